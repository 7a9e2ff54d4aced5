import { Random } from '@hammerhead/primitives';
import type { Pool } from '@hammerhead/storage';
import { z } from 'zod';
import { DisclosureModel, forgettable, type Forgotten, type ModelAgreement } from './model.js';
import type { Officer, Person, Told } from './officer.js';
import { type Gathered, readAll, readTold, sorts } from './readings.js';

const hour = 3_600_000;
const day = 24 * hour;

/** Agencies, and the countries that agreements with them are made for. */
const agencies: Readonly<Record<string, readonly (readonly string[])[]>> = {
  JCA: [['JM'], ['JM', 'KY']],
  TTCED: [['TT']],
  'IMPACS CGIU': [
    ['JM', 'TT', 'BB'],
    ['TT', 'BB'],
  ],
  FDLE: [['US']],
};
const names = Object.keys(agencies);
const asked = [['JM'], ['TT'], ['JM', 'TT'], ['KY'], ['BB', 'TT'], ['US']] as const;

export interface Place {
  readonly pool: Pool;
  readonly officers: readonly Officer[];
  /** Two: who recorded a breach does not settle it. */
  readonly supervisors: readonly [Person, Person];
  readonly shipments: readonly string[];
  /** The clock of the API. */
  readonly clock: { at: number };
}

/** What a walk did, and what was not as the model has it. */
export interface Walked {
  /** How often each act was taken, by name and status. */
  readonly acts: ReadonlyMap<string, number>;
  readonly readings: number;
  readonly visible: number;
  readonly wrong: readonly string[];
  /** What a model that leaves it out would have had otherwise than the program. */
  readonly noticed: ReadonlySet<Forgotten>;
  /** How often partners asked about one release, by way and status. */
  readonly answers: ReadonlyMap<string, number>;
}

const idSchema = z.looseObject({ id: z.string(), version: z.int() });
const releasedSchema = z.looseObject({
  id: z.string(),
  recipients: z.array(
    z.looseObject({ agency: z.string(), countries: z.array(z.string()), agreementId: z.string() }),
  ),
});

/**
 * Walks at random over all that opens and closes a disclosure, and reads as everybody. It stops at what is wrong.
 */
