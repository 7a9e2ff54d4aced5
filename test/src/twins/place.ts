import { z } from 'zod';
import { type OtherName, others, type PartnerName, partners, type PersonName } from './people.js';
import { type Body, bodySchema, type World } from './world.js';

const pageSchema = z.object({ items: z.array(z.looseObject({ id: z.string() })) });

export interface Releasing {
  readonly countries: readonly string[];
  readonly agency?: string;
  readonly marks?: object;
  readonly expiresAt?: string;
}

/** The bill of the shipment that stands beside another one. */
export const companionOf = (bill: string): string => `${bill}2`;

/** One shipment of a world, and what officers of the United States do about it. */
export class Place {
  readonly world: World;
  readonly bill: string;
  readonly shipmentId: string;
  /** Its release that Jamaica hears of, once there is one. */
  releaseId = '';
  #referralId: string | undefined;

  constructor(world: World, bill: string, shipmentId: string) {
    this.world = world;
    this.bill = bill;
    this.shipmentId = shipmentId;
  }

  /** Its open referral: the one that scoring made, else one that a person makes now. */
  async referral(): Promise<string> {
    if (this.#referralId !== undefined) return this.#referralId;
    const { items } = pageSchema.parse(
      await this.world.make('supervisor', `/v1/referrals?q=${this.bill}&limit=100`),
    );
    const [found] = items.filter(({ bill, status }) => bill === this.bill && status !== 'closed');
    const body = { shipmentId: this.shipmentId, reason: 'a tip' };
    const id = found?.id ?? String((await this.world.make('analyst', '/v1/referrals', { body }))['id']);
    this.#referralId = id;
    return id;
  }

  /** Does something to its referral, having seen it; once more where it was scored again meanwhile. */
  async act(who: PersonName, verb: string, body: object): Promise<Body> {
    const path = `/v1/referrals/${await this.referral()}`;
    for (let tries = 0; tries < 5; tries += 1) {
      const { headers } = await this.world.ask(who, path);
      const request = { method: 'POST', body, headers: { 'if-match': headers['etag'] ?? '*' } };
      const { status, text } = await this.world.ask(who, `${path}/${verb}`, request);
      if (status < 300) return bodySchema.parse(JSON.parse(text));
      if (status !== 412) throw new Error(`${verb} of ${this.bill} as ${who}: ${status} ${text}`);
    }
    throw new Error(`${this.bill} is scored again and again`);
  }

  /** Releases it with its referral, for whoever has an agreement for these countries. */
  async release(releasing: Releasing): Promise<string> {
    return String((await this.act('supervisor', 'release', this.#bodyOf(releasing)))['id']);
  }

  /** Releases it by itself, whether or not it is referred. */
  async releaseShipment(releasing: Releasing): Promise<string> {
    const path = `/v1/shipments/${this.shipmentId}/release`;
    return String((await this.world.make('supervisor', path, { body: this.#bodyOf(releasing) }))['id']);
  }

  async withdraw(release: string, agency?: string): Promise<void> {
    const query = `?reason=other%20port${agency === undefined ? '' : `&agency=${agency}`}`;
    const path = `/v1/shipments/${this.shipmentId}/releases/${release}${query}`;
    await this.world.make('supervisor', path, { method: 'DELETE' });
  }

  /** The shipment beside it, which shares a phone. */
  async companion(): Promise<Place> {
    const bill = companionOf(this.bill);
    const [found] = (await this.find(`/v1/shipments?bill=${bill}`)).filter((item) => item['bill'] === bill);
    if (found === undefined) throw new Error(`${bill} is nowhere`);
    return new Place(this.world, bill, found.id);
  }

  /** Everything that a partner can do about a release, and what it hears back. */
  async answerFully(who: OtherName | PartnerName, release: string): Promise<void> {
    const path = `/v1/releases/${release}`;
    const answer = { outcome: 'found', items: [{ type: 'pistol', count: 2 }], note: 'behind the seat' };
    await this.world.make(who, path);
    await this.world.make(who, `${path}/acknowledgment`, { body: {} });
    await this.world.make(who, `${path}/question`, { body: { text: 'Who packed it?' } });
    await this.world.make('supervisor', `/v1/released/${release}/reply`, {
      body: { agency: { ...partners, ...others }[who].agency, text: 'We ask.' },
    });
    await this.world.make(who, `${path}/answer`, { body: answer });
    const correction = { outcome: 'found', items: [{ type: 'rifle', count: 1 }], reason: 'counted again' };
    await this.world.make(who, `${path}/correction`, { body: correction });
  }

  async find(path: string): Promise<z.output<typeof pageSchema>['items']> {
    return pageSchema.parse(await this.world.make('supervisor', path)).items;
  }

  #bodyOf = (releasing: Releasing) => ({
    purpose: 'examination on arrival',
    tearline: `Please examine ${this.bill}.`,
    urgency: 'high',
    ...releasing,
  });
}
