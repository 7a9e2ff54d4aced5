import t from 'tap';
import { canaryFiling } from '../src/twins/canaries.js';
import { differences } from '../src/twins/differences.js';
import { compare } from '../src/twins/statistics.js';
import { differ } from '../src/twins/timing.js';
import type { Said } from '../src/twins/transcript.js';

// What the tests of non-interference stand on: each of these instruments must be able to fail.

const ids = [1, 2, 3].map((n) => `01a3f6b1-2b3c-7d4e-9f50-61728394051${n}`);
const others = [4, 5, 6].map((n) => `01a3f6b1-2b3c-7d4e-9f50-61728394051${n}`);
const said = (text: string, headers = {}): Said => ({ label: 'x', status: 200, headers, text });
const told = (left: string, right: string): number => differences([said(left)], [said(right)], []).length;

t.test('worlds are compared but for ids and times', async (t) => {
  t.equal(told(`a ${ids[0]} b ${ids[1]}`, `a ${others[0]} b ${others[1]}`), 0, 'other ids');
  t.equal(told(`a ${ids[0]} b ${ids[0]}`, `a ${others[0]} b ${others[1]}`), 1, 'equal ids stay equal');
  t.equal(told('at 2026-11-30T10:00:00.123Z', 'at 2026-11-30T10:00:01.456Z'), 0, 'other times');
  t.equal(
    told('at 2026-11-30T10:00:00.123Z', 'at 2026-11-30T10:00:01Z'),
    0,
    'whose length is told by the headers',
  );
  const times = (text: string) => [{ ...said(text), label: '/v1/releases' }];
  const [once, twice] = ['2026-11-30T10:00:00.123Z', '2026-11-30T10:00:01.456Z'];
  t.equal(
    differences(times(`${once} ${once}`), times(`${once} ${twice}`), []).length,
    1,
    'equal times of one',
  );
  t.equal(told('[]', '[ ]'), 1, 'each byte');
  t.equal(told('position 41', 'position 42'), 1, 'numbers');
});

t.test('the order of ids over several answers counts', async (t) => {
  const list = (...[a, b, c]: readonly (string | undefined)[]) => [said(`${a} ${b} ${c}`)];
  const details = (from: readonly string[]) => from.map((id) => said(id));
  const [right = '', left = ''] = [others[0], ids[0]];
  t.same(differences([...details(ids), ...list(...ids)], [...details(others), ...list(...others)], []), []);
  t.equal(
    differences([...details(ids), ...list(...ids)], [...details(others), ...list(...others.toReversed())], [])
      .length,
    1,
    'of a list',
  );
  t.not(left, right);
});

t.test('what a cursor says is compared, and its length', async (t) => {
  const cursor = (payload: string, check = '0123456789abcdef') =>
    `{"nextCursor":"${Buffer.from(`${check}${payload}`).toString('base64url')}"}`;
  t.equal(told(cursor(`["${ids[0]}"]`), cursor(`["${others[0]}"]`, 'fedcba9876543210')), 0, 'another id');
  t.equal(told(cursor(`[41,"${ids[0]}"]`), cursor(`[42,"${ids[0]}"]`)), 1, 'another position');
  t.equal(told(cursor('41'), cursor('42')), 1, 'a number alone');
});

t.test('headers are compared', async (t) => {
  const one = [said('', { etag: '"1"', date: 'Mon' })];
  t.equal(differences(one, [said('', { etag: '"1"', date: 'Tue' })], []).length, 0, 'but for the clock');
  t.equal(differences(one, [said('', { etag: '"2"', date: 'Mon' })], []).length, 1, 'a version');
  t.equal(differences(one, [said('', { date: 'Mon' })], []).length, 1, 'whether there is one');
  t.equal(differences(one, [], []).length, 1, 'and so is whether something was said at all');
});

t.test('each text of a filing has a canary of its own', async (t) => {
  const { eei, canaries } = canaryFiling(1_000);
  t.ok(canaries.length >= 1_000, `${canaries.length}`);
  t.equal(new Set(canaries).size, canaries.length);
  const text = JSON.stringify(eei);
  t.same(
    canaries.filter((canary) => !text.includes(canary)),
    [],
  );
  t.match(eei.lines?.[0], { eccn: /^QZ/, vin: /^QZ/, licenseNumber: /^QZ/, unit: /^QZ/ });
  t.match(eei.usppi, { name: /^QZ/, email: /^QZ/, address: { city: /^QZ/ } });
});

t.test('two samples are compared by their ranks', async (t) => {
  const steps = Array.from({ length: 100 }, (_, index) => index);
  const moved = steps.map((step) => step + 30);
  const same = compare(steps, steps);
  t.equal(same.shift, 0);
  t.ok(same.p > 0.99, `${same.p}`);
  const { shift, p } = compare(steps, moved);
  t.equal(shift, 30);
  t.ok(p < 1e-6, `${p}`);
  const late = steps.map((step, index) => (index % 20 === 0 ? step + 10_000 : step));
  t.ok(Math.abs(compare(steps, late).shift) <= 5, 'a few that are late by anything move it little');
});

t.test('5 ms of extra work are seen in the time to answer, and none are where there are none', async (t) => {
  const work = (milliseconds: number) => async () => {
    for (const end = performance.now() + milliseconds; performance.now() < end; );
  };
  t.match(await differ(work(3), work(3), 60), { tells: false });
  t.match(await differ(work(3), work(8), 60), { tells: true });
});