export async function walk(
  { pool, officers, supervisors, shipments, clock }: Place,
  seed: number,
  steps: number,
): Promise<Walked> {
  const random = new Random(seed);
  const model = new DisclosureModel();
  const gathered: Gathered = {
    noticed: new Set(),
    forgetful: new Map(forgettable.map((one) => [one, model.forgetting(one)])),
    never: new Map(),
    said: [],
    answers: new Map(),
  };
  const acts = new Map<string, number>();
  const wrong: string[] = [];
  let [readings, visible] = [0, 0];
  const [first, second] = supervisors;

  const note = (act: string, { status }: Told): void => {
    const key = `${act} ${status}`;
    acts.set(key, (acts.get(key) ?? 0) + 1);
  };
  const post = async (who: Person, path: string, body: object, act: string): Promise<Told> => {
    const told = await who.ask(path, { method: 'POST', body, headers: { 'if-match': '*' } });
    note(act, told);
    if (told.status >= 500) wrong.push(`${act}: ${told.status} ${told.text.slice(0, 300)}`);
    return told;
  };
  const expect = (holds: boolean, what: string, told: Told): void => {
    if (!holds) wrong.push(`${what}: ${told.status} ${told.text.slice(0, 300)}`);
  };
  const anAgreement = (fits: (one: ModelAgreement) => boolean): ModelAgreement | undefined => {
    const all = [...model.agreements.values()].filter(fits);
    // Rather one under which something can be read: what becomes of the others shows to nobody.
    const used = all.filter(({ id }) =>
      model.copies.some((copy) => copy.agreement === id && model.isDisclosed(copy, clock.at)),
    );
    const fitting = used.length > 0 && random.chance(0.5) ? used : all;
    return fitting.length === 0 ? undefined : random.pick(fitting);
  };

  /** The countries of an agreement, which is the least that its marks may name, or others; null: no REL TO. */
  const relToOf = (agreement: ModelAgreement | undefined): readonly string[] | null => {
    if (random.chance(0.6) || agreement?.countries.includes('US') === true) return null;
    return agreement !== undefined && random.chance(0.7)
      ? agreement.countries
      : random.pick([['JM'], ['JM', 'KY'], ['TT', 'BB', 'JM'], ['TT']]);
  };
  /** All of an agreement's countries, or one of them: what was released for it is not for officers of the others. */
  const someOf = (countries: readonly string[]): readonly string[] =>
    random.chance(0.5) ? countries : [random.pick(countries)];

  async function make(lasting?: {
    readonly agency: string;
    readonly countries: readonly string[];
  }): Promise<void> {
    const agency = lasting?.agency ?? random.pick(names);
    const countries = lasting?.countries ?? random.pick(agencies[agency] ?? []);
    const from = clock.at + (lasting === undefined && random.chance(0.2) ? random.between(1, 4) * day : 0);
    const to = lasting === undefined && random.chance(0.3) ? from + random.between(1, 8) * day : Infinity;
    const told = await post(
      first,
      '/v1/agreements',
      {
        agency,
        countries,
        ground: countries.includes('US') ? '552a(b)(7)' : '103.33(a)(2)',
        assurance: 'held in confidence',
        validFrom: new Date(from).toISOString(),
        ...(to === Infinity ? {} : { validTo: new Date(to).toISOString() }),
      },
      'make',
    );
    expect((told.status === 201) !== model.breaches.has(agency), `an agreement with ${agency}`, told);
    if (told.status !== 201) return;
    const { id } = idSchema.parse(told.body);
    model.agreements.set(id, { id, agency, countries, from, to, suspended: false, ended: false });
  }

  async function suspend(of?: string): Promise<void> {
    const agreement = anAgreement(
      ({ agency, suspended, ended }) => !suspended && !ended && (of === undefined || agency === of),
    );
    if (agreement === undefined) return make();
    const breach = of === undefined && random.chance(0.3);
    const told = await post(
      first,
      `/v1/agreements/${agreement.id}/suspend`,
      { reason: 'passed on', ...(breach ? { breach } : {}) },
      breach ? 'breach' : 'suspend',
    );
    if (told.status !== 200) {
      const over = agreement.to <= clock.at;
      expect(breach ? model.breaches.has(agreement.agency) : over, 'a suspension is refused', told);
      return;
    }
    agreement.suspended = true;
    if (!breach) return;
    model.breaches.add(agreement.agency);
    for (const one of model.agreements.values())
      if (one.agency === agreement.agency && !one.ended) one.suspended = true;
  }

  async function resume(): Promise<void> {
    const agreement = anAgreement(({ suspended, ended }) => suspended && !ended);
    if (agreement === undefined) return make();
    const told = await post(
      first,
      `/v1/agreements/${agreement.id}/resume`,
      { reason: 'assured anew' },
      'resume',
    );
    if (told.status === 200) {
      expect(!model.breaches.has(agreement.agency), 'resumed while a breach stands', told);
      agreement.suspended = false;
    } else expect(model.breaches.has(agreement.agency) || agreement.to <= clock.at, 'is not resumed', told);
  }

  async function settle(): Promise<void> {
    const agreement = anAgreement(({ agency }) => model.breaches.has(agency));
    if (agreement === undefined) return make();
    const path = `/v1/agreements/${agreement.id}/settle`;
    const body = { finding: 'may_be_told_again', reason: 'the officer was dismissed' };
    expect((await post(first, path, body, 'settle own')).status >= 400, 'who recorded it settles it', {
      status: 0,
      text: '',
      body: {},
    });
    const told = await post(second, path, body, 'settle');
    expect(told.status === 200, 'a breach is settled', told);
    if (told.status === 200) model.breaches.delete(agreement.agency);
  }

  async function end(of?: string): Promise<void> {
    const agreement = anAgreement(({ agency, ended }) => !ended && (of === undefined || agency === of));
    if (agreement === undefined) return make();
    const told = await post(first, `/v1/agreements/${agreement.id}/end`, { reason: 'denounced' }, 'end');
    expect(told.status === 200, 'an agreement is ended', told);
    if (told.status === 200) agreement.ended = true;
  }

  async function release(given?: {
    readonly agency: string;
    readonly countries: readonly string[];
    readonly relTo: readonly string[] | null;
    readonly days: number;
  }): Promise<void> {
    const shipment = random.pick(shipments);
    // Most by name under an agreement that stands; the others find one, several, or none.
    const standing = anAgreement((one) => model.inForce(one, clock.at));
    const named = random.chance(0.6) ? standing : undefined;
    const agency = given?.agency ?? named?.agency ?? (random.chance(0.3) ? random.pick(names) : undefined);
    const countries =
      given?.countries ?? (named === undefined ? random.pick(asked) : someOf(named.countries));
    const relTo = given === undefined ? relToOf(named) : given.relTo;
    const expires =
      given === undefined
        ? random.chance(0.4)
          ? clock.at + random.between(1, 4) * day
          : Infinity
        : clock.at + given.days * day;
    const words = `words-${seed}-${acts.size}-${model.copies.length}-${random.below(1_000_000)}`;
    const request = { countries, ...(agency === undefined ? {} : { agency }) };
    const body = {
      ...request,
      purpose: 'examination on arrival',
      tearline: words,
      urgency: random.pick(['low', 'normal', 'high', 'immediate']),
      ...(relTo === null ? {} : { marks: { relTo: ['USA', ...relTo] } }),
      ...(expires === Infinity ? {} : { expiresAt: new Date(expires).toISOString() }),
    };
    const heard = model.recipients(request, clock.at);
    const preview = await post(first, `/v1/shipments/${shipment}/release/preview`, body, 'preview');
    const told = await post(first, `/v1/shipments/${shipment}/release`, body, 'release');
    expect((preview.status === 200) === (told.status === 201), 'a preview says what a release does', preview);
    if (typeof heard === 'string') {
      expect(
        told.status === 422 && told.body['code'] === heard,
        `a release that is refused as ${heard}`,
        told,
      );
      return;
    }
    if (told.status !== 201) {
      const standing = model.copies.some(
        (copy) => copy.shipment === shipment && heard.includes(copy.agency) && model.stands(copy, clock.at),
      );
      expect(
        told.body['code'] === 'marks_forbid'
          ? relTo !== null
          : told.body['code'] === 'release_stands' && standing,
        'a release is refused',
        told,
      );
      return;
    }
    const made = releasedSchema.parse(told.body);
    expect(
      made.recipients
        .map((one) => one.agency)
        .toSorted()
        .join() === heard.toSorted().join(),
      `a release to ${heard.join()}`,
      told,
    );
    for (const { agency: to, countries: of, agreementId } of made.recipients) {
      const agreement = model.agreements.get(agreementId);
      expect(
        agreement !== undefined &&
          agreement.agency === to &&
          model.inForce(agreement, clock.at) &&
          of.every((one) => agreement.countries.includes(one)),
        'each recipient has an agreement in force that covers it',
        told,
      );
      model.copies.push({
        release: made.id,
        words,
        shipment,
        agency: to,
        countries: of,
        agreement: agreementId,
        relTo: relTo && ['US', ...relTo],
        expires,
        withdrawn: false,
      });
    }
  }

  async function withdraw(from?: string): Promise<void> {
    const standing = model.copies.filter(
      ({ agency, withdrawn }) => !withdrawn && (from === undefined || agency === from),
    );
    if (standing.length === 0) return release();
    const copy = random.pick(standing);
    const alone = random.chance(0.5);
    const query = new URLSearchParams({ reason: 'sent in error', ...(alone ? { agency: copy.agency } : {}) });
    const told = await first.ask(
      `/v1/shipments/${copy.shipment}/releases/${copy.release}?${query.toString()}`,
      { method: 'DELETE' },
    );
    note('withdraw', told);
    expect(told.status === 200, 'a release is withdrawn', told);
    for (const one of model.copies)
      if (one.release === copy.release && (!alone || one.agency === copy.agency)) one.withdrawn = true;
  }

  const wait = async (): Promise<void> => {
    clock.at += random.between(1, 40) * hour;
    acts.set('wait', (acts.get('wait') ?? 0) + 1);
  };
  /** What is done, as often as it stands here. */
  const verbs: readonly (() => Promise<void>)[] = [
    ...Array.from({ length: 7 }, () => () => release()),
    ...Array.from({ length: 3 }, () => () => make()),
    () => suspend(),
    resume,
    resume,
    settle,
    () => end(),
    () => withdraw(),
    wait,
    wait,
  ];

  async function read(who: readonly Officer[], most: number): Promise<void> {
    const ids = [...new Set(model.copies.map(({ release: id }) => id))];
    for (const officer of who) {
      const seen = model.visible(officer, clock.at);
      // One that may be seen, where there is any: most may not.
      const releases = new Set(seen.length === 0 ? [] : [random.pick(seen).release]);
      while (releases.size < Math.min(most, ids.length)) releases.add(random.pick(ids));
      const reading = { at: clock.at, random, releases: [...releases], sort: random.pick(sorts) };
      wrong.push(
        ...(await readAll(officer, model, gathered, reading)),
        ...(await readTold(pool, officer, model, clock.at)),
      );
      readings += 1;
      visible += seen.length;
    }
  }

  // It opens with all that a model can forget, so that each walk meets it: an officer who carries what is REL TO one country
  // to another, one for whose countries something was not released, and what stops each of the others from being read.
  const opening = [
    { agency: 'JCA', countries: ['JM'], relTo: ['JM'], days: 1 },
    { agency: 'IMPACS CGIU', countries: ['JM'], relTo: null, days: 20 },
    { agency: 'TTCED', countries: ['TT'], relTo: null, days: 20 },
    { agency: 'FDLE', countries: ['US'], relTo: null, days: 20 },
  ];
  for (const { agency, countries } of opening)
    await make({ agency, countries: agency === 'IMPACS CGIU' ? ['JM', 'TT', 'BB'] : countries });
  for (const one of opening) await release(one);
  await read(officers, 1);
  clock.at += 1.5 * day;
  await suspend('IMPACS CGIU');
  await end('TTCED');
  await withdraw('FDLE');
  await read(officers, 1);

  for (let step = 1; step <= steps && wrong.length === 0; step += 1) {
    // A moment each, so that none is made at the instant of another.
    clock.at += 1_000;
    await random.pick(verbs)();
    const seers = officers.filter((officer) => model.visible(officer, clock.at).length > 0);
    const one = random.pick(seers.length > 0 && random.chance(0.5) ? seers : officers);
    await read(step % 30 === 0 ? officers : [one], step % 30 === 0 ? 2 : 1);
  }
  const { noticed, answers } = gathered;
  return { acts, readings, visible, wrong, noticed, answers };
}
