import type { Eei, Manifest, TokenActor, Transport } from '@hammerhead/contracts';
import { changeWebhook, createWebhook, redeliverMessage, tellPartner } from '@hammerhead/decisions';
import { prepared } from '@hammerhead/scoring/testing';
import { createLogger } from '@hammerhead/service-kit';
import { log, type Pool, transaction, uuidv7 } from '@hammerhead/storage';
import { newSigningSecret } from '@hammerhead/webhooks';
import t, { type Test } from 'tap';
import { PartnerFanOut } from '../../src/partners/fan-out.js';
import { PartnerTeller } from '../../src/partners/teller.js';
import { Receiver } from './receiver.js';
import { keeper, World } from './world.js';

const logger = createLogger({ name: 'test', level: 'silent' });
const signal = new AbortController().signal;
t.setTimeout(300_000);

const officer = (agency: string, countries: readonly string[]): TokenActor => ({
  tokenId: uuidv7(),
  role: 'partner',
  subject: `${agency}-officer`,
  agency,
  countries,
  federal: false,
});

/** A world whose clock stands on 2026-03-03 12:00, with agreements, and what tells partners. */
class Partners {
  readonly w: World;
  readonly #teller: PartnerTeller;
  readonly #fanOut: PartnerFanOut;

  private constructor(w: World) {
    this.w = w;
    const common = { pool: w.pool, logger, now: w.now };
    this.#teller = new PartnerTeller(common);
    this.#fanOut = new PartnerFanOut({ ...common, publicUrl: 'https://hammerhead.example' });
  }

  static async make(test: Test): Promise<Partners> {
    const partners = new Partners(await World.make(test));
    for (const [agency, country] of [
      ['JCA', 'JM'],
      ['DGA', 'DO'],
    ] as const)
      await partners.pool.query(
        `insert into agreement (id, agency, countries, ground, assurance, valid_from, created_by, position)
         values ($1, $2, $3, '103.33(a)(2)', 'letter', '2023-01-01', 'test', 0)`,
        [uuidv7(), agency, [country]],
      );
    return partners;
  }

  get pool(): Pool {
    return this.w.pool;
  }

  async append(manifest: Manifest): Promise<void> {
    await log.openMonths(this.pool, [manifest.transport.departureAt.slice(0, 7)]);
    await transaction(this.pool, (tx) => log.append(tx, [prepared(manifest)], this.w.now(), 500));
  }

  /** What stands under a bill is released to agencies. */
  async release(bill: string, agencies: readonly string[]): Promise<string> {
    const id = uuidv7();
    await this.pool.query(
      `insert into release (id, shipment_id, purpose, tearline, urgency, seen_position, created_by, created_at, position)
       select $1, id, 'p', 'SECRET words', 'high', position, 'test', $3, 0 from shipment
        where bill = $2 and superseded_by is null`,
      [id, bill, this.w.now()],
    );
    await this.pool.query(
      `insert into release_recipient (release_id, agency, countries, agreement_id)
       select $1, agency, countries, id from agreement where agency = any ($2)`,
      [id, agencies],
    );
    const told = agencies.map((agency) => ({ agency, kind: 'release.created' as const, release: id }));
    await transaction(this.pool, (tx) => tellPartner(tx, told, this.w.now()));
    return id;
  }

  async hook(agency: string, countries: readonly string[], url: string): Promise<string> {
    const id = uuidv7();
    const secret = await keeper.seal(newSigningSecret(), id);
    const made = await transaction(this.pool, (tx) =>
      createWebhook(tx, officer(agency, countries), {
        id,
        url,
        events: undefined,
        feedId: undefined,
        description: undefined,
        secret,
      }),
    );
    if (made.outcome !== 'created') throw new Error(made.outcome);
    return id;
  }

