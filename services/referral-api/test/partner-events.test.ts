import { hashToken } from '@hammerhead/service-kit';
import { type PartnerEventKind } from '@hammerhead/contracts';
import { tellPartner } from '@hammerhead/decisions';
import { transaction } from '@hammerhead/storage';
import t from 'tap';
import { z } from 'zod';
import { EventClient, type Told } from './event-client.js';
import { append } from './log.js';
import { agree } from './partners/agreement.js';
import { officer } from './partners/officer.js';
import { itemsOf, type World, world } from './world.js';

t.setTimeout(300_000);

/** The token of a partner's officer. */
const tokenOf = async (
  w: World,
  agency: string,
  countries: readonly string[],
  subject = `${agency} ${countries.join()}`,
): Promise<string> => (await officer(w, subject, agency, { countries })).token;

const asked = { purpose: 'examination', tearline: 'Please examine the Browns’ barrel.', urgency: 'high' };

async function release(w: World, shipment: string, more: object): Promise<string> {
  const made = await w.post(`/v1/shipments/${shipment}/release`, { ...asked, ...more }, 'supervisor', {
    'if-match': '*',
  });
  if (made.status !== 201) throw new Error(`${made.status} ${JSON.stringify(made.body)}`);
  return String(made.body['id']);
}

async function shipmentOf(w: World, bill: string, departureAt?: string): Promise<string> {
  const header = { number: `M-${bill}`, ...(departureAt === undefined ? {} : { departureAt }) };
  return (await append(w, header, [{ bill }])).get(bill)?.id ?? '';
}

const tell = (w: World, agency: string, release_: string, kind: PartnerEventKind): Promise<void> =>
  transaction(w.pool, (tx) => tellPartner(tx, [{ agency, kind, release: release_ }], new Date()));
const kinds = (told: readonly Told[]): string[] => told.map(({ event }) => event);
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function started(test: Parameters<typeof world>[0]) {
  const w = await world(test);
  await agree(w, 'JCA', ['JM']);
  await agree(w, 'TTC', ['TT']);
  await agree(w, 'CGIU', ['JM', 'TT']);
  const shipment = await shipmentOf(w, 'B1');
  return { w, shipment };
}

t.test('a partner hears of its own releases alone, and officers of those of their countries', async (t) => {
  const { w, shipment } = await started(t);
  const open = async (agency: string, countries: readonly string[]) =>
    EventClient.open(t, w.base, { token: await tokenOf(w, agency, countries) });
  const [jamaica, trinidad, ofJamaica, ofBoth] = [
    await open('JCA', ['JM']),
    await open('TTC', ['TT']),
    await open('CGIU', ['JM']),
    await open('CGIU', ['JM', 'TT']),
  ];
  const toJamaica = await release(w, shipment, { countries: ['JM'] });
  const toTrinidad = await release(w, shipment, { agency: 'CGIU', countries: ['TT'] });
  const both = await release(w, shipment, {
    agency: 'CGIU',
    countries: ['JM'],
    purpose: 'another examination',
    marks: { relTo: ['USA', 'JM', 'TT'] },
  }).catch((error: unknown) => String(error));
  t.notMatch(both, /^Error/, 'released');
  await Promise.all([jamaica.until(1), ofJamaica.until(1), ofBoth.until(2)]);
  t.match(jamaica.told, [
    { event: 'release.created', data: { id: toJamaica, urgency: 'high', departed: false, at: String } },
  ]);
  t.same(Object.keys(jamaica.told[0]?.data ?? {}).toSorted(), ['at', 'departed', 'id', 'urgency']);
  t.same(
    ofJamaica.told.map(({ data }) => data['id']),
    [both],
  );
  t.same(
    ofBoth.told.map(({ data }) => data['id']),
    [toTrinidad, both],
  );
  t.same(trinidad.told, []);
  t.notMatch(trinidad.text, /id:|data:/, 'not even that something was passed by');
  t.ok([jamaica, ofJamaica, ofBoth].every(({ told }) => told.every(({ id }) => /^[0-9a-f-]{36}$/.test(id))));
});

