import { normalizeName } from '@hammerhead/parties';
import { isNear } from '@hammerhead/reference';

/** Words that many companies share. */
const common: ReadonlySet<string> = new Set(
  (
    'THE AND OF FOR DE DEL LA EL LOS LAS Y ET DU DES LTD INC CORP CO LLC SA SRL GROUP GROUPE GRUPO INTL TRADING ' +
    'IMPORT IMPORTS EXPORT EXPORTS IMPEX ENTERPRISE ENTERPRISES SERVICE SERVICES DISTRIBUTORS SUPPLIES MR MRS MS DR'
  ).split(' '),
);

const significant = (name: string): readonly string[] => {
  const words = normalizeName(name)
    .split(' ')
    .filter((word) => word !== '');
  const own = words.filter((word) => !common.has(word));
  return own.length === 0 ? words : own;
};

const sameWord = (one: string, other: string): boolean =>
  one === other ||
  (one.length === 1 && other.startsWith(one)) ||
  (other.length === 1 && one.startsWith(other)) ||
  (one.length >= 4 && other.length >= 4 && isNear(one, other, 1));

/**
 * Whether two names can belong to one party: at least half of the significant words of the shorter name are in the
 * longer one. The test is generous on purpose, since a "no" amounts to a contradiction; undefined when a text names
 * nobody.
 */
export const namesAgree = (one: string, other: string): boolean | undefined => {
  const words = significant(one);
  // In most cases both names are the same text.
  const [short, long] = [words, one === other ? words : significant(other)].sort(
    (a, b) => a.length - b.length,
  );
  if (short === undefined || long === undefined || short.length === 0) return undefined;
  const shared = short.filter((word) => long.some((candidate) => sameWord(word, candidate))).length;
  return shared * 2 >= short.length;
};