  async suspend(agency: string, isSuspended: boolean): Promise<void> {
    await this.pool.query(
      isSuspended
        ? `update agreement set suspended_at = $2, suspended_by = 'x', suspension_reason = 'x' where agency = $1`
        : `update agreement set suspended_at = null, suspended_by = null, suspension_reason = null
            where agency = $1 and $2::timestamptz is not null`,
      [agency, this.w.now()],
    );
  }

  tell(): Promise<void> {
    return this.#teller.run(signal);
  }

  fanOut(): Promise<void> {
    return this.#fanOut.run(signal);
  }

  async work(): Promise<void> {
    await this.tell();
    await this.fanOut();
    await this.w.deliverer.run(signal);
    await this.w.deliverer.settled();
  }

  async heard(agency: string): Promise<string[]> {
    const { rows } = await this.pool.query<{ kind: string }>(
      'select kind from partner_event where agency = $1 order by number',
      [agency],
    );
    return rows.map(({ kind }) => kind);
  }
}

const transport: Transport = {
  mode: 'vessel',
  portOfExport: 'USMIA',
  portOfUnlading: 'JMKIN',
  departureAt: '2026-03-04T18:00:00Z',
  arrivalAt: '2026-03-06T11:00:00Z',
};

interface Stated {
  readonly revision?: number;
  readonly eei?: Eei;
  readonly description?: string;
  readonly transport?: Transport;
  readonly omits?: boolean;
}

const manifest = ({
  revision = 1,
  eei,
  description = 'CLOTHES',
  omits = false,
  ...more
}: Stated = {}): Manifest => {
  const parties = { shipper: { name: 'Devon Clarke' }, consignee: { name: 'Marcia Brown' } };
  const goods = [{ description }];
  return {
    manifestNumber: 'M1',
    revision,
    transport: more.transport ?? transport,
    shipments: [
      ...(omits
        ? []
        : [{ bill: 'B1', destination: 'JM', parties, goods, ...(eei === undefined ? {} : { eei }) }]),
      { bill: 'B2', destination: 'JM', parties, goods: [{ description: 'TOYS' }] },
    ],
  };
};

t.test(
  'an amendment, a cancellation, a departure and an arrival are told once, and EEI alone is not',
  async (t) => {
    const p = await Partners.make(t);
    await p.append(manifest());
    await p.release('B1', ['JCA', 'DGA']);
    await p.tell();
    t.same(await p.heard('JCA'), ['release.created'], 'what stood when it was released is no amendment');
    const eei: Eei = { itn: 'X20260302004521', lines: [] };
    await p.append(manifest({ revision: 2, eei }));
    await p.tell();
    t.same(await p.heard('JCA'), ['release.created'], 'other EEI changes nothing that a partner may know');
    await p.append(manifest({ revision: 3, eei, description: 'PERSONAL EFFECTS' }));
    await p.tell();
    await p.tell();
    t.same(await p.heard('JCA'), ['release.created', 'release.changed']);
    p.w.clock = Date.parse('2026-03-04T17:59:59Z');
    await p.tell();
    t.equal((await p.heard('JCA')).length, 2);
    p.w.clock = Date.parse('2026-03-04T18:00:00Z');
    await Promise.all([p.tell(), p.tell(), p.tell()]);
    t.same(await p.heard('JCA'), ['release.created', 'release.changed', 'release.departed']);
    p.w.clock = Date.parse('2026-03-06T11:00:00Z');
    await p.tell();
    t.same((await p.heard('JCA')).slice(3), ['release.arrived']);
    await p.append(manifest({ revision: 4, omits: true }));
    await p.tell();
    t.same((await p.heard('JCA')).slice(4), ['release.changed'], 'it was canceled');
    t.same(await p.heard('DGA'), await p.heard('JCA'), 'each recipient is told of its own copy');
  },
);

