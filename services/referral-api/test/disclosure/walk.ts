import { Random } from '@hammerhead/primitives';
import { z } from 'zod';
import { DisclosureModel, type Forgotten, type ModelAgreement } from './model.js';
import type { Officer, Told } from '../partners/officer.js';
import { readAll, type Speaker, sorts } from './readings.js';

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
  readonly officers: readonly Speaker[];
  /** Two: who recorded a breach does not settle it. */
  readonly supervisors: readonly [Officer, Officer];
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
}

const idSchema = z.looseObject({ id: z.string(), version: z.int() });
const releasedSchema = z.looseObject({
  id: z.string(),
  recipients: z.array(
    z.looseObject({ agency: z.string(), countries: z.array(z.string()), agreementId: z.string() }),
  ),
});

/** Walks at random over all that opens and closes a disclosure, and reads as everybody. It stops at what is wrong. */
export async function walk(
  { officers, supervisors, shipments, clock }: Place,
  seed: number,
  steps: number,
  forgotten?: Forgotten,
): Promise<Walked> {
  const random = new Random(seed);
  const model = new DisclosureModel(forgotten);
  const acts = new Map<string, number>();
  const wrong: string[] = [];
  let [readings, visible] = [0, 0];
  const [first, second] = supervisors;

  const note = (act: string, { status }: Told): void => {
    const key = `${act} ${status}`;
    acts.set(key, (acts.get(key) ?? 0) + 1);
  };
  const post = async (who: Officer, path: string, body: object, act: string): Promise<Told> => {
    const told = await who.ask(path, { method: 'POST', body, headers: { 'if-match': '*' } });
    note(act, told);
    if (told.status >= 500) wrong.push(`${act}: ${told.status} ${told.text.slice(0, 300)}`);
    return told;
  };
  const expect = (holds: boolean, what: string, told: Pick<Told, 'status' | 'text'>): void => {
    if (!holds) wrong.push(`${what}: ${told.status} ${told.text.slice(0, 300)}`);
  };
  const anAgreement = (fits: (one: ModelAgreement) => boolean): ModelAgreement | undefined => {
    const fitting = [...model.agreements.values()].filter(fits);
    return fitting.length === 0 ? undefined : random.pick(fitting);
  };

  async function make(): Promise<void> {
    const agency = random.pick(names);
    const countries = random.pick(agencies[agency] ?? []);
    const from = clock.at + (random.chance(0.2) ? random.between(1, 4) * day : 0);
    const to = random.chance(0.4) ? from + random.between(1, 12) * day : Infinity;
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

  async function suspend(): Promise<void> {
    const agreement = anAgreement(({ suspended, ended }) => !suspended && !ended);
    if (agreement === undefined) return make();
    const breach = random.chance(0.3);
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
    });
    const told = await post(second, path, body, 'settle');
    expect(told.status === 200, 'a breach is settled', told);
    if (told.status === 200) model.breaches.delete(agreement.agency);
  }

  async function end(): Promise<void> {
    const agreement = anAgreement(({ ended }) => !ended);
    if (agreement === undefined) return make();
    const told = await post(first, `/v1/agreements/${agreement.id}/end`, { reason: 'denounced' }, 'end');
    expect(told.status === 200, 'an agreement is ended', told);
    if (told.status === 200) agreement.ended = true;
  }

  async function release(): Promise<void> {
    const shipment = random.pick(shipments);
    const agency = random.chance(0.5) ? random.pick(names) : undefined;
    const countries =
      agency === undefined || random.chance(0.3) ? random.pick(asked) : random.pick(agencies[agency] ?? []);
    const relTo = random.chance(0.3) ? random.pick([['JM'], ['JM', 'KY'], ['TT', 'BB', 'JM'], ['TT']]) : null;
    const expires = random.chance(0.4) ? clock.at + random.between(1, 8) * day : Infinity;
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

  async function withdraw(): Promise<void> {
    const standing = model.copies.filter(({ withdrawn }) => !withdrawn);
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
  const verbs = [
    make,
    make,
    make,
    suspend,
    suspend,
    resume,
    resume,
    resume,
    settle,
    end,
    release,
    release,
    release,
    release,
    release,
    release,
    withdraw,
    wait,
    wait,
  ];

  async function read(who: readonly Speaker[], most: number, turned = sorts.slice()): Promise<void> {
    const ids = [...new Set(model.copies.map(({ release: id }) => id))];
    for (const officer of who) {
      const chosen = ids.length <= most ? ids : Array.from({ length: most }, () => random.pick(ids));
      wrong.push(...(await readAll(officer, model, { at: clock.at, releases: chosen, sorts: turned })));
      readings += 1;
      visible += model.visible(officer, clock.at).length;
    }
  }

  for (let step = 1; step <= steps && wrong.length === 0; step += 1) {
    // A moment each, so that none is made at the instant of another.
    clock.at += 1_000;
    await random.pick(verbs)();
    if (step % 25 === 0) await read(officers, 8);
    else await read([random.pick(officers)], 2, [random.pick(sorts)]);
  }
  return { acts, readings, visible, wrong };
}
