import { mostChangesTold } from '@hammerhead/contracts';
import t from 'tap';
import { changesBetween } from '../src/index.js';

t.test('each member that differs is told with what it was and is, and where it stands', async (t) => {
  const before = {
    bill: 'A',
    goods: [{ description: 'RICE', valueUsd: 90 }, { description: 'BEANS' }],
    eei: { stateOfOrigin: 'FL' },
    itns: ['X1'],
    transport: { departureAt: '2099-01-14T18:00:00Z' },
  };
  const after = {
    bill: 'A',
    goods: [{ description: 'RICE', valueUsd: 900, hs: '100630' }],
    eei: { stateOfOrigin: 'GA' },
    itns: ['X2'],
    transport: { departureAt: '2099-01-15T18:00:00Z' },
  };
  t.same(changesBetween(before, after), [
    { path: 'goods[0].valueUsd', from: 90, to: 900, source: 'manifest' },
    { path: 'goods[0].hs', from: null, to: '100630', source: 'manifest' },
    { path: 'eei.stateOfOrigin', from: 'FL', to: 'GA', source: 'eei' },
    { path: 'itns[0]', from: 'X1', to: 'X2', source: 'manifest' },
    {
      path: 'transport.departureAt',
      from: '2099-01-14T18:00:00Z',
      to: '2099-01-15T18:00:00Z',
      source: 'manifest',
    },
    { path: 'goods[1].description', from: 'BEANS', to: null, source: 'manifest' },
  ]);
  t.same(changesBetween(before, structuredClone(before)), []);
});

t.test('what is told is bounded, in number and in length', async (t) => {
  const goods = (word: string) => ({
    goods: Array.from({ length: 300 }, () => ({ description: word.repeat(900) })),
  });
  const changes = changesBetween(goods('a'), goods('b'));
  t.equal(changes.length, mostChangesTold);
  for (const { from, to } of changes) for (const value of [from, to]) t.match(value, /^[ab]{199}…$/);
});
