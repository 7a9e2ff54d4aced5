import { isPathSegment, isStorableText } from '@hammerhead/contracts';
import type { EntryDraft } from './entry.js';

/** The most characters of a record, so that one quote too many does not fill the memory. */
export const longestRecord = 1_000_000;

/** The most that an entry may have, in whatever form it comes: the limits of `newWatchlistEntrySchema`. */
export const mostOf = {
  id: 200,
  name: 1_024,
  aliases: 1_000,
  identifiers: 500,
  type: 128,
  value: 256,
  phones: 200,
  phone: 64,
  emails: 200,
  email: 320,
  addresses: 200,
  line: 512,
  city: 256,
  datesOfBirth: 50,
  date: 64,
  handling: 2_000,
  remarks: 10_000,
} as const;

/** Reports what is wrong with a field, and what became of it. */
export type Tell = (field: keyof EntryDraft, message: string) => void;

const count = (number: number): string => number.toLocaleString('en-US');

/**
 * Fits a draft to what can be stored and compared: it replaces what PostgreSQL cannot hold, leaves out what exceeds a
 * limit, and reports each. @returns undefined where its id or name cannot be kept: it would be another one
 */
export function fit(draft: EntryDraft, tell: Tell): EntryDraft | undefined {
  const { id, name } = draft;
  if (!isStorableText(id)) return refuse(tell, 'id', `holds ${unstorable}; left out`);
  if (!isPathSegment(id)) return refuse(tell, 'id', `is ${id}, which no path can hold; left out`);
  if (id.length > mostOf.id) return refuse(tell, 'id', `is longer than ${mostOf.id} characters; left out`);
  if (name.length > mostOf.name)
    return refuse(tell, 'name', `is longer than ${count(mostOf.name)} characters; left out`);
  const kept = <Item>(
    field: 'aliases' | 'identifiers' | 'phones' | 'emails' | 'addresses' | 'datesOfBirth',
    items: readonly Item[] | undefined,
    isTooLong: (item: Item) => boolean,
  ): Item[] => {
    const all = items ?? [];
    const short = all.filter((item) => !isTooLong(item));
    if (short.length < all.length)
      tell(field, `has ${count(all.length - short.length)} longer than it may be; read without`);
    if (short.length > mostOf[field])
      tell(field, `has ${count(short.length)}, more than ${count(mostOf[field])}; read without the rest`);
    return short.slice(0, mostOf[field]);
  };
  const cut = (field: 'handling' | 'remarks', text: string | undefined): string | undefined => {
    if (text === undefined || text.length <= mostOf[field]) return text;
    tell(field, `is longer than ${count(mostOf[field])} characters; read without the rest`);
    return text.slice(0, mostOf[field]).toWellFormed();
  };
  return storable(
    {
      ...draft,
      aliases: kept('aliases', draft.aliases, (alias) => alias.length > mostOf.name),
      identifiers: kept(
        'identifiers',
        draft.identifiers,
        ({ type, value }) => type.length > mostOf.type || value.length > mostOf.value,
      ),
      phones: kept('phones', draft.phones, (phone) => phone.length > mostOf.phone),
      emails: kept('emails', draft.emails, (email) => email.length > mostOf.email),
      addresses: kept(
        'addresses',
        draft.addresses,
        ({ lines, city = '' }) =>
          lines.some((line) => line.length > mostOf.line) || city.length > mostOf.city,
      ),
      datesOfBirth: kept('datesOfBirth', draft.datesOfBirth, (date) => date.length > mostOf.date),
      handling: cut('handling', draft.handling),
      remarks: cut('remarks', draft.remarks),
    },
    tell,
  );
}

const unstorable = 'a character that cannot be stored (NUL or half of a pair)';

/** Replaces what PostgreSQL cannot hold by U+FFFD. */
function storable(draft: EntryDraft, tell: Tell): EntryDraft {
  const clean = (field: keyof EntryDraft): ((text: string) => string) => {
    let isTold = false;
    return (text) => {
      if (isStorableText(text)) return text;
      if (!isTold) tell(field, `holds ${unstorable}; read with U+FFFD in its place`);
      isTold = true;
      return text.toWellFormed().replaceAll('\0', '\ufffd');
    };
  };
  const [identifier, address] = [clean('identifiers'), clean('addresses')];
  const { handling, remarks } = draft;
  return {
    ...draft,
    name: clean('name')(draft.name),
    aliases: (draft.aliases ?? []).map(clean('aliases')),
    identifiers: (draft.identifiers ?? []).map(({ type, value }) => ({
      type: identifier(type),
      value: identifier(value),
    })),
    phones: (draft.phones ?? []).map(clean('phones')),
    emails: (draft.emails ?? []).map(clean('emails')),
    addresses: (draft.addresses ?? []).map(({ lines, city, ...rest }) => ({
      lines: lines.map(address),
      ...(city === undefined ? {} : { city: address(city) }),
      ...rest,
    })),
    datesOfBirth: (draft.datesOfBirth ?? []).map(clean('datesOfBirth')),
    handling: handling === undefined ? undefined : clean('handling')(handling),
    remarks: remarks === undefined ? undefined : clean('remarks')(remarks),
  };
}

function refuse(tell: Tell, field: keyof EntryDraft, message: string): undefined {
  tell(field, message);
  return undefined;
}
