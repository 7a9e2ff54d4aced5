/**
 * The members of a decision's body that say what was decided, and about which id; all others may have the words of a
 * person or of a shipment.
 */
const kept: ReadonlySet<string> = new Set([
  'referral',
  'shipment',
  'manifest',
  'agreement',
  'release',
  'message',
  'agency',
  'agencies',
  'agreements',
  'countries',
  'urgency',
  'tlp',
  'cui',
  'dissemination',
  'relTo',
  'party',
  'exclusion',
  'watchlist',
  'legalHold',
  'target',
  'disposition',
  'status',
  'action',
  'level',
  'ground',
  'outcome',
  'scope',
  'kind',
]);

/** The lists of which every object stays, without its words: to whom something was released, and under which agreement. */
const keptLists: ReadonlySet<string> = new Set(['recipients']);

/**
 * A decision's body without words: ids, codes and numbers stay, every other text is empty and every list of texts, too.
 * It keeps its shape, so that it still reads as the decision that it is.
 */
export const withoutWords = (body: unknown): unknown => emptied(body, false);

function emptied(value: unknown, stays: boolean): unknown {
  if (typeof value === 'string') return stays ? value : '';
  if (Array.isArray(value)) return stays ? value : [];
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      keptLists.has(name) && Array.isArray(member)
        ? member.filter(isObject).map(withoutWords)
        : emptied(member, kept.has(name)),
    ]),
  );
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
