import type { Test } from 'tap';
import { agree } from './agree.js';
import { type Cargo, departureAt, manifestOf, type Sent, shipmentOf } from './cargo.js';
import { answers } from './channels/answers.js';
import { ingest } from './channels/ingest.js';
import { reads } from './channels/reads.js';
import { Receiver } from './channels/receiver.js';
import { refusals } from './channels/refusals.js';
import { eventsAgain, Stream } from './channels/stream.js';
import type { Channel, View } from './channel.js';
import { type Operation, operationsAt } from './document.js';
import { type PartnerName, partnerNames, partners } from './people.js';
import { companionOf, Place } from './place.js';
import { secrets } from './secrets/index.js';
import { worldSecrets } from './secrets/world.js';
import type { Planted, Side } from './secret.js';
import { settle, shipmentsOf } from './shipments.js';
import type { Said } from './transcript.js';
import { type Subscribed, subscribe } from './subscribe.js';
import type { World } from './world.js';

/** What is released alike in both worlds, to whom. */
const common: Readonly<Record<string, readonly PartnerName[]>> = {
  SHARED: ['jamaica', 'trinidad'],
  TRINIDAD: ['trinidad'],
  TRINIDAD2: ['trinidad'],
  UNIT: ['gunUnit'],
  FLORIDA: ['florida'],
  AMENDED: ['jamaica', 'trinidad', 'gunUnit'],
  CANCELED: ['jamaica', 'florida'],
};
/** What Jamaica was told, and may no longer read. */
const gone = ['WITHDRAWN', 'EXPIRED'] as const;

export interface Played {
  readonly world: World;
  /** Everything that each partner was told, in order. */
  readonly told: ReadonlyMap<PartnerName, readonly Said[]>;
  readonly places: ReadonlyMap<string, Place>;
}

/** The same story in either world of a pair, which tells each partner the same if no secret leaks. */
export async function play(t: Test, world: World, side: Side): Promise<Played> {
  const scene = await Scene.begin(t, world, side);
  await scene.each('before');
  await scene.release();
  await scene.each('after');
  await settle(world);
  await scene.look('at first', [reads, ingest]);
  await scene.look('and writes', [answers]);
  await scene.amend();
  await scene.each('later');
  if (side === 'right') await worldSecrets.end(world);
  await settle(world);
  await scene.look('at last', [reads, refusals, eventsAgain]);
  await scene.hear();
  return scene;
}

