/** An agreement as the model has it; times in milliseconds. */
export interface ModelAgreement {
  readonly id: string;
  readonly agency: string;
  readonly countries: readonly string[];
  readonly from: number;
  readonly to: number;
  suspended: boolean;
  ended: boolean;
}

/** A release to one agency. */
export interface ModelCopy {
  readonly release: string;
  /** Words that stand in this release, and nowhere else. */
  readonly words: string;
  readonly shipment: string;
  readonly agency: string;
  readonly countries: readonly string[];
  readonly agreement: string;
  /** Countries of its REL TO; null where it has none. */
  readonly relTo: readonly string[] | null;
  readonly expires: number;
  withdrawn: boolean;
}

export interface ModelOfficer {
  readonly agency: string;
  readonly countries: readonly string[];
}

/** What a model may leave out, to see that a walk notices. */
export const forgettable = [
  'suspension',
  'end',
  'expiry',
  'withdrawal',
  'agency',
  'countries',
  'relTo',
] as const;
export type Forgotten = (typeof forgettable)[number];

const overlaps = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one));
const covers = (a: readonly string[], b: readonly string[]): boolean => b.every((one) => a.includes(one));

/** Who may read what, in as few words as the law has (19 CFR 103.33), and without a database. */
export class DisclosureModel {
  readonly agreements: Map<string, ModelAgreement>;
  readonly copies: ModelCopy[];
  /** Agencies with a breach that is not settled. */
  readonly breaches = new Set<string>();
  readonly #forgotten: Forgotten | undefined;

  constructor(of?: DisclosureModel, forgotten?: Forgotten) {
    this.agreements = of?.agreements ?? new Map<string, ModelAgreement>();
    this.copies = of?.copies ?? [];
    this.#forgotten = forgotten;
  }

  /** One that knows the same, and leaves something out of who may read it. */
  forgetting(forgotten: Forgotten): DisclosureModel {
    return new DisclosureModel(this, forgotten);
  }

  #heeds(what: Forgotten): boolean {
    return this.#forgotten !== what;
  }

  inForce(agreement: ModelAgreement, at: number): boolean {
    return (
      !(agreement.suspended && this.#heeds('suspension')) &&
      !(agreement.ended && this.#heeds('end')) &&
      agreement.from <= at &&
      (agreement.to > at || !this.#heeds('expiry'))
    );
  }

  /** Whether nobody stands between a copy and its recipient. */
  isDisclosed(copy: ModelCopy, at: number): boolean {
    const agreement = this.agreements.get(copy.agreement);
    return (
      agreement !== undefined &&
      this.inForce(agreement, at) &&
      !(copy.withdrawn && this.#heeds('withdrawal')) &&
      (copy.expires > at || !this.#heeds('expiry'))
    );
  }

  /** Whether a copy keeps its recipient from another of the same shipment: it can be read, or could be again. */
  stands(copy: ModelCopy, at: number): boolean {
    const agreement = this.agreements.get(copy.agreement);
    return (
      agreement !== undefined && !agreement.ended && agreement.to > at && !copy.withdrawn && copy.expires > at
    );
  }

  isAddressed({ agency, countries }: ModelOfficer, copy: ModelCopy): boolean {
    return (
      (copy.agency === agency || !this.#heeds('agency')) &&
      (overlaps(copy.countries, countries) || !this.#heeds('countries')) &&
      (copy.relTo === null || covers(copy.relTo, countries) || !this.#heeds('relTo'))
    );
  }

  maySee(officer: ModelOfficer, copy: ModelCopy, at: number): boolean {
    return this.isAddressed(officer, copy) && this.isDisclosed(copy, at);
  }

  /** Whether somebody hears that a copy was withdrawn: the one thing that is told of what may not be read any more. */
  hearsOfWithdrawal(officer: ModelOfficer, copy: ModelCopy, at: number): boolean {
    const agreement = this.agreements.get(copy.agreement);
    return (
      copy.withdrawn &&
      this.isAddressed(officer, copy) &&
      agreement !== undefined &&
      this.inForce(agreement, at)
    );
  }

  visible(officer: ModelOfficer, at: number): ModelCopy[] {
    return this.copies.filter((copy) => this.maySee(officer, copy, at));
  }

  /** The agencies that would hear of a release; a text: why it is refused. */
  recipients(
    { countries, agency }: { readonly countries: readonly string[]; readonly agency?: string },
    at: number,
  ): readonly string[] | 'no_agreement' | 'agency_needed' | 'invalid' {
    const standing = [...this.agreements.values()].filter((one) => this.inForce(one, at));
    if (agency !== undefined) {
      const own = standing.filter((one) => one.agency === agency);
      if (own.some((one) => covers(one.countries, countries))) return [agency];
      // Each is covered, but not all by one: it is released under each by itself.
      return countries.every((country) => own.some((one) => one.countries.includes(country)))
        ? 'invalid'
        : 'no_agreement';
    }
    const heard = countries.map((country) => [
      ...new Set(
        standing.flatMap((one) =>
          one.countries.length === 1 && one.countries.includes(country) ? [one.agency] : [],
        ),
      ),
    ]);
    if (heard.some(({ length }) => length === 0)) return 'no_agreement';
    if (heard.some(({ length }) => length > 1)) return 'agency_needed';
    const agencies = heard.flat();
    return new Set(agencies).size === agencies.length ? agencies : 'invalid';
  }
}
