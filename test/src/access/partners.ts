import { actors } from './actors.js';
import type { Stock, StockedShipment } from './stock.js';

/** Whom something was released to: Jamaica and, suspended since, Barbados; many countries by name; a state. */
export type To = 'jamaica' | 'many' | 'state';

const ground = '103.33(a)(2)';
/** 5 USC 552a(b)(7): an agency of a state. */
const groundOfStates = '552a(b)(7)';
const assurance = 'held in confidence, and used for its purpose alone';
const any = { 'if-match': '*' };

const agreed = [actors.jamaica, actors.trinidad, actors.manyCountries, actors.state, actors.suspended];

const asked = {
  jamaica: { countries: ['JM', 'BB'] },
  many: { agency: 'IMPACS CGIU', countries: ['JM', 'TT'] },
  state: { agency: 'FDLE', countries: ['US'] },
} as const satisfies Readonly<Record<To, object>>;

/** A right body of a release. */
export const releaseTo = (to: To) => ({
  ...asked[to],
  purpose: 'examination on arrival',
  tearline: 'Please examine it.',
  urgency: 'normal',
});

/** Agreements and what is released under them, made through the API when it is asked for. */
export class Partners {
  readonly #stock: Stock;
  #suspended: Promise<string> | undefined;

  constructor(stock: Stock) {
    this.#stock = stock;
  }

  /** A right body of an agreement with an agency that nothing else is about. */
  newAgreement() {
    return { agency: `agency-${this.#stock.world.next()}`, countries: ['SR'], ground, assurance };
  }

  /** An agreement in force that nobody has touched. */
  async agreement(): Promise<string> {
    const { world } = this.#stock;
    return String((await world.make('makeAgreement', { body: this.newAgreement() }, 'preparer'))['id']);
  }

  async suspended(breach: boolean): Promise<string> {
    const id = await this.agreement();
    await this.#act('suspendAgreement', id, { reason: 'passed on', breach });
    return id;
  }

  /** A shipment that the agreements in force cover: all stand when this resolves. */
  async shipment(): Promise<StockedShipment> {
    await this.begin();
    return this.#stock.shipment();
  }

  /** What was released to some; where that is Jamaica, to Barbados, too, whose agreement is suspended since. */
  async released(to: To): Promise<{ readonly shipment: string; readonly release: string }> {
    const { id: shipment } = await this.shipment();
    const release = await this.#withBarbados(async () => {
      const asking = { params: { id: shipment }, body: releaseTo(to) };
      return String((await this.#stock.world.make('releaseShipment', asking, 'preparer'))['id']);
    });
    return { shipment, release };
  }

  /** The same from a referral. */
  async releasedReferral(): Promise<{ readonly referral: string; readonly release: string }> {
    await this.begin();
    const referral = await this.#stock.referral();
    const release = await this.#withBarbados(async () => {
      const asking = { params: { id: referral }, headers: any, body: releaseTo('jamaica') };
      return String((await this.#stock.world.make('releaseReferral', asking, 'preparer'))['id']);
    });
    return { referral, release };
  }

  /** Makes the agreements with those who ask, once; that with Barbados is suspended. */
  async begin(): Promise<string> {
    this.#suspended ??= (async () => {
      let last = '';
      for (const { agency, countries } of agreed) {
        const body = {
          agency,
          countries,
          ground: agency === actors.state.agency ? groundOfStates : ground,
          assurance,
        };
        last = String((await this.#stock.world.make('makeAgreement', { body }, 'preparer'))['id']);
      }
      await this.#act('suspendAgreement', last, { reason: 'passed on' });
      return last;
    })();
    return this.#suspended;
  }

  /** Something that is done while the agreement with Barbados is in force. */
  async #withBarbados<Made>(make: () => Promise<Made>): Promise<Made> {
    const id = await this.begin();
    await this.#act('resumeAgreement', id, { reason: 'assured anew' });
    const made = await make();
    await this.#act('suspendAgreement', id, { reason: 'passed on' });
    return made;
  }

  async #act(operation: string, id: string, body: object): Promise<void> {
    await this.#stock.world.make(operation, { params: { id }, headers: any, body }, 'preparer');
  }
}
