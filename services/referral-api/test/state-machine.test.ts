import { referralSchema, systemActor } from '@hammerhead/contracts';
import { closeCanceled } from '@hammerhead/decisions';
import { Random } from '@hammerhead/primitives';
import { transaction } from '@hammerhead/storage';
import t, { type Test } from 'tap';
import { type Colleague, colleague } from './colleagues.js';
import { agree } from './partners/agreement.js';
import { append, score } from './log.js';
import { replay } from './replay.js';
import { type Answer, itemsOf, type World, world } from './world.js';

t.setTimeout(300_000);

const seeds = [11, 12, 13] as const;
const steps = 160;
const bills = Array.from({ length: 8 }, (_, at) => `BILL${at}`);

/** Each has an agency of its own, to which a shipment is released once at a time. */
const countries = [
  'JM',
  'TT',
  'BB',
  'GY',
  'HT',
  'BS',
  'DO',
  'LC',
  'VC',
  'GD',
  'DM',
  'AG',
  'KN',
  'BZ',
  'SR',
  'CW',
];

/** Something that somebody was offered at some time. */
interface Offered {
  readonly key: string;
  readonly verb: string;
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly body: object;
  readonly needs: readonly string[];
  readonly blocked: boolean;
}

interface Seen {
  readonly version: number;
  readonly status: string;
  readonly assignee: string | null;
  readonly offered: readonly Offered[];
}

async function look(who: Colleague, path: string): Promise<Seen> {
  const { body } = await who.get(path);
  const { version, status, assignee, actions } = referralSchema
    .pick({ version: true, status: true, assignee: true, actions: true })
    .parse(body);
  const offered = actions.flatMap((action) => {
    const { method, blocked, levels } = action;
    const verb = action.path.slice(path.length + 1);
    const needs = action.needs.filter((need) => need !== 'level');
    const bodies = levels.length === 0 ? [action.body] : levels.map((level) => ({ ...action.body, level }));
    return bodies.map((body) => ({
      key: `${verb} ${JSON.stringify(body)}`,
      verb,
      method,
      body,
      needs,
      blocked: blocked !== undefined,
    }));
  });
  if (new Set(offered.map(({ key }) => key)).size !== offered.length) throw new Error('offered twice');
  return { version, status, assignee, offered };
}

/** One world in which random people do random things. */
class Walk {
  readonly #t: Test;
  readonly #random: Random;
  readonly #people: readonly Colleague[];
  readonly #paths: readonly string[];
  /** Everything that was ever offered, by what it is. */
  readonly #known = new Map<string, Offered>();
  /** By referral: how many requests that decide something succeeded. */
  readonly decided = new Map<string, number>();
  readonly #marked = new Map<string, number>();
  readonly #released = new Map<string, number>();
  readonly tried = { offered: 0, refused: 0, races: 0 };

  constructor(test: Test, random: Random, people: readonly Colleague[], paths: readonly string[]) {
    this.#t = test;
    this.#random = random;
    this.#people = people;
    this.#paths = paths;
  }

  #one<T>(of: readonly T[]): T {
    const found = of[this.#random.below(of.length)];
    if (found === undefined) throw new Error('there is none');
    return found;
  }

