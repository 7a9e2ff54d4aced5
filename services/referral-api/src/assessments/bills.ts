import type { AssessmentAnswer, RuleOutcomeAnswer } from '@hammerhead/contracts';
import type { LinkedShipments, ScoredRevision } from '@hammerhead/scoring';
import { type NamedShipment, type Queryable, shipments } from '@hammerhead/storage';

type Evidence = RuleOutcomeAnswer['evidence'][number];

/** An assessment with the revision that it is of. */
export interface OfRevision {
  readonly assessment: AssessmentAnswer;
  readonly revision: Omit<ScoredRevision, 'knownTo'>;
}

/** The assessment of a revision, if there is one, and the revision is no cancellation. */
export const ofRevision = (
  {
    id,
    position,
    document,
    transport,
  }: Omit<OfRevision['revision'], 'document'> & {
    readonly document: OfRevision['revision']['document'] | null;
  },
  assessment: AssessmentAnswer | undefined,
): OfRevision[] =>
  assessment === undefined || document === null
    ? []
    : [{ assessment, revision: { id, position, document, transport } }];

/**
 * Adds the bills behind the counts of earlier shipments that the evidence of hits rests on. Whatever the number of
 * rules, it takes a fixed number of statements, and none where no hit rests on earlier shipments.
 * @param items each position once
 * @returns the assessments by the position of their revision
 */
export async function withBills(
  db: Queryable,
  linked: LinkedShipments,
  items: readonly OfRevision[],
): Promise<ReadonlyMap<number, AssessmentAnswer>> {
  const counted = await linked.of(
    items
      .filter(({ assessment }) => assessment.rules.some(restsOnOthers))
      .map(({ assessment: { knownTo }, revision }) => ({ ...revision, knownTo })),
  );
  const factsOf = (position: number, evidence: Evidence): [string, readonly number[]][] =>
    evidence.reads.flatMap(({ path, value }): [string, readonly number[]][] => {
      const positions = tells(value) ? counted.get(position)?.get(path) : undefined;
      return positions === undefined ? [] : [[path, positions]];
    });
  const wanted = new Set(
    items.flatMap(({ assessment: { position, rules } }) =>
      rules
        .filter(restsOnOthers)
        .flatMap(({ evidence }) =>
          evidence.flatMap((one) => factsOf(position, one).flatMap(([, all]) => all)),
        ),
    ),
  );
  const named = await shipments.findBills(db, [...wanted]);
  const told = new Map<number, AssessmentAnswer>();
  for (const { assessment } of items) {
    const { position } = assessment;
    const rules = assessment.rules.map((rule) => ({
      ...rule,
      evidence: rule.evidence.map((one) => ({
        ...one,
        bills: restsOnOthers(rule) ? billsOf(named, factsOf(position, one)) : [],
      })),
    }));
    told.set(position, { ...assessment, rules });
  }
  return told;
}

const restsOnOthers = ({ outcome, evidence }: RuleOutcomeAnswer): boolean =>
  outcome === 'hit' &&
  evidence.some(({ reads }) =>
    reads.some(({ path, value }) => /^(?:history|graph)\./.test(path) && tells(value)),
  );

/** Whether a count is above nothing. */
const tells = (value: unknown): boolean => value !== 0 && value !== false;

const billsOf = (
  named: readonly NamedShipment[],
  facts: readonly [string, readonly number[]][],
): NonNullable<Evidence['bills']> =>
  named.flatMap(({ position, bill, shipmentId, departureAt }) => {
    const of = facts.flatMap(([path, positions]) => (positions.includes(position) ? [path] : []));
    return of.length === 0 ? [] : [{ bill, shipmentId, departureAt: departureAt.toISOString(), facts: of }];
  });
