import type { Judged } from '../judge.js';
import { isPlanted, type Sides } from './sides.js';

/** What becomes of the referrals of one rule set when another takes its place. */
export interface Changes {
  /** Referred by the new one alone. */
  readonly entered: ChangedReferrals;
  /** Referred by the old one alone. */
  readonly left: ChangedReferrals;
  /** Referred by both, in another tier. */
  readonly moreUrgent: ChangedReferrals;
  readonly lessUrgent: ChangedReferrals;
  /** The rules that weigh more, or less, in any of those; the most shipments first. */
  readonly rules: readonly RuleChange[];
}

export interface ChangedReferrals extends Sides {
  /** The first few, by bill, with the sentence that an analyst reads. */
  readonly examples: readonly {
    readonly bill: string;
    readonly headline: string;
    readonly planted: boolean;
  }[];
}

/** The shipments that changed and in which the rule weighs otherwise than before. */
export interface RuleChange {
  readonly id: string;
  readonly entered: Sides;
  readonly left: Sides;
  readonly moreUrgent: Sides;
  readonly lessUrgent: Sides;
}

const kinds = ['entered', 'left', 'moreUrgent', 'lessUrgent'] as const;
type Kind = (typeof kinds)[number];

const mostExamples = 5;

/** Counts the shipments that two rule sets refer differently, and the rules that did it. */
export class ChangeTally {
  readonly #counts: Record<Kind, { planted: number; benign: number }> = noCounts();
  readonly #examples: Record<Kind, ChangedReferrals['examples'][number][]> = {
    entered: [],
    left: [],
    moreUrgent: [],
    lessUrgent: [],
  };
  readonly #rules = new Map<string, Record<Kind, { planted: number; benign: number }>>();

  /** Takes a shipment as the old rule set and the new one judged it. */
  add(before: Judged, after: Judged): void {
    const kind = kindOf(before.tier, after.tier);
    if (kind === undefined) return;
    const planted = isPlanted(after);
    const side = planted ? 'planted' : 'benign';
    this.#counts[kind][side] += 1;
    const { bill, headline } = kind === 'left' ? before : after;
    if (this.#examples[kind].length < mostExamples) this.#examples[kind].push({ bill, headline, planted });
    for (const id of movers(before, after, kind === 'entered' || kind === 'moreUrgent')) {
      const counts = this.#rules.get(id) ?? noCounts();
      counts[kind][side] += 1;
      this.#rules.set(id, counts);
    }
  }

  result(): Changes {
    const of = (kind: Kind): ChangedReferrals => ({ ...this.#counts[kind], examples: this.#examples[kind] });
    return {
      entered: of('entered'),
      left: of('left'),
      moreUrgent: of('moreUrgent'),
      lessUrgent: of('lessUrgent'),
      rules: [...this.#rules]
        .map(([id, counts]) => ({ id, ...counts }))
        .toSorted((a, b) => weightOf(b) - weightOf(a) || (a.id < b.id ? -1 : 1)),
    };
  }
}

function noCounts(): Record<Kind, { planted: number; benign: number }> {
  const none = () => ({ planted: 0, benign: 0 });
  return { entered: none(), left: none(), moreUrgent: none(), lessUrgent: none() };
}

function kindOf(before: number | null, after: number | null): Kind | undefined {
  if (before === after) return undefined;
  if (before === null) return 'entered';
  if (after === null) return 'left';
  return after < before ? 'moreUrgent' : 'lessUrgent';
}

/** The rules that weigh more than before where the shipment rose, and less where it fell. */
function movers(before: Judged, after: Judged, rose: boolean): readonly string[] {
  const [lighter, heavier] = rose
    ? [weightsOf(before), weightsOf(after)]
    : [weightsOf(after), weightsOf(before)];
  return [...new Set([...heavier.keys(), ...lighter.keys()])].filter((id) => {
    const [more, less] = [heavier.get(id), lighter.get(id)];
    return (more?.points ?? 0) > (less?.points ?? 0) || (more?.floor ?? noFloor) < (less?.floor ?? noFloor);
  });
}

const noFloor = Number.POSITIVE_INFINITY;

const weightsOf = ({ hits, weights }: Judged): ReadonlyMap<string, Judged['weights'][number]> =>
  new Map(hits.map((id, index) => [id, weights[index] ?? { points: 0, floor: undefined }]));

const weightOf = (change: RuleChange): number =>
  kinds.reduce((sum, kind) => sum + change[kind].planted + change[kind].benign, 0);
