import { z } from 'zod';
import { Partners } from './partners.js';
import { nameOf } from './shipments.js';
import type { World } from './world.js';

const pageSchema = z.object({ items: z.array(z.looseObject({ id: z.string() })) });
const batch = 60;

export interface StockedShipment {
  readonly id: string;
  readonly bill: string;
}

/** What requests are about, made through the API when it is asked for; each is given once. */
export class Stock {
  readonly world: World;
  readonly partners: Partners;
  readonly #shipments: StockedShipment[] = [];

  constructor(world: World) {
    this.world = world;
    this.partners = new Partners(this);
  }

  async shipment(): Promise<StockedShipment> {
    if (this.#shipments.length === 0) await this.#send();
    const shipment = this.#shipments.shift();
    if (shipment === undefined) throw new Error('no shipment was found again');
    return shipment;
  }

  /** An open referral at version 1 that nobody has touched. */
  async referral(): Promise<string> {
    const { id } = await this.shipment();
    const made = await this.world.make(
      'createReferral',
      { body: { shipmentId: id, reason: 'for the matrix' } },
      'preparer',
    );
    return String(made['id']);
  }

  /** A party that nobody has merged with another. */
  async party(): Promise<string> {
    return (await this.namedParty()).id;
  }

  async namedParty(): Promise<{ id: string; name: string }> {
    const { bill } = await this.shipment();
    const name = nameOf(bill);
    const page = await this.world.make('searchParties', { query: { name } }, 'preparer');
    const [party] = pageSchema.parse(page).items;
    if (party === undefined) throw new Error(`the directory has nobody for ${bill}`);
    return { id: party.id, name };
  }

  /** The position of a decision that two parties are one, or are not. */
  async merge(verb: 'mergeParties' | 'refuseMerge'): Promise<string> {
    const [id, other] = [await this.party(), await this.party()];
    const asked = { params: { id }, body: { with: other, reason: 'same ID card' } };
    return String((await this.world.make(verb, asked, 'preparer'))['decision']);
  }

  /** A list of two entries, `E-1` and `E-2`, of which the first has this name. */
  async watchlist(name = 'Zebulon Quartermain'): Promise<string> {
    const body = {
      name: `list-${this.world.next()}`,
      entries: [
        { id: 'E-1', name, country: 'JM' },
        { id: 'E-2', name: 'Ottoline Vanterpool', country: 'JM' },
      ],
    };
    await this.world.make('importWatchlist', { body }, 'preparer');
    return body.name;
  }

  /** A right body of an exclusion: somebody on a shipment who is not the one on a list. */
  async exclusionBody() {
    const { id, bill } = await this.shipment();
    const watchlist = await this.watchlist(nameOf(bill));
    return { shipment: id, role: 'consignee', watchlist, entry: 'E-1' };
  }

  async exclusion(): Promise<string> {
    const body = { ...(await this.exclusionBody()), reason: 'another birth date' };
    return String((await this.world.make('createExclusion', { body }, 'preparer'))['id']);
  }

  /** A shipment that could not be scored: as if every try had failed. */
  async deadLetter(): Promise<string> {
    const number = `DEAD-${this.world.next()}`;
    const manifest = await this.world.send(number, [number]);
    const { rows } = await this.world.deployment.pool.query<{ position: number }>(
      `update chunk c set done_at = null, failed_at = now(), attempts = 5, last_error = 'it could not be scored'
         from manifest m where m.id = $1::uuid and c.first_position = m.last_position
      returning c.first_position as position`,
      [manifest],
    );
    const [row] = rows;
    if (row === undefined) throw new Error(`${number} has no chunk of its own`);
    return String(row.position);
  }

  async #send(): Promise<void> {
    const number = `STOCK-${this.world.next()}`;
    await this.world.send(
      number,
      Array.from({ length: batch }, (_, n) => `${number}-${n}`),
    );
    const page = await this.world.make(
      'searchShipments',
      { query: { manifestNumber: number, limit: '100' } },
      'preparer',
    );
    const found = z.object({ items: z.array(z.object({ id: z.string(), bill: z.string() })) }).parse(page);
    this.#shipments.push(...found.items);
  }
}