t.test(
  'a departure is told when the manifest that stands states it, also to whom nothing may be told meanwhile',
  async (t) => {
    const p = await Partners.make(t);
    await p.append(manifest());
    await p.release('B1', ['JCA']);
    await p.tell();
    await p.suspend('JCA', true);
    await p.append(
      manifest({ revision: 2, transport: { ...transport, departureAt: '2026-03-04T06:00:00Z' } }),
    );
    await p.tell();
    p.w.clock = Date.parse('2026-03-04T06:00:00Z');
    await p.tell();
    t.same(await p.heard('JCA'), ['release.created']);
    await p.suspend('JCA', false);
    await p.tell();
    t.same(await p.heard('JCA'), ['release.created', 'release.departed']);
  },
);

t.test('where nothing was ever released, the log goes on and nothing is written', async (t) => {
  const p = await Partners.make(t);
  const told = 'select position, xmin::text from partner_told';
  const { rows: before } = await p.pool.query(told);
  await p.append(manifest());
  await p.tell();
  t.same((await p.pool.query(told)).rows, before);
  await p.append(manifest({ revision: 2, description: 'SHOES' }));
  await p.release('B1', ['JCA']);
  await p.tell();
  t.same(await p.heard('JCA'), ['release.created'], 'what was amended before is not told');
});

t.test(
  'what has departed before it was released, what is canceled, and who is suspended is not told',
  async (t) => {
    const p = await Partners.make(t);
    await p.append(manifest());
    p.w.clock = Date.parse('2026-03-05T00:00:00Z');
    await p.release('B1', ['JCA', 'DGA']);
    await p.suspend('JCA', true);
    p.w.clock = Date.parse('2026-03-07T00:00:00Z');
    await p.tell();
    t.same(await p.heard('DGA'), ['release.created', 'release.arrived']);
    t.same(await p.heard('JCA'), ['release.created']);
  },
);

t.test(
  'a message has the release and its notice in the language of its countries, no person, no goods',
  async (t) => {
    const p = await Partners.make(t);
    const [jamaica, dominican] = [await Receiver.start(t), await Receiver.start(t)];
    await p.append(manifest());
    await p.release('B2', ['JCA', 'DGA']);
    await p.hook('JCA', ['JM'], jamaica.url);
    await p.hook('DGA', ['DO'], dominican.url);
    const id = await p.release('B1', ['JCA', 'DGA']);
    await p.work();
    t.equal(jamaica.received.length, 1, 'what happened before it was made is not told');
    const body: unknown = JSON.parse(jamaica.received[0]?.body ?? '{}');
    t.match(body, {
      type: 'release.created',
      data: {
        id,
        urgency: 'high',
        departed: false,
        notice: { language: 'en', subject: '[HIGH] Shipment for examination: B1' },
      },
    });
    t.match(jamaica.received[0]?.body, `https://hammerhead.example/v1/releases/${id}`);
    t.match(dominican.received[0]?.body, /Información sobre el embarque B1/);
    for (const { received } of [jamaica, dominican])
      t.notMatch(received.map(({ body: text }) => text).join(''), /Devon|Marcia|CLOTHES|SECRET|JCA|DGA/);
    const { rows } = await p.pool.query(
      `select agency, subject, channel, times from release_read where release_id = $1 order by agency`,
      [id],
    );
    t.same(rows, [
      { agency: 'DGA', subject: 'DGA-officer', channel: 'webhook', times: 1 },
      { agency: 'JCA', subject: 'JCA-officer', channel: 'webhook', times: 1 },
    ]);
  },
);

