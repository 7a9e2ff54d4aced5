import { z } from 'zod';
import { country, requiredText, text } from '../../text.js';
import { entryKinds, listEntrySchema } from '../../stored/watchlist-entry.js';
import { day, utc } from '../../time.js';

/** The formats in which a list may come; `entries` is Hammerhead's own. */
export const listFormats = ['entries', 'csl-csv', 'csl-json', 'sdn-csv', 'csv', 'json'] as const;
export type ListFormat = (typeof listFormats)[number];

const dayOrInstant = () => z.union([day(), utc()], 'must be a day or an instant in UTC, such as 2026-03-01');

const addressSchema = z.strictObject({
  lines: z.array(text(512)).max(20).nullish(),
  city: text(256).nullish(),
  /** Accepted, but not compared: feeds omit both the region and the postal code. */
  region: text(128).nullish(),
  postalCode: text(32).nullish(),
  country: country().nullish(),
});

/**
 * One entry as an agency writes it. A lookout may name nobody and consist of a phone, an email, an identifier or an
 * address alone.
 */
export const newWatchlistEntrySchema = z
  .strictObject({
    id: requiredText(200)
      .nullish()
      .describe('Unique within the list, and the same in its next version; the name, where it is left out'),
    name: text(1_024).nullish(),
    aliases: z.array(requiredText(1_024)).max(1_000).nullish(),
    kind: z.enum(entryKinds).nullish(),
    country: country().nullish(),
    countries: z.array(country()).max(100).nullish(),
    identifiers: z
      .array(z.strictObject({ type: requiredText(128), value: requiredText(256) }))
      .max(500)
      .nullish(),
    phones: z.array(requiredText(64)).max(200).nullish(),
    emails: z.array(requiredText(320)).max(200).nullish(),
    addresses: z
      .array(z.union([requiredText(1_024), addressSchema]))
      .max(200)
      .nullish(),
    expiresAt: dayOrInstant()
      .nullish()
      .describe('Not in force from this day on; an instant stands for the end of its day'),
    handling: text(2_000).nullish().describe('Caveat that goes with every hit'),
    remarks: text(10_000).nullish(),
  })
  .refine(
    (entry) =>
      [
        entry.name?.trim(),
        entry.phones?.[0],
        entry.emails?.[0],
        entry.identifiers?.[0],
        entry.addresses?.[0],
      ].some((given) => given !== undefined && given !== null && given !== ''),
    'must have a name, a phone, an email, an identifier or an address',
  )
  .meta({
    id: 'NewWatchlistEntry',
    examples: [
      {
        id: 'L-2026-014',
        name: 'Devon Clarke',
        aliases: ['Dev Clark'],
        kind: 'person',
        country: 'JM',
        identifiers: [{ type: 'PASSPORT', value: 'A1234567' }],
        phones: ['+18765550188'],
        emails: ['dclarke@example.com'],
        addresses: [{ lines: ['14 Molynes Rd'], city: 'Kingston', country: 'JM' }],
        expiresAt: '2027-01-01',
        handling: 'LES: call the duty desk before contact',
      },
    ],
  });
export type NewWatchlistEntry = z.output<typeof newWatchlistEntrySchema>;

/** The example of the documentation. */
export const watchlistEntryExample = {
  id: 'L-2026-014',
  name: 'Devon Clarke',
  aliases: ['Dev Clark'],
  kind: 'person' as const,
  countries: ['JM'],
  identifiers: [{ type: 'PASSPORT', value: 'A1234567' }],
  phones: ['+18765550188'],
  emails: ['dclarke@example.com'],
  addresses: [{ lines: ['14 Molynes Rd'], city: 'Kingston', country: 'JM' }],
  expiresAt: '2027-01-01',
  handling: 'LES: call the duty desk before contact',
  remarks: null,
  since: 3,
};

const { name, countries, addresses } = listEntrySchema.shape;

/** An entry as a version contains it. */
export const watchlistEntrySchema = listEntrySchema
  .extend({
    name: name.describe('Empty where the entry names nobody'),
    kind: z.enum(entryKinds).nullable(),
    countries: countries.describe('ISO 3166-1 alpha-2, all that the list names for it'),
    addresses: z.array(
      addresses.element.extend({ city: z.string().nullable(), country: z.string().nullable() }),
    ),
    expiresAt: z.iso.date().nullable(),
    handling: z.string().nullable(),
    remarks: z.string().nullable(),
    since: z.int().describe('The version that brought it in this form'),
  })
  .meta({
    id: 'WatchlistEntry',
    examples: [watchlistEntryExample],
  });
export type WatchlistEntry = z.output<typeof watchlistEntrySchema>;
