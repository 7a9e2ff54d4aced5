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

/**
 * A decision's body without words: ids, codes and numbers stay, every other text is empty and every list of texts, too.
 * It keeps its shape, so that it still reads as the decision that it is.
 */
export const withoutWords = (body: unknown): unknown => emptied(body, false);

function emptied(value: unknown, stays: boolean): unknown {
  if (typeof value === 'string') return stays ? value : '';
  if (Array.isArray(value)) return stays ? value : [];
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, emptied(member, kept.has(name))]),
  );
}