t.test(
  'nothing is sent to a suspended agency, what waits neither, and it may be sent again once it is resumed',
  async (t) => {
    const p = await Partners.make(t);
    const [jamaica, dominican] = [await Receiver.start(t), await Receiver.start(t)];
    await p.append(manifest());
    const hook = await p.hook('JCA', ['JM'], jamaica.url);
    await p.hook('DGA', ['DO'], dominican.url);
    jamaica.behave = () => 503;
    await p.release('B1', ['JCA', 'DGA']);
    await p.work();
    t.equal(jamaica.received.length, 1, 'it was tried, and waits');
    await p.suspend('JCA', true);
    await p.release('B2', ['JCA', 'DGA']);
    jamaica.behave = () => 204;
    p.w.clock += 3_600_000;
    // Before anything is given up it must not be sent either.
    await p.w.deliverer.run(signal);
    t.equal(jamaica.received.length, 1);
    await p.work();
    t.equal(jamaica.received.length, 1);
    t.equal(dominican.received.length, 2);
    const { rows } = await p.pool.query<{ id: string; status: string; error: string }>(
      'select id, status, last_error as error from webhook_delivery where webhook_id = $1',
      [hook],
    );
    t.match(rows, [{ status: 'dead', error: 'its release can no longer be read' }]);
    const delivery = rows[0]?.id ?? '';
    const again = () =>
      transaction(p.pool, (tx) =>
        redeliverMessage(tx, officer('JCA', ['JM']), { id: hook, delivery, now: p.w.now() }),
      );
    await again();
    await p.work();
    t.equal(jamaica.received.length, 1, 'asked for while it is suspended');
    await p.suspend('JCA', false);
    await again();
    await p.work();
    t.equal(jamaica.received.length, 2);
  },
);

t.test(
  'what happened before a suspension of a moment is a dead letter, which says nothing yet',
  async (t) => {
    const p = await Partners.make(t);
    const jamaica = await Receiver.start(t);
    await p.append(manifest());
    const hook = await p.hook('JCA', ['JM'], jamaica.url);
    const id = await p.release('B1', ['JCA']);
    await p.suspend('JCA', true);
    await p.work();
    const { rows } = await p.pool.query<{ id: string; status: string; error: string; body: string }>(
      `select id, status, last_error as error, body, shipment_position from webhook_delivery where webhook_id = $1`,
      [hook],
    );
    t.match(rows, [{ status: 'dead', error: 'its release can no longer be read', shipment_position: null }]);
    t.match(JSON.parse(rows[0]?.body ?? '{}'), {
      type: 'release.created',
      data: { id, urgency: 'high', departed: null, notice: null },
    });
    const again = () =>
      transaction(p.pool, (tx) =>
        redeliverMessage(tx, officer('JCA', ['JM']), {
          id: hook,
          delivery: rows[0]?.id ?? '',
          now: p.w.now(),
        }),
      );
    await again();
    await p.work();
    t.equal(jamaica.received.length, 0, 'asked for while it is suspended');
    await p.suspend('JCA', false);
    await p.work();
    t.equal(jamaica.received.length, 0, 'a resumption by itself sends no old news');
    await again();
    await p.work();
    t.same(
      jamaica.received.map(({ type }) => type),
      ['release.created'],
    );
    await p.release('B2', ['JCA']);
    await p.pool.query(
      `update release_recipient set withdrawn_at = $1, withdrawn_by = 'x', withdrawal_reason = 'x'`,
      [p.w.now()],
    );
    await p.suspend('JCA', true);
    await p.work();
    const { rows: left } = await p.pool.query('select from webhook_delivery where webhook_id = $1', [hook]);
    t.equal(left.length, 1, 'what was withdrawn comes back with no resumption');
  },
);

t.test('that something was withdrawn is told, and what waited about it is not', async (t) => {
  const p = await Partners.make(t);
  const jamaica = await Receiver.start(t);
  await p.append(manifest());
  await p.hook('JCA', ['JM'], jamaica.url);
  const id = await p.release('B1', ['JCA']);
  await p.fanOut();
  await p.pool.query(
    `update release_recipient set withdrawn_at = $2, withdrawn_by = 'x', withdrawal_reason = 'x' where release_id = $1`,
    [id, p.w.now()],
  );
  await transaction(p.pool, (tx) =>
    tellPartner(tx, [{ agency: 'JCA', kind: 'release.withdrawn', release: id }], p.w.now()),
  );
  await p.work();
  t.same(
    jamaica.received.map(({ type }) => type),
    ['release.withdrawn'],
  );
  t.match(JSON.parse(jamaica.received[0]?.body ?? '{}'), { data: { id, departed: null, notice: null } });
});

