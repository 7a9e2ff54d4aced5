import { z } from 'zod';
import { country, requiredText, text } from '../../text.js';
import { entryKinds, listEntrySchema } from '../../stored/watchlist-entry.js';
import { day, utc } from '../../time.js';

/** The formats in which a list may come; `entries` is Hammerhead's own. */
export const listFormats = ['entries', 'csl-csv', 'csl-json', 'sdn-csv', 'csv', 'json'] as const;
export type ListFormat = (typeof listFormats)[number];

/**
 * Whose a list of each format is. `own`: people keep it, entry by entry or as a whole. `mapped`: the file of another
 * system, whose columns are mapped by whoever imports it, who may forget one. `publisher`: the file of a publisher,
 * which nobody else corrects.
 */
const listOrigins: Readonly<Record<ListFormat, 'own' | 'mapped' | 'publisher'>> = {
  entries: 'own',
  'csl-csv': 'publisher',
  'csl-json': 'publisher',
  'sdn-csv': 'publisher',
  csv: 'mapped',
  json: 'mapped',
};
export type ListOrigin = (typeof listOrigins)[ListFormat];

/** Whose a list is, by its format as stored; null for a format that is none. */
export const listOrigin = (format: string | null): ListOrigin | null => {
  const known = listFormats.find((one) => one === format);
  return known === undefined ? null : listOrigins[known];
};

/** Whether an id may stand as a segment of a path: clients resolve `.` and `..`, and would ask for something else. */
export const isPathSegment = (id: string): boolean => id !== '.' && id !== '..';

const dayOrInstant = () => z.union([day(), utc()], 'must be a day or an instant in UTC, such as 2026-03-01');

const addressSchema = z.strictObject({
  lines: z
    .array(text(512))
    .max(20)
    .nullish()
    .describe('Street or box; without one it is compared with nothing'),
  city: text(256).nullish().describe('City or town'),
  // Accepted, but not compared: feeds omit both.
  region: text(128).nullish().describe('Compared with nothing'),
  postalCode: text(32).nullish().describe('Compared with nothing'),
  country: country().nullish().describe('ISO 3166-1 alpha-2'),
});

/** What an agency may say of an entry, beside its id. */
const said = {
  name: text(1_024).nullish().describe('Of a person, company or vessel; may be left out'),
  aliases: z.array(requiredText(1_024)).max(1_000).nullish().describe('Other names'),
  kind: z.enum(entryKinds).nullish().describe('What it is'),
  country: country().nullish().describe('ISO 3166-1 alpha-2'),
  countries: z.array(country()).max(100).nullish().describe('Where it has to do with several'),
  identifiers: z
    .array(
      z.strictObject({
        type: requiredText(128).describe('Such as PASSPORT, TRN, EIN, in any wording'),
        value: requiredText(256).describe('The number'),
      }),
    )
    .max(500)
    .nullish()
    .describe('Papers and registrations'),
  phones: z
    .array(requiredText(64))
    .max(200)
    .nullish()
    .describe('With the country code, or as dialed within `country`'),
  emails: z.array(requiredText(320)).max(200).nullish().describe('Email addresses'),
  addresses: z
    .array(z.union([requiredText(1_024), addressSchema]))
    .max(200)
    .nullish()
    .describe('In parts, or as one text: `14 Molynes Rd, Kingston, JM`'),
  datesOfBirth: z
    .array(requiredText(64))
    .max(50)
    .nullish()
    .describe(
      'As known, such as `1991-05-12`, `1991` or `circa 1990`: for people to read, compared with nothing',
    ),
  expiresAt: dayOrInstant()
    .nullish()
    .describe('Not in force from this day on; an instant stands for the end of its day'),
  handling: text(2_000).nullish().describe('Caveat that goes with every hit'),
  remarks: text(10_000).nullish().describe('For people to read, compared with nothing'),
};

type Said = z.output<z.ZodObject<typeof said>>;

const isFoundBySomething = (entry: Said): boolean =>
  [
    entry.name?.trim(),
    entry.phones?.[0],
    entry.emails?.[0],
    entry.identifiers?.[0],
    entry.addresses?.[0],
  ].some((given) => given !== undefined && given !== null && given !== '');

/**
 * One entry as an agency writes it. A lookout may name nobody and consist of a phone, an email, an identifier or an
 * address alone.
 */
