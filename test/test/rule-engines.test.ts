import t from 'tap';
import { prepare, requireSameHits } from '../bench/rules/bench.js';

t.test('the engines that are compared find the same hits on the same shipments', async (t) => {
  t.ok((await requireSameHits(prepare(300))) > 300, 'and find many');
});

t.test('a difference ends the comparison and names shipment and rules', async (t) => {
  const [one, ...others] = prepare(5);
  const [first = []] = (await one?.run.hits()) ?? [];
  const lame = others.map(({ contender, run }) => ({
    contender,
    run: { ...run, hits: async () => (await run.hits()).with(0, [...first, 'GHOST']) },
  }));
  await t.rejects(requireSameHits(one === undefined ? lame : [one, ...lame]), {
    message: /other hits on shipment 0: .*\| .*GHOST/,
  });
});
