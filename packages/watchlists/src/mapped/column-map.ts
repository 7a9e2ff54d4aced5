import { faultsOf, plainWords } from '@hammerhead/contracts';
import { z } from 'zod';
import type { ListFault } from '../item.js';
import { JsonFault, type ReadJson, readJson } from '../text/json-value.js';

const column = z.string().min(1).max(200);
/** One column, or several whose values belong together. */
const columns = z.union([column, z.array(column).min(1).max(50)]);

/**
 * Maps the columns of a file to fields. Several columns of a name are joined by spaces; several of any other field give
 * more values. A cell may hold several values, separated by semicolons. `identifiers` names the type of each column;
 * where it lists columns alone, cells state the type: `PASSPORT:A123; EIN:65-4301278`.
 */
const columnMapSchema = z
  .strictObject({
    id: column.optional(),
    name: columns.optional(),
    aliases: columns.optional(),
    kind: column.optional(),
    country: columns.optional(),
    identifiers: z.union([columns, z.record(column, columns)]).optional(),
    phones: columns.optional(),
    emails: columns.optional(),
    addresses: columns.optional(),
    city: column.optional(),
    datesOfBirth: columns.optional(),
    expiresAt: column.optional(),
    handling: columns.optional(),
    remarks: columns.optional(),
  })
  .refine(
    ({ name, identifiers, phones, emails, addresses }) =>
      [name, identifiers, phones, emails, addresses].some((given) => given !== undefined),
    'must say which column holds the name (or phones, emails, identifiers, addresses)',
  );
export type ColumnMap = z.output<typeof columnMapSchema>;
export type MappedField = keyof ColumnMap;

/** Reads a column map from JSON. */
export function parseColumnMap(
  text: string,
): { readonly map: ColumnMap } | { readonly faults: readonly ListFault[] } {
  let read: ReadJson;
  try {
    read = readJson(text, 'double');
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    return { faults: [{ path: '', message: 'must be JSON such as {"name":"Full Name"}' }] };
  }
  if (read.repeated.length > 0)
    return { faults: read.repeated.map((path) => ({ path, message: 'stands twice in this object' })) };
  const parsed = columnMapSchema.safeParse(read.value, { error: plainWords });
  if (parsed.success) return { map: parsed.data };
  return { faults: faultsOf(parsed.error.issues) };
}

/** The usual names of columns, in any case, in a file without a map. */
const usual: Readonly<Record<MappedField, readonly string[]>> = {
  id: ['id', '_id', 'uid', 'reference'],
  name: ['name', 'full name', 'full_name', 'fullname'],
  aliases: ['aliases', 'alias', 'aka', 'alt_names', 'other names'],
  kind: ['kind', 'type'],
  country: ['country', 'countries', 'nationality'],
  identifiers: ['identifiers', 'ids'],
  phones: ['phones', 'phone', 'telephone'],
  emails: ['emails', 'email', 'e-mail'],
  addresses: ['addresses', 'address'],
  city: ['city', 'town'],
  datesOfBirth: ['datesofbirth', 'dateofbirth', 'date of birth', 'date_of_birth', 'dob', 'born'],
  expiresAt: ['expiresat', 'expires', 'expires_at', 'expiry'],
  handling: ['handling', 'caveat'],
  remarks: ['remarks', 'comment', 'comments', 'notes'],
};

/** The map of a file whose columns have the usual names; undefined where it has none that can be found on a shipment. */
export function usualMap(given: readonly string[]): ColumnMap | undefined {
  const map: Record<string, string> = {};
  for (const [field, names] of Object.entries(usual)) {
    const found = given.find((name) => names.includes(name.trim().toLowerCase()));
    if (found !== undefined) map[field] = found;
  }
  const parsed = columnMapSchema.safeParse(map);
  return parsed.success ? parsed.data : undefined;
}

/** Whether `usualMap` may take a column. */
export const isUsual = (column: string): boolean => allUsual.has(column.trim().toLowerCase());
const allUsual: ReadonlySet<string> = new Set(Object.values(usual).flat());

/** All columns that a map names. */
export const columnsOf = (map: ColumnMap): string[] =>
  Object.values(map).flatMap((value) =>
    value === undefined
      ? []
      : typeof value === 'string' || Array.isArray(value)
        ? value
        : Object.values(value).flat(),
  );
