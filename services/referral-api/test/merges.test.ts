import t, { type Test } from 'tap';
import { fillDirectory, namesIn, partyId } from './directory.js';
import { append } from './log.js';
import { faultPaths, itemsOf, type World, world } from './world.js';

const unknownId = '01a3f6a0-7c1e-7d2b-9f40-a10000000005';
const at = (line: string, city = 'Kingston') => ({ address: { lines: [line], city, country: 'JM' } });
const marcia = { name: 'Marcia Brown', ...at('14 Molynes Road') };
const alike = { name: 'Brown, Marcia', ...at('14 Molynes Rd, Apt 2') };
const other = { name: 'Marcia Brown', ...at('77 Barbican Rd', 'Portmore') };
const sister = { name: 'Joan Reid', phone: '+18765550188', ...at('5 Else St') };
const friend = { name: 'Pearl Gibbs', phone: '+18765550188', ...at('6 Else St') };

async function filled(test: Test): Promise<World> {
  const w = await world(test);
  await append(
    w,
    { number: 'M' },
    [marcia, alike, other, sister, friend].map((consignee, index) => ({ bill: `B${index}`, consignee })),
  );
  await fillDirectory(w);
  return w;
}

const idOf = (w: World, { name, address }: typeof marcia): Promise<string> => partyId(w, name, address.city);

t.test('alike in name and address is proposed, with why; a namesake elsewhere is not', async (t) => {
  const w = await filled(t);
  const id = await idOf(w, marcia);
  const proposals = itemsOf(await w.get(`/v1/parties/${id}/proposals`));
  t.match(proposals, [{ with: { name: 'Brown, Marcia' }, party: { id } }]);
  t.equal(proposals.length, 1);
  t.ok(Number(proposals[0]?.['likeness']) > 0.8);
  t.match((await w.get(`/v1/parties/${id}`)).body, { proposals: [{ with: { name: 'Brown, Marcia' } }] });
  t.equal((await w.get(`/v1/parties/${unknownId}/proposals`)).status, 404);
});

t.test('a merge makes two one, is a decision in the log, and can be taken back', async (t) => {
  const w = await filled(t);
  const id = await idOf(w, marcia);
  const withId = await idOf(w, alike);
  const merged = await w.post(
    `/v1/parties/${id}/merges`,
    { with: withId, reason: 'same ID card' },
    'investigator',
  );
  t.match(merged, { status: 201, body: { kind: 'merge', reason: 'same ID card', by: 'the investigator' } });
  const decision = Number(merged.body['decision']);
  for (const one of [id, withId]) {
    const { body } = await w.get(`/v1/parties/${one}`);
    t.same(namesIn(body['members']), ['Brown, Marcia', 'Marcia Brown']);
    t.match(body, { bonds: [{ kind: 'merge', decision }], merges: [{ decision, by: 'the investigator' }] });
    t.match(body, { proposals: [], shipments: 2 });
  }
  t.match((await w.get(`/v1/parties/${id}/path?to=${withId}`)).body, {
    steps: 1,
    edges: [{ kind: 'merge', decision }],
  });
  t.match(await w.post(`/v1/parties/${withId}/merges`, { with: id, reason: 'again' }), {
    status: 409,
    body: { code: 'merge_stands', decision },
  });
  t.match(await w.post(`/v1/parties/${withId}/refusals`, { with: id, reason: 'no' }), { status: 409 });
  const undone = await w.delete(`/v1/merges/${decision}`, 'supervisor');
  t.match(undone, { status: 200, body: { undone: decision, decision: decision + 1 } });
  const again = await w.delete(`/v1/parties/merges/${decision}`, 'analyst');
  t.match(again, { status: 200, body: undone.body }, 'a second time changes nothing');
  t.same(namesIn((await w.get(`/v1/parties/${id}`)).body['members']), ['Marcia Brown']);
  const { rows } = await w.pool.query(
    'select kind, actor from decision where position >= $1 order by position',
    [decision],
  );
  t.same(rows, [
    { kind: 'merge', actor: 'the investigator' },
    { kind: 'merge_undone', actor: 'the supervisor' },
  ]);
});

t.test('who is refused is not proposed again, until the refusal is taken back', async (t) => {
  const w = await filled(t);
  const id = await idOf(w, marcia);
  const refused = await w.post(`/v1/parties/${id}/refusals`, {
    with: await idOf(w, alike),
    reason: 'mother',
  });
  t.match(refused, { status: 201, body: { kind: 'refusal' } });
  const decision = String(refused.body['decision']);
  t.same(itemsOf(await w.get(`/v1/parties/${id}/proposals`)), []);
  t.equal((await w.delete(`/v1/parties/merges/${decision}`)).status, 404, 'it is no merge');
  t.equal((await w.delete(`/v1/refusals/${decision}`)).status, 200);
  t.equal((await w.delete(`/v1/parties/refusals/${decision}`)).status, 200, 'by its former path, too');
  t.equal(itemsOf(await w.get(`/v1/parties/${id}/proposals`)).length, 1);
});

t.test('a refusal keeps apart what a phone would join, seen from both sides', async (t) => {
  const w = await filled(t);
  const one = await partyId(w, 'Joan Reid');
  const two = await partyId(w, 'Pearl Gibbs');
  t.same(namesIn((await w.get(`/v1/parties/${one}`)).body['members']), ['Joan Reid', 'Pearl Gibbs']);
  await w.post(`/v1/parties/${one}/refusals`, { with: two, reason: 'sisters with one phone' });
  t.same(namesIn((await w.get(`/v1/parties/${one}`)).body['members']), ['Joan Reid']);
  t.same(namesIn((await w.get(`/v1/parties/${two}`)).body['members']), ['Pearl Gibbs']);
  // Nor does a third one that is merged with both.
  const third = await idOf(w, marcia);
  await w.post(`/v1/parties/${third}/merges`, { with: one, reason: 'r' });
  await w.post(`/v1/parties/${third}/merges`, { with: two, reason: 'r' });
  t.same(namesIn((await w.get(`/v1/parties/${third}`)).body['members']), ['Joan Reid', 'Marcia Brown']);
  t.same(namesIn((await w.get(`/v1/parties/${two}`)).body['members']), ['Pearl Gibbs']);
});

t.test('of many who decide about one pair at once, one does; bad input is 422 with its path', async (t) => {
  const w = await filled(t);
  const id = await idOf(w, marcia);
  const withId = await idOf(w, other);
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, index) =>
      w.post(`/v1/parties/${id}/${index % 2 ? 'merges' : 'refusals'}`, { with: withId, reason: 'r' }),
    ),
  );
  const statuses = answers.map(({ status }) => status);
  t.equal(statuses.filter((status) => status === 201).length, 1);
  t.equal(statuses.filter((status) => status === 409).length, 5);
  const bad: [object, unknown[]][] = [
    [{ with: id, reason: 'r' }, ['with']],
    [{ with: unknownId, reason: 'r' }, ['with']],
    [{ with: 'x', reason: ' ' }, ['with', 'reason']],
    [{ with: unknownId, reason: 'r', more: 1 }, ['more']],
  ];
  for (const [body, paths] of bad) {
    const answer = await w.post(`/v1/parties/${id}/merges`, body);
    t.equal(answer.status, 422);
    t.same(faultPaths(answer), paths);
  }
  t.equal((await w.post(`/v1/parties/${unknownId}/merges`, { with: id, reason: 'r' })).status, 404);
  t.equal((await w.delete('/v1/merges/x')).status, 404);
});