const readsOf = async (p: Partners): Promise<string[]> => {
  const { rows } = await p.pool.query<{ subject: string; times: number }>(
    'select subject, times from release_read order by subject',
  );
  return rows.map(({ subject, times }) => `${subject} ${times}`);
};

t.test('who changed a webhook last is who a recall names, and who made it no longer', async (t) => {
  const p = await Partners.make(t);
  const [old, jamaica] = [await Receiver.start(t), await Receiver.start(t)];
  await p.append(manifest());
  const id = await p.hook('JCA', ['JM'], old.url);
  const colleague = { ...officer('JCA', ['JM']), subject: 'a colleague' };
  const changed = await transaction(p.pool, (tx) =>
    changeWebhook(tx, colleague, { id, url: jamaica.url, hasSeen: () => true }),
  );
  t.equal(changed.outcome, 'changed');
  await p.release('B1', ['JCA']);
  await p.work();
  t.equal(jamaica.received.length, 1);
  t.same(await readsOf(p), ['a colleague 1']);
});

t.test('what was sent counts as read before it is answered, and where it is never', async (t) => {
  const p = await Partners.make(t);
  const jamaica = await Receiver.start(t);
  jamaica.behave = () => 'hang';
  await p.append(manifest());
  await p.hook('JCA', ['JM'], jamaica.url);
  await p.release('B1', ['JCA']);
  await p.fanOut();
  const sending = p.w.deliverer.run(signal);
  while (jamaica.received.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  t.same(await readsOf(p), ['JCA-officer 1'], 'while it is on its way');
  await p.w.deliverer.close();
  await sending;
  t.same(await readsOf(p), ['JCA-officer 1'], 'after a shutdown');
});

t.test('nothing is sent where that cannot be recorded, and nothing recorded that is not sent', async (t) => {
  const p = await Partners.make(t);
  const jamaica = await Receiver.start(t);
  await p.append(manifest());
  await p.hook('JCA', ['JM'], jamaica.url);
  await p.release('B1', ['JCA']);
  await p.pool.query(`alter table release_read add constraint never check (channel <> 'webhook')`);
  await p.work();
  t.same(jamaica.received, []);
  await p.pool.query('alter table release_read drop constraint never');
  await jamaica.down();
  p.w.clock += 3_600_000;
  await p.work();
  t.same(await readsOf(p), [], 'it refused the connection');
  await jamaica.up();
  p.w.clock += 3_600_000;
  await p.work();
  t.equal(jamaica.received.length, 1);
  t.same(await readsOf(p), ['JCA-officer 1']);
});

t.test(
  'a message that was delivered stays so, whoever asks for it once more after its release was withdrawn',
  async (t) => {
    const p = await Partners.make(t);
    const jamaica = await Receiver.start(t);
    await p.append(manifest());
    const id = await p.hook('JCA', ['JM'], jamaica.url);
    const release = await p.release('B1', ['JCA']);
    await p.work();
    await p.pool.query(
      `update release_recipient set withdrawn_at = $2, withdrawn_by = 'x', withdrawal_reason = 'x' where release_id = $1`,
      [release, p.w.now()],
    );
    const delivery = jamaica.received[0]?.id ?? '';
    const again = await transaction(p.pool, (tx) =>
      redeliverMessage(tx, officer('JCA', ['JM']), { id, delivery, now: p.w.now() }),
    );
    t.equal(again.outcome, 'unheard');
    await p.work();
    const { rows } = await p.pool.query('select status, attempts from webhook_delivery where id = $1', [
      delivery,
    ]);
    t.same(rows, [{ status: 'delivered', attempts: 1 }]);
  },
);