t.test('after a break it hears what it missed; an id of another’s is one that never was', async (t) => {
  const { w, shipment } = await started(t);
  const [token, other] = [await tokenOf(w, 'JCA', ['JM']), await tokenOf(w, 'TTC', ['TT'])];
  const [jamaica, trinidad] = [
    await EventClient.open(t, w.base, { token }),
    await EventClient.open(t, w.base, { token: other }),
  ];
  const id = await release(w, shipment, { countries: ['JM'] });
  await release(w, shipment, { countries: ['TT'] });
  await Promise.all([jamaica.until(1), trinidad.until(1)]);
  jamaica.close();
  await jamaica.ended;
  await tell(w, 'JCA', id, 'release.changed');
  await tell(w, 'JCA', id, 'release.departed');
  const lastEventId = jamaica.told[0]?.id ?? '';
  const again = await EventClient.open(t, w.base, { token, lastEventId });
  await again.until(2);
  t.same(kinds(again.told), ['release.changed', 'release.departed']);
  for (const unknown of [
    trinidad.told[0]?.id ?? '',
    '8421-97',
    'nonsense',
    '00000000-0000-4000-8000-000000000000',
  ]) {
    const client = await EventClient.open(t, w.base, { token, lastEventId: unknown });
    await client.until(1);
    t.same(client.told, [{ id: '', event: 'reset', data: {} }], unknown);
    client.close();
    await client.ended;
  }
});

t.test('what can no longer be read is not told any more, except that it was withdrawn', async (t) => {
  const { w, shipment } = await started(t);
  const token = await tokenOf(w, 'JCA', ['JM']);
  const first = await EventClient.open(t, w.base, { token });
  const [withdrawn, expired, stands] = [
    await release(w, shipment, { countries: ['JM'] }),
    await release(w, await shipmentOf(w, 'B2'), { countries: ['JM'] }),
    await release(w, await shipmentOf(w, 'B3'), { countries: ['JM'] }),
  ];
  await first.until(3);
  const start = first.told[0]?.id ?? '';
  await tell(w, 'JCA', withdrawn, 'release.changed');
  const gone = await w.delete(`/v1/shipments/${shipment}/releases/${withdrawn}?reason=x`, 'supervisor');
  t.equal(gone.status, 200);
  await w.pool.query(`update release set expires_at = now() - interval '1 millisecond' where id = $1`, [
    expired,
  ]);
  await tell(w, 'JCA', stands, 'release.departed');
  const again = await EventClient.open(t, w.base, { token, lastEventId: start });
  await again.until(3);
  t.match(
    again.told.map(({ event, data }) => [event, data['id'], data['departed']]),
    [
      ['release.created', stands, false],
      ['release.withdrawn', withdrawn, null],
      ['release.departed', stands, false],
    ],
  );
  t.equal(again.told.length, 3);
  t.notMatch(again.text, expired);
});

t.test('the stream ends with the agreement and with the token, and other agencies’ goes on', async (t) => {
  const { w, shipment } = await started(t);
  const [own, revoked, other] = [
    await tokenOf(w, 'JCA', ['JM']),
    await tokenOf(w, 'TTC', ['TT'], 'Re Voked'),
    await tokenOf(w, 'TTC', ['TT']),
  ];
  const [ends, cut, stays] = [
    await EventClient.open(t, w.base, { token: own }),
    await EventClient.open(t, w.base, { token: revoked }),
    await EventClient.open(t, w.base, { token: other }),
  ];
  await pause(1_500);
  await w.pool.query(
    `update agreement set suspended_at = now(), suspended_by = 'x', suspension_reason = 'x' where agency = 'JCA'`,
  );
  await w.pool.query('update token set revoked_at = now() where hash = $1', [hashToken(revoked)]);
  await Promise.all([ends.ended, cut.ended]);
  await release(w, shipment, { countries: ['TT'] });
  await stays.until(1);
  t.same(kinds(stays.told), ['release.created']);
  t.same([...ends.told, ...cut.told], []);
  const late = await EventClient.open(t, w.base, { token: own });
  await late.ended;
  t.same(late.told, [], 'one that is opened then ends, too');
});