export const newWatchlistEntrySchema = z
  .strictObject({
    id: requiredText(200)
      .refine(isPathSegment, 'must not be . or .., which no path can hold')
      .nullish()
      .describe('Unique within the list, and the same in its next version; the name, where it is left out'),
    ...said,
  })
  .refine(isFoundBySomething, 'must have a name, a phone, an email, an identifier or an address')
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
        datesOfBirth: ['1991-05-12'],
        expiresAt: '2027-01-01',
        handling: 'LES: call the duty desk before contact',
      },
    ],
  });
export type NewWatchlistEntry = z.output<typeof newWatchlistEntrySchema>;

/** The most entries that one call adds. */
export const mostEntriesAdded = 100;

/** Why a list is changed, as it is kept with the decision. */
const reason = () => requiredText(2_000).optional().describe('Why; kept with the decision');

/** `POST /v1/watchlists/{id}/entries` */
export const newWatchlistEntriesSchema = z
  .strictObject({
    entries: z
      .array(newWatchlistEntrySchema)
      .min(1)
      .max(mostEntriesAdded)
      .describe('All of them are added, or none'),
    reason: reason(),
  })
  .meta({
    id: 'NewWatchlistEntries',
    examples: [
      {
        entries: [{ id: 'L-2026-014', name: 'Devon Clarke', country: 'JM', phones: ['+18765550188'] }],
        reason: 'Named in two seizures at Kingston',
      },
    ],
  });

/** `PATCH /v1/watchlists/{id}/entries/{entry}`: what is left out stays as it is, and null takes it away. */
export const watchlistEntryChangeSchema = z
  .strictObject({ ...said, reason: reason() })
  .refine(
    ({ reason: _, ...change }) => Object.values(change).some((given) => given !== undefined),
    'must say what changes',
  )
  .meta({
    id: 'WatchlistEntryChange',
    examples: [
      { phones: ['+18765550188', '+18765550190'], expiresAt: '2027-06-01', reason: 'Uses a second phone' },
    ],
  });
export type WatchlistEntryChange = z.output<typeof watchlistEntryChangeSchema>;

/** `DELETE /v1/watchlists/{id}/entries/{entry}` */
export const removalQuerySchema = z.strictObject({ reason: reason() });

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
  datesOfBirth: ['1991-05-12'],
  expiresAt: '2027-01-01',
  handling: 'LES: call the duty desk before contact',
  remarks: null,
  since: 3,
};

const { id, name, aliases, countries, identifiers, phones, emails, addresses } = listEntrySchema.shape;

/** An entry as a version contains it. */
export const watchlistEntrySchema = z
  .object({
    id: id.describe('Unique within the list, chosen by whoever keeps it'),
    name: name.describe('Empty where the entry names nobody'),
    aliases: aliases.describe('Other names'),
    kind: z.enum(entryKinds).nullable().describe('What it is; null where the list does not say'),
    countries: countries.describe('ISO 3166-1 alpha-2, all that the list names for it'),
    identifiers: z
      .array(
        identifiers.element.extend({
          type: z.string().describe('What it is, as the list words it'),
          value: z.string().describe('The number'),
        }),
      )
      .describe('Papers and registrations'),
    phones: phones.describe('With the country code, where it can be told'),
    emails: emails.describe('Email addresses'),
    addresses: z
      .array(
        addresses.element.extend({
          lines: z
            .array(z.string())
            .describe('Street or box; an address without one is compared with nothing'),
          city: z.string().nullable().describe('As the list writes it'),
          country: z.string().nullable().describe('ISO 3166-1 alpha-2'),
        }),
      )
      .describe('Where it is to be found'),
    datesOfBirth: z
      .array(z.string())
      .describe('As the list states them: days, years, `circa 1990`; compared with nothing'),
    expiresAt: z.iso.date().nullable().describe('The day from which on it is not in force any more'),
    handling: z.string().nullable().describe('Caveat that goes with every hit'),
    remarks: z.string().nullable().describe('For people to read; compared with nothing'),
    since: z.int().describe('The version that brought it in this form; its ETag'),
  })
  .meta({
    id: 'WatchlistEntry',
    examples: [watchlistEntryExample],
  });
export type WatchlistEntry = z.output<typeof watchlistEntrySchema>;