class Scene implements Played {
  readonly world: World;
  readonly told = new Map<PartnerName, Said[]>(partnerNames.map((name) => [name, []]));
  readonly places: ReadonlyMap<string, Place>;
  readonly #side: Side;
  readonly #operations: readonly Operation[];
  readonly #streams: ReadonlyMap<PartnerName, Stream>;
  readonly #receiver: Receiver;
  readonly #webhooks: ReadonlyMap<PartnerName, Subscribed>;
  /** Of each partner, its releases by their bill. */
  readonly #released = new Map<PartnerName, Map<string, string>>(
    partnerNames.map((name) => [name, new Map<string, string>()]),
  );

  private constructor(
    world: World,
    side: Side,
    places: Scene['places'],
    operations: readonly Operation[],
    streams: ReadonlyMap<PartnerName, Stream>,
    receiver: Receiver,
    webhooks: ReadonlyMap<PartnerName, Subscribed>,
  ) {
    this.world = world;
    this.#side = side;
    this.places = places;
    this.#operations = operations;
    this.#streams = streams;
    this.#receiver = receiver;
    this.#webhooks = webhooks;
  }

  static async begin(t: Test, world: World, side: Side): Promise<Scene> {
    const operations = await operationsAt(world.urls.people);
    const receiver = await Receiver.start(t);
    for (const name of partnerNames) await agree(world, partners[name]);
    const webhooks = new Map<PartnerName, Subscribed>();
    for (const name of partnerNames) webhooks.set(name, await subscribe(world, name, receiver));
    const streams = new Map<PartnerName, Stream>();
    for (const name of partnerNames) streams.set(name, await Stream.open(world, name));
    t.teardown(() => {
      for (const stream of streams.values()) stream.close();
    });
    if (side === 'right') await worldSecrets.begin(world);
    const found = await shipmentsOf(world, manifestOf('TWINS', 1, cargo(side, 'eei')));
    const places = new Map([...found].map(([bill, id]) => [bill, new Place(world, bill, id)]));
    return new Scene(world, side, places, operations, streams, receiver, webhooks);
  }

  /** What the secrets plant at one time. */
  async each(when: 'before' | 'after' | 'later'): Promise<void> {
    for (const secret of secrets) await secret[this.#side]?.[when]?.(this.#place(secret.bill));
  }

  async release(): Promise<void> {
    const jamaica = { countries: ['JM'] };
    for (const secret of secrets) {
      const place = this.#place(secret.bill);
      const release = secret[this.#side]?.release;
      if (release === undefined) place.releaseId = await place.release(jamaica);
      else await release(place);
      this.#released.get('jamaica')?.set(secret.bill, place.releaseId);
    }
    for (const [bill, names] of Object.entries(common))
      for (const name of names) {
        const { agency, countries } = partners[name];
        const place = this.#place(bill);
        const id = await place.release({ agency, countries, marks: { tlp: 'GREEN', cui: ['LES'] } });
        this.#released.get(name)?.set(bill, id);
      }
    const [withdrawn, expired] = gone.map((bill) => this.#place(bill));
    if (withdrawn === undefined || expired === undefined) throw new Error('nothing is gone');
    withdrawn.releaseId = await withdrawn.release(jamaica);
    expired.releaseId = await expired.release({ ...jamaica, expiresAt: departureAt });
    // Told before they are gone: a message that is overtaken is not sent, which would be a matter of luck.
    await settle(this.world);
    await withdrawn.withdraw(withdrawn.releaseId);
    await this.world.deployment.pool.query(
      `update release set expires_at = now() - interval '1 millisecond' where id = $1::uuid`,
      [expired.releaseId],
    );
    await settle(this.world);
  }

  /** A second revision, which amends one shipment and cancels one; of others it changes what AES has alone. */
  async amend(): Promise<void> {
    await shipmentsOf(this.world, manifestOf('TWINS', 2, cargo(this.#side, 'amendedEei').map(amended)));
    await settle(this.world);
  }

  async look(moment: string, channels: readonly Channel[]): Promise<void> {
    for (const partner of partnerNames)
      for (const { look } of channels)
        for (const said of await look(this.view(partner)))
          this.told.get(partner)?.push({ ...said, label: `${moment}: ${said.label}` });
  }

  /** What came of itself: over the stream that was open all the time, and to webhooks. */
  async hear(): Promise<void> {
    await Promise.all(
      [...this.#streams].map(async ([partner, stream]) => {
        this.told.get(partner)?.push(await stream.said('events as they happened'));
        this.told.get(partner)?.push(...this.#receiver.said(partner));
      }),
    );
  }

  view(partner: PartnerName): View {
    const releases = this.#released.get(partner) ?? new Map<string, string>();
    const all = [...this.#released].filter(([other]) => other !== partner);
    const others = all.flatMap(([other, theirs]) =>
      [...theirs]
        .filter(([, id]) => ![...releases.values()].includes(id))
        .slice(0, 2)
        .map(([bill, id]) => [`${bill} of ${other}`, id] as const),
    );
    const lost = gone.map((bill) => [bill, this.#place(bill).releaseId] as const);
    const shipments = [...this.places]
      .slice(0, 1)
      .map(([bill, { shipmentId }]) => [`shipment ${bill}`, shipmentId] as const);
    const webhooks = this.#webhooks.get(partner);
    const theirs = [...this.#webhooks].filter(([other]) => other !== partner).slice(0, 1);
    if (webhooks === undefined) throw new Error(`${partner} has no webhooks`);
    const hidden = new Map([
      ...others,
      ...lost,
      ...shipments,
      ...theirs.map(([other, { inbox }]) => [`webhook of ${other}`, inbox] as const),
    ]);
    return {
      world: this.world,
      partner,
      operations: this.#operations,
      releases,
      webhooks,
      events: this.#eventsFor(partner),
      hidden,
    };
  }

  /** The first that it heard, one from the middle, and one of another agency. */
  #eventsFor(partner: PartnerName): ReadonlyMap<string, string> {
    const own = this.#streams.get(partner)?.ids ?? [];
    const [other] = [...this.#streams].filter(([name]) => name !== partner).flatMap(([, { ids }]) => ids);
    const found = [
      ['its first', own[0]] as const,
      ['its third', own[2]] as const,
      ['another’s', other] as const,
    ];
    return new Map(found.flatMap(([what, id]) => (id === undefined ? [] : [[what, id] as const])));
  }

  #place(bill: string): Place {
    const place = this.places.get(bill);
    if (place === undefined) throw new Error(`${bill} is nowhere`);
    return place;
  }
}

/** Everything on the manifest of a world. */
function cargo(side: Side, which: 'eei' | 'amendedEei'): Cargo[] {
  const withEei = (planted: Planted = {}) => {
    const eei = which === 'eei' || planted.amendedEei === undefined ? planted.eei : planted.amendedEei;
    return eei === undefined || eei === null ? {} : { eei };
  };
  return [
    ...secrets.map((secret) => ({ ...shipmentOf(secret.bill), ...withEei(secret[side]) })),
    // Of another consignee, at the same phone.
    ...secrets.map(({ bill }) => {
      const near = shipmentOf(companionOf(bill));
      const { consignee, ...parties } = near.parties;
      const { phone } = shipmentOf(bill).parties.consignee;
      return { ...near, parties: { ...parties, consignee: { ...consignee, ...(phone && { phone }) } } };
    }),
    ...[...Object.keys(common), ...gone].map((bill) => shipmentOf(bill)),
  ];
}

function amended(shipment: Cargo): Sent['shipments'][number] {
  if (shipment.bill === 'CANCELED') return { bill: shipment.bill, canceled: true };
  if (shipment.bill !== 'AMENDED') return shipment;
  return { ...shipment, grossWeightKg: 240, packages: [{ count: 4, type: 'BA' }] };
}