t.test('a US officer hears of referrals as before, and of no release', async (t) => {
  const { w, shipment } = await started(t);
  const { token } = await officer(w, 'Sue', 'HSI', 'supervisor');
  const client = await EventClient.open(t, w.base, { token });
  await release(w, shipment, { countries: ['JM'] });
  await pause(3_000);
  t.notMatch(client.text, /release\./);
});

t.test('a partner’s webhooks are its agency’s alone, of its officers for the same countries', async (t) => {
  const { w } = await started(t);
  const ask = async (token: string, method: string, path: string, body?: unknown, headers = {}) => {
    const response = await fetch(`${w.base}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      text,
      headers: response.headers,
      body: z.record(z.string(), z.unknown()).parse(JSON.parse(text)),
    };
  };
  const url = 'http://10.99.0.1/hook';
  const [jca, ttc, both, half] = [
    await tokenOf(w, 'JCA', ['JM']),
    await tokenOf(w, 'TTC', ['TT']),
    await tokenOf(w, 'CGIU', ['JM', 'TT']),
    await tokenOf(w, 'CGIU', ['JM']),
  ];
  const made = await ask(jca, 'POST', '/v1/webhooks', { url });
  t.match(made, { status: 201, body: { feedId: null, waiting: 0, secret: /^whsec_/ } });
  t.same(made.body['events'], [
    'release.created',
    'release.changed',
    'release.departed',
    'release.arrived',
    'release.withdrawn',
  ]);
  const path = `/v1/webhooks/${String(made.body['id'])}`;
  t.match(await ask(jca, 'POST', '/v1/webhooks', { url, events: ['referral.created'] }), {
    status: 422,
    body: { errors: [{ path: 'events' }] },
  });
  t.equal((await ask(jca, 'POST', '/v1/webhooks', { url, feedId: 'feed-1' })).status, 403);
  t.equal((await ask(jca, 'POST', '/v1/webhooks', { url, feedId: 'no-feed' })).status, 403);
  const never = await ask(ttc, 'GET', '/v1/webhooks/00000000-0000-4000-8000-000000000000');
  t.equal(never.status, 404);
  const foreign: readonly (readonly [string, string, unknown, object])[] = [
    ['GET', '', undefined, {}],
    ['PATCH', '', { status: 'paused' }, { 'if-match': '*' }],
    ['DELETE', '', undefined, { 'if-match': '*' }],
    ['POST', '/secret-rotation', {}, { 'if-match': '*' }],
    ['POST', '/test', undefined, {}],
    ['GET', '/deliveries', undefined, {}],
    ['POST', '/redelivery', { since: '2026-01-01T00:00:00Z' }, {}],
  ];
  const said = (text: string): string =>
    text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID').replaceAll(/"instance":"[^"]*"/g, '');
  for (const [method, rest, body, headers] of foreign) {
    const answer = await ask(ttc, method, `${path}${rest}`, body, headers);
    t.equal(answer.status, 404, `${method} ${rest}`);
    const none = await ask(
      ttc,
      method,
      `/v1/webhooks/00000000-0000-4000-8000-000000000000${rest}`,
      body,
      headers,
    );
    t.equal(said(answer.text), said(none.text), 'word for word as for one that never was');
  }
  t.same((await ask(ttc, 'GET', '/v1/webhooks')).body['items'], []);
  for (const role of ['supervisor', 'auditor', 'admin'] as const)
    t.same(itemsOf(await w.get('/v1/webhooks', role)), [], `${role}: it is the agency’s own`);
  t.equal((await ask(jca, 'PATCH', path, { status: 'paused' }, { 'if-match': '*' })).status, 200);
  t.equal((await ask(jca, 'PATCH', path, { events: ['referral.closed'] }, { 'if-match': '*' })).status, 422);
  const ofBoth = await ask(both, 'POST', '/v1/webhooks', { url });
  t.equal(
    (await ask(half, 'GET', `/v1/webhooks/${String(ofBoth.body['id'])}`)).status,
    404,
    'it hears for Trinidad, too',
  );
  const ofHalf = await ask(half, 'POST', '/v1/webhooks', { url });
  const { token: same } = await officer(w, 'A Colleague', 'CGIU', { countries: ['TT', 'JM'] });
  t.equal((await ask(same, 'GET', `/v1/webhooks/${String(ofBoth.body['id'])}`)).status, 200, 'as sets');
  const halfs = `/v1/webhooks/${String(ofHalf.body['id'])}`;
  const taken: readonly (readonly [string, string, unknown])[] = [
    ['GET', '', undefined],
    ['PATCH', '', { url: 'http://10.99.0.2/mine' }],
    ['POST', '/secret-rotation', {}],
  ];
  for (const [method, rest, body] of taken)
    t.equal(
      (await ask(both, method, `${halfs}${rest}`, body, { 'if-match': '*' })).status,
      404,
      `${method} ${rest}: REL TO USA, JM shuts them out, so they may not have it sent to themselves`,
    );
  for (let more = 1; more < 20; more += 1) await ask(jca, 'POST', '/v1/webhooks', { url });
  t.match(await ask(jca, 'POST', '/v1/webhooks', { url }), { status: 409, body: { code: 'too_many' } });
  t.equal(
    (await ask(ttc, 'POST', '/v1/webhooks', { url })).status,
    201,
    'its number tells nothing of others',
  );
});

t.test(
  'a notice tells bill, ports and dates in the officer’s language, and no person, goods or words',
  async (t) => {
    const { w, shipment } = await started(t);
    await agree(w, 'DGA', ['DO']);
    const [jca, dga] = [await tokenOf(w, 'JCA', ['JM']), await tokenOf(w, 'DGA', ['DO'])];
    const marks = { tlp: 'GREEN', relTo: ['USA', 'JM', 'DO'] };
    const id = await release(w, shipment, {
      countries: ['JM', 'DO'],
      answerBy: '2099-02-01T12:00:00Z',
      marks,
    });
    const read = async (token: string, query = '', accept = 'application/json') => {
      const response = await fetch(`${w.base}/v1/releases/${id}/notice${query}`, {
        headers: { authorization: `Bearer ${token}`, accept },
      });
      return {
        status: response.status,
        type: response.headers.get('content-type'),
        text: await response.text(),
      };
    };
    const [english, spanish, creole] = [await read(jca), await read(dga), await read(jca, '?language=ht')];
    t.match(
      english.text,
      /"language":"en".*\[HIGH\] Shipment for examination: B1.*Kingston \(JMKIN\).*14 January 2099, 18:00 UTC/,
    );
    t.match(
      spanish.text,
      /"language":"es".*\[ALTA\].*14 de enero de 2099.*a más tardar el 1 de febrero de 2099/,
    );
    t.match(creole.text, /"language":"ht".*1ye fevriye 2099/);
    const plain = await read(jca, '', 'text/plain');
    t.match(plain, {
      status: 200,
      type: 'text/plain; charset=utf-8',
      text: /^Subject: \[HIGH\] .*\n\nCUI\/\/REL TO USA, JAM TLP:GREEN\n\nThe United States/,
    });
    for (const { text } of [english, spanish, creole, plain])
      t.notMatch(text, /Brown|barrel|PERSONAL|examine the B|Sunrise/i);
    t.match(spanish.text, /"CUI\/\/REL TO USA, DOM TLP:GREEN.*figura en la información/);
    t.equal((await read(jca, '?language=de')).status, 422);
    t.equal((await read(jca, '', 'image/png')).status, 406);
    t.equal((await read(await tokenOf(w, 'TTC', ['TT']))).status, 404);
    const { rows } = await w.pool.query<{ agency: string; times: number }>(
      `select agency, times from release_read where channel = 'notice' order by agency`,
    );
    t.same(rows, [
      { agency: 'DGA', times: 1 },
      { agency: 'JCA', times: 3 },
    ]);
    await w.pool.query(
      `update agreement set suspended_at = now(), suspended_by = 'x', suspension_reason = 'x' where agency = 'JCA'`,
    );
    t.equal((await read(jca)).status, 404);
  },
);