  /** What a member of a body may be that an action needs. */
  #value(need: string, who: Colleague, path: string, { assignee }: Seen): unknown {
    const colleagues = this.#people.filter(
      ({ subject, role }) => role !== 'auditor' && subject !== who.subject && subject !== assignee,
    );
    const values: Readonly<Record<string, unknown>> = {
      assignee: this.#one(colleagues).subject,
      text: 'words',
      reason: 'words',
      findings: 'words',
      ground: this.#one(['capacity', 'safety', 'resolved']),
      seizure: { what: 'Glock slides', count: 2 },
      countries: [countries[(this.#released.get(path) ?? 0) % countries.length]],
      purpose: 'words',
      tearline: 'words',
      urgency: 'high',
    };
    if (!Object.hasOwn(values, need)) throw new Error(`what is ${need}?`);
    return values[need];
  }

  async #do(who: Colleague, path: string, seen: Seen, offered: Offered): Promise<Answer> {
    const { verb, method, body, needs } = offered;
    const given = Object.fromEntries(needs.map((need) => [need, this.#value(need, who, path, seen)]));
    const marks = verb === 'marks' ? { tlp: this.#nextTlp(path) } : {};
    const answer = await who.post(`${path}/${verb}`, { ...body, ...given, ...marks }, seen.version, method);
    if (answer.status < 300) this.#count(path);
    if (answer.status === 201 && verb === 'release')
      this.#released.set(path, (this.#released.get(path) ?? 0) + 1);
    return answer;
  }

  /** Another one than before: the same marks again decide nothing. */
  #nextTlp(path: string): string {
    const at = (this.#marked.get(path) ?? 0) + 1;
    this.#marked.set(path, at);
    return ['AMBER', 'GREEN', 'CLEAR'][at % 3] ?? 'CLEAR';
  }

  #count(path: string): void {
    this.decided.set(path, (this.decided.get(path) ?? 0) + 1);
  }

  async step(): Promise<void> {
    const [who, path] = [this.#one(this.#people), this.#one(this.#paths)];
    const chance = this.#random.next();
    if (chance < 0.03) return this.#clear(who);
    if (chance < 0.06) return this.#claim(who);
    const seen = await look(who, path);
    for (const one of seen.offered) this.#known.set(one.key, one);
    const free = seen.offered.filter(({ blocked }) => !blocked);
    if (chance < 0.3) return this.#tryWhatIsNotOffered(who, path, seen, free);
    if (free.length === 0) return;
    // Ends are many among what is offered, and holds and exams few; each verb has the same chance.
    const verb = this.#one([...new Set(free.map((one) => one.verb))]);
    const act = this.#one(free.filter((one) => one.verb === verb));
    if (chance < 0.4) return this.#race(who, path, seen, act);
    const answer = await this.#do(who, path, seen, act);
    this.tried.offered += 1;
    if (answer.status >= 300)
      this.#t.fail(
        `${who.subject} was offered ${act.key} of a referral that is ${seen.status}: ${JSON.stringify(answer.body)}`,
      );
  }

  async #tryWhatIsNotOffered(
    who: Colleague,
    path: string,
    seen: Seen,
    free: readonly Offered[],
  ): Promise<void> {
    const keys = new Set(free.map(({ key }) => key));
    // To withdraw what was withdrawn is no fault.
    const others = [...this.#known.values()].filter(
      ({ key, method }) => !keys.has(key) && !(method === 'DELETE' && who.role === 'supervisor'),
    );
    if (others.length === 0) return;
    const act = this.#one(others);
    const answer = await this.#do(who, path, seen, act);
    this.tried.refused += 1;
    if (![403, 409, 422].includes(answer.status))
      this.#t.fail(
        `${who.subject} was not offered ${act.key} of a referral that is ${seen.status}: ${answer.status}`,
      );
    const after = await look(this.#one(this.#people), path);
    if (after.version !== seen.version) this.#t.fail(`${act.key} was refused, and made a version`);
  }

  /** Two do the same with the version that both have seen: one of them is late. */
  async #race(who: Colleague, path: string, seen: Seen, act: Offered): Promise<void> {
    if (act.verb === 'notes' || act.method === 'DELETE') return;
    const answers = await Promise.all([this.#do(who, path, seen, act), this.#do(who, path, seen, act)]);
    this.tried.races += 1;
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
    if (statuses[0] !== (act.verb === 'release' ? 201 : 200) || statuses[1] !== 412)
      this.#t.fail(`${act.key} twice at once: ${statuses.join(', ')}`);
  }

  async #clear(who: Colleague): Promise<void> {
    if (who.role === 'auditor') return;
    const paths = this.#paths.slice(0, 2);
    const items = await Promise.all(
      paths.map(async (path) => ({
        id: path.split('/').at(-1) ?? '',
        version: (await look(who, path)).version,
      })),
    );
    const { body } = await who.post('/v1/referrals/clear', { items, reason: 'words' });
    for (const path of paths)
      if (JSON.stringify(body['cleared']).includes(path.split('/').at(-1) ?? '')) this.#count(path);
  }

  async #claim(who: Colleague): Promise<void> {
    const { status, body } = await who.post('/v1/referrals/claim', {});
    if (status === 200) this.#count(`/v1/referrals/${String(body['id'])}`);
    else if (status !== (who.role === 'auditor' ? 403 : 204)) this.#t.fail(`claim: ${status}`);
  }
}

/** No referral is where its life does not lead. */
async function forbiddenStates({ pool }: World): Promise<unknown[]> {
  const { rows } = await pool.query<Record<string, unknown>>(
    `select r.bill, r.status, r.assignee, r.disposition from referral r
       left join hold h on h.shipment_id = r.shipment_id and h.released_position is null
       left join exam e on e.referral_id = r.id and e.outcome is null
      where (r.status = 'closed') <> (r.closed_at is not null)
         or r.status = 'closed' and (r.disposition is null or r.closed_by is null or r.closed_position is null)
         or r.status = 'new' and r.assignee is not null
         or r.status = 'assigned' and r.assignee is null
         or r.status = 'hold_requested' and (h.id is null or h.placed_at is not null)
         or r.status = 'held' and (h.id is null or h.placed_at is null)
         or (r.status = 'examining') <> (e.id is not null)
         or r.status in ('new', 'assigned', 'in_review') and h.referral_id = r.id
         or r.status = 'closed' and h.referral_id = r.id and r.disposition !~ '^(seized|detained)'`,
  );
  return rows;
}

/** What ended unexamined by the sole act of who asked that it be held, as the log tells it. */
async function endedByWhoAsked({ pool }: World): Promise<unknown[]> {
  const { rows } = await pool.query<Record<string, unknown>>(
    `select a.body ->> 'bill' as bill, a.actor as who, e.body ->> 'disposition' as disposition
       from decision a
       join decision e on e.body ->> 'shipment' = a.body ->> 'shipment' and e.position > a.position
                      and e.actor = a.actor
      where a.kind = 'hold'
        and (a.body ->> 'action' = 'request' or a.body ->> 'action' = 'place' and not exists (
              select from decision q
               where q.body ->> 'shipment' = a.body ->> 'shipment' and q.position < a.position and q.kind = 'hold'
                 and q.body ->> 'action' = 'request' and not exists (
                   select from decision x
                    where x.body ->> 'shipment' = q.body ->> 'shipment' and x.position between q.position and a.position
                      and (x.kind = 'hold' and x.body ->> 'action' in ('withdraw', 'decline', 'lift') or x.kind = 'disposition'
                           and x.body ->> 'disposition' !~ 'pending$'))))
        and (e.kind = 'exam' and e.body ->> 'action' = 'waive'
             or e.kind = 'disposition' and e.body ->> 'disposition' = 'exam_waived'
             or e.kind = 'disposition' and e.body ->> 'disposition' !~ '^(seized|detained)|pending$'
                and not exists (
                  select from decision x
                   where x.body ->> 'shipment' = a.body ->> 'shipment' and x.position between a.position and e.position
                     and (x.kind = 'exam' and x.body ->> 'action' = 'record' and x.body ->> 'level' <> 'documents'
                          or x.actor <> a.actor
                             and (x.kind = 'hold' and x.body ->> 'action' in ('withdraw', 'decline', 'lift')
                                  or x.kind = 'disposition' and x.body ->> 'disposition' !~ 'pending$'))))`,
  );
  return rows;
}

for (const seed of seeds)
  t.test(`random calls of random people, seed ${seed}`, async (t) => {
    const w = await world(t);
    const random = new Random(seed);
    const people = [
      await colleague(w, 'Ann'),
      await colleague(w, 'Ben'),
      await colleague(w, 'Ivo', 'investigator'),
      await colleague(w, 'Sue', 'supervisor'),
      await colleague(w, 'Tom', 'supervisor'),
      await colleague(w, 'Art', 'auditor'),
    ];
    for (const [at, bill] of bills.entries()) {
      const departureAt = at < 2 ? '2023-09-14T18:00:00Z' : '2099-01-14T18:00:00Z';
      const logged = await append(w, { number: `M-${bill}`, departureAt }, [{ bill }]);
      await score(w, logged.get(bill), { score: 8_000, tier: 1 });
    }
    for (const country of countries) await agree(w, `Customs of ${country}`, [country]);
    const paths = itemsOf(await w.get('/v1/referrals')).map(({ id }) => `/v1/referrals/${String(id)}`);
    t.equal(paths.length, bills.length);
    const walk = new Walk(t, random, people, paths);
    let canceled = 0;
    for (let at = 0; at < steps; at += 1) {
      await walk.step();
      if (at % 40 === 39) {
        const bill = bills[2 + Math.floor(at / 40)] ?? '';
        await append(w, { number: `M-${bill}`, revision: 2 }, [{ bill, canceled: true }]);
        const done = await transaction(w.pool, (tx) => closeCanceled(tx, systemActor('scoring'), 500));
        canceled += done?.closed ?? 0;
      }
    }
    t.comment(JSON.stringify({ ...walk.tried, canceled }));
    t.ok(walk.tried.offered > steps / 3, `${walk.tried.offered} offered`);
    t.ok(walk.tried.refused > steps / 10, `${walk.tried.refused} not offered`);

    t.same(await forbiddenStates(w), []);
    t.same(await endedByWhoAsked(w), []);
    let decisions = 0;
    for (const path of paths) {
      const { status, assignee, disposition, version } = (await w.get(path)).body;
      const entries = itemsOf(await w.get(`${path}/timeline?limit=200`));
      t.same(replay(entries), { status, assignee, disposition, version }, path);
      decisions += entries.filter(({ decision }) => typeof decision === 'number').length;
    }
    const counted = [...walk.decided.values()].reduce((sum, one) => sum + one, 0);
    t.equal(decisions, counted + canceled, 'no decision was lost, and none was made up');
    const { rows } = await w.pool.query(
      `select count(*) as audited from audit_entry where target ~ '^(referral|release)/' and decision is not null`,
    );
    t.match(rows, [{ audited: decisions }]);
  });
