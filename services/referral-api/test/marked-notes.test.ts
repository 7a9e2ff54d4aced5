import t from 'tap';
import { z } from 'zod';
import { append, score } from './log.js';
import { officer } from './partners/officer.js';
import { itemsOf, type World, world } from './world.js';

async function referred(w: World, bill: string): Promise<string> {
  const bills = await append(w, { number: `M-${bill}` }, [{ bill }]);
  await score(w, bills.get(bill), { score: 8_000, tier: 1 });
  return String(itemsOf(await w.get(`/v1/referrals?q=${bill}`))[0]?.['id']);
}

const texts = (answer: { status: number; headers: Headers; body: Record<string, unknown> }): unknown[] =>
  itemsOf(answer).map(({ text, kind }) => text ?? kind);

t.test('who may not see a note finds it nowhere, and as much as where there is none', async (t) => {
  const w = await world(t);
  const [ann, bea] = [await officer(w, 'ann', 'HSI', 'analyst'), await officer(w, 'bea', 'HSI', 'analyst')];
  const [cal, aud] = [await officer(w, 'cal', 'CBP', 'analyst'), await officer(w, 'aud', 'DHS', 'auditor')];
  const [id, twin] = [await referred(w, 'AAA'), await referred(w, 'BBB')];
  const note = (to: string, text: string, marks?: object) =>
    ann.post(`/v1/referrals/${to}/notes`, marks === undefined ? { text } : { text, marks });
  for (const to of [id, twin]) await note(to, 'open');
  t.match(await note(id, 'strict', { tlp: 'AMBER+STRICT', cui: ['LES'] }), {
    status: 201,
    body: { marks: { tlp: 'AMBER+STRICT', cui: ['LES'] }, banner: 'CUI//LEI TLP:AMBER+STRICT' },
  });
  await note(id, 'red', { tlp: 'RED', recipients: ['cal'] });
  await note(id, 'amber', { tlp: 'AMBER' });
  for (const to of [id, twin]) await note(to, 'last');
  const seen = async (who: typeof ann, to = id) => texts(await who.get(`/v1/referrals/${to}/notes`));
  t.same(await seen(ann), ['open', 'strict', 'red', 'amber', 'last']);
  t.same(await seen(bea), ['open', 'strict', 'amber', 'last']);
  t.same(await seen(cal), ['open', 'red', 'amber', 'last']);
  t.same(await seen(aud), ['open', 'last'], 'an auditor of another agency');
  t.same(await seen(aud, twin), ['open', 'last'], 'as where there is none');
  for (const who of [ann, bea, cal, aud]) {
    const told = itemsOf(await who.get(`/v1/referrals/${id}/timeline`)).filter(
      ({ kind }) => kind === 'noted',
    );
    t.same(
      told.map(({ text }) => text),
      await seen(who),
      'the timeline tells the same',
    );
  }
  // Pages are as long as where there is none, and end where they end there.
  for (const path of ['notes', 'timeline']) {
    const lengths = async (to: string): Promise<number[]> => {
      const found: number[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const query: string = cursor === '' ? '' : `&cursor=${cursor}`;
        const page = await aud.get(`/v1/referrals/${to}/${path}?limit=1${query}`);
        found.push(itemsOf(page).length);
        cursor = z.string().nullable().parse(page.body['nextCursor']);
      }
      return found;
    };
    t.same(await lengths(id), await lengths(twin), path);
  }
  const state = async (to: string) => {
    const { headers, body } = await aud.get(`/v1/referrals/${to}`);
    return { etag: headers.get('etag'), version: body['version'], status: body['status'] };
  };
  t.same(await state(id), await state(twin), 'no version, no status tells of it');
});

t.test('a note bears the marks of its referral, those it gets later, too', async (t) => {
  const w = await world(t);
  const [ann, aud] = [await officer(w, 'ann', 'HSI', 'analyst'), await officer(w, 'aud', 'DHS', 'auditor')];
  const sue = await officer(w, 'sue', 'HSI', 'supervisor');
  const id = await referred(w, 'AAA');
  const write = (text: string, marks?: object) =>
    ann.post(`/v1/referrals/${id}/notes`, marks === undefined ? { text } : { text, marks });
  const mark = (marks: object) =>
    sue.ask(`/v1/referrals/${id}/marks`, { method: 'PUT', body: marks, headers: { 'if-match': '*' } });
  await write('before', { relTo: ['USA', 'JM', 'TT'] });
  t.same(texts(await aud.get(`/v1/referrals/${id}/notes`)), ['before']);
  t.equal((await mark({ tlp: 'AMBER', relTo: ['USA', 'JM', 'BB'] })).status, 200);
  await write('after');
  t.same(texts(await aud.get(`/v1/referrals/${id}/notes`)), []);
  t.match(itemsOf(await ann.get(`/v1/referrals/${id}/notes`)), [
    { text: 'before', banner: 'CUI//REL TO USA, JAM TLP:AMBER' },
    { text: 'after', banner: 'CUI//REL TO USA, BRB, JAM TLP:AMBER' },
  ]);
  await mark({});
  t.same(
    texts(await aud.get(`/v1/referrals/${id}/notes`)),
    ['before'],
    'what was written under marks keeps them',
  );
});

t.test('marks that contradict themselves are refused with their path', async (t) => {
  const w = await world(t);
  const ann = await officer(w, 'ann', 'HSI', 'analyst');
  const id = await referred(w, 'AAA');
  for (const [marks, path] of [
    [{ dissemination: ['NOFORN'], relTo: ['USA', 'JM'] }, 'marks.relTo'],
    [{ relTo: ['USA', 'QQ'] }, 'marks.relTo[1]'],
    [{ tlp: 'BLUE' }, 'marks.tlp'],
  ] as const) {
    const answer = await ann.post(`/v1/referrals/${id}/notes`, { text: 'x', marks });
    t.match(answer, { status: 422, body: { errors: [{ path }] } });
  }
});
