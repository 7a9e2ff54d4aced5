import { z } from 'zod';
import { formerly } from '../../former.js';
import { partyRoles } from '../../manifest/party.js';
import { exclusionScopes } from '../../stored/exclusion.js';
import { requiredText } from '../../text.js';
import { exampleIds } from './examples.js';
import { sources } from './party-brief.js';
import { cursorParameter, limitParameter, pageOf, searchText } from './parameters.js';

/** The list and the entry that somebody is not, and who that is. */
const target = {
  party: z
    .uuid()
    .optional()
    .describe(
      'Id of a party: it and whoever is one with it are cleared, by their addresses, phones, emails and identifiers as current shipments state them; of one that none names any more, as earlier ones did',
    ),
  shipment: z
    .uuid()
    .optional()
    .describe(
      'Id of a shipment: who has `role` on it, in the manifest or the EEI, and is like the entry, is cleared',
    ),
  role: z.enum(partyRoles).optional().describe('Role of the party on `shipment`'),
  name: requiredText(512)
    .optional()
    .describe('A name as it stands on a shipment: whoever has it is cleared, as with `scope: "name"`'),
  scope: z
    .enum(exclusionScopes)
    .optional()
    .describe(
      '`party`: the party seen alone, the default for `party` and `shipment`. `name`: everybody of its name, for ever',
    ),
  watchlist: requiredText(64).describe('Name or id of the list'),
  entry: requiredText(200).describe('Id of the entry'),
};

const isOneTarget = ({ party, shipment, name }: { party?: unknown; shipment?: unknown; name?: unknown }) =>
  [party, shipment, name].filter((given) => given !== undefined).length === 1;
const oneTarget = 'must say whom: one of party, shipment (with role) and name';
const hasRole = ({ shipment, role }: { shipment?: unknown; role?: unknown }) =>
  (shipment === undefined) === (role === undefined);
const roleOfShipment = { path: ['role'], message: 'belongs to shipment: which of its parties is meant' };
const hasParty = ({ name, scope }: { name?: unknown; scope?: unknown }) =>
  name === undefined || scope !== 'party';
const partyOfName = {
  path: ['scope'],
  message:
    'a name alone does not say which party is meant: give its id as party, or a shipment and the role on it',
};

/** `POST /v1/exclusions`: this party, or this name, is not this entry, and need not be examined again. */
export const newExclusionSchema = z
  .strictObject({ ...target, reason: requiredText(2_000).describe('Why; kept, with who you are') })
  .refine(isOneTarget, oneTarget)
  .refine(hasRole, roleOfShipment)
  .refine(hasParty, partyOfName)
  .meta({
    id: 'NewExclusion',
    examples: [
      {
        shipment: exampleIds.shipment,
        role: 'consignee',
        watchlist: 'csl',
        entry: 'SDN-21944',
        reason: 'Born 1991 in May Pen; the listed one was born 1958 in Aleppo',
      },
      {
        name: 'Devon Clarke',
        watchlist: 'csl',
        entry: 'SDN-21944',
        reason: 'Born 1991 in May Pen; the listed one was born 1958 in Aleppo',
      },
    ],
  });

/** `POST /v1/exclusions/preview`: what an exclusion would touch. */
export const exclusionPreviewRequestSchema = z
  .strictObject({ ...target, reason: requiredText(2_000).optional().describe('Not needed yet') })
  .refine(isOneTarget, oneTarget)
  .refine(hasRole, roleOfShipment)
  .refine(hasParty, partyOfName)
  .meta({
    id: 'ExclusionPreviewRequest',
    examples: [{ shipment: exampleIds.shipment, role: 'consignee', watchlist: 'csl', entry: 'SDN-21944' }],
  });
export type ExclusionTarget = z.output<typeof exclusionPreviewRequestSchema>;

/** The most shipments that an answer names of those that an exclusion touches. */
export const mostTouchedNamed = 100;

const touchesSchema = z
  .object({
    shipments: z.int().describe('Current shipments that name whom it clears; 0 may be a typing error'),
    parties: z.int().describe('Parties that they name so: a name at an address, else with a phone'),
    openReferrals: z.int().describe('Of these shipments, those with an open referral'),
    items: z
      .array(
        z.object({
          shipmentId: z.uuid().describe('Id of the shipment'),
          bill: z.string().describe('Its house bill'),
          departureDay: z.iso.date().describe('Its departure'),
          name: z.string().describe('As the shipment names it'),
          role: z.enum(partyRoles).describe('As what'),
          source: z.enum(sources).describe('Where it is named so; `eei`: confidential, 15 CFR 30.60'),
          partyId: z.uuid().nullable().describe('Null before the shipment is scored'),
          referralId: z.uuid().nullable().describe('Its open referral'),
        }),
      )
      .describe(`The first ${mostTouchedNamed}, the latest departure first`),
    cut: z.boolean().describe('More shipments have such a name than are looked at: there may be more'),
  })
  .meta({ id: 'ExclusionTouches' });
export type ExclusionTouches = z.output<typeof touchesSchema>;

const touchesExample = {
  shipments: 1,
  parties: 1,
  openReferrals: 1,
  items: [
    {
      shipmentId: exampleIds.shipment,
      bill: 'MIAKIN2300412',
      departureDay: '2023-09-14',
      name: 'Devon Clarke',
      role: 'consignee' as const,
      source: 'manifest' as const,
      partyId: '01a3f6a0-7d60-7c11-8f2e-330000000005',
      referralId: exampleIds.referral,
    },
  ],
  cut: false,
};

const statedBy = () =>
  z.array(z.enum(sources)).describe('The sources that state it; `eei` alone: confidential, 15 CFR 30.60');

/** What a party is known by again. */
const knownBySchema = z.array(
  z.object({
    kind: z
      .enum(['address', 'phone', 'email', 'identifier', 'country'])
      .describe(
        'What it is. `country`: its name is stated with none of the others, and is cleared where it stands so in this country',
      ),
    value: z
      .string()
      .describe('As written; of a country ISO 3166-1 alpha-2, and empty where none is stated either'),
    sources: statedBy(),
  }),
);

const nameSourcesSchema = z.array(z.object({ name: z.string().describe('The name'), sources: statedBy() }));

const knownByExample = [{ kind: 'phone' as const, value: '+18765550188', sources: ['manifest' as const] }];
const nameSourcesExample = [{ name: 'Devon Clarke', sources: ['manifest' as const] }];

const example = {
  id: exampleIds.exclusion,
  scope: 'party' as const,
  name: 'Devon Clarke',
  names: ['Devon Clarke'],
  nameSources: nameSourcesExample,
  knownBy: knownByExample,
  cut: false,
  watchlistId: exampleIds.watchlist,
  watchlist: 'csl',
  entry: 'SDN-21944',
  listed: 'CLARKE, Devon',
  reason: 'Born 1991 in May Pen; the listed one was born 1958 in Aleppo',
  position: 41_301,
  createdAt: '2026-03-02T09:14:00.120Z',
  createdBy: 'Inga Vestigator',
  recordedAt: '2026-03-02T09:14:00.120Z',
  recordedBy: 'Inga Vestigator',
  status: 'active' as const,
  revokedAt: null,
  revokedBy: null,
};

/** A false match that was cleared, with who cleared it and why. */
export const exclusionSchema = z
  .object({
    id: z.uuid().describe('Id of the exclusion'),
    scope: z
      .enum(exclusionScopes)
      .describe(
        '`party`: clears these names where something in `knownBy` is with them; `name`: wherever it stands',
      ),
    name: z.string().describe('The name that was cleared, as it was written'),
    names: z
      .array(z.string())
      .describe('All names that were cleared: a party may be written in several ways'),
    nameSources: nameSourcesSchema.describe('Of a party: who states each of its names'),
    knownBy: knownBySchema.describe(
      'Of a party: one of these stands with the name, or else it is not meant. Empty where everybody of the name is cleared',
    ),
    cut: z
      .boolean()
      .describe('Of a party: shipments may write it in more ways than were read, and these are not cleared'),
    watchlistId: z.uuid().describe('Id of the list'),
    watchlist: z.string().describe('Its name'),
    entry: z.string().describe('Id of the entry'),
    listed: z.string().describe('The entry’s name when it was cleared'),
    reason: z.string().describe('Why'),
    position: z.int().describe('Of the decision, in the log'),
    createdAt: z.iso.datetime().describe('When it was cleared'),
    createdBy: z.string().describe('By whom'),
    recordedAt: formerly('createdAt', z.iso.datetime()),
    recordedBy: formerly('createdBy', z.string()),
    status: z.enum(['active', 'revoked']).describe('Whether it counts'),
    revokedAt: z.iso.datetime().nullable().describe('When it was taken back'),
    revokedBy: z.string().nullable().describe('By whom'),
  })
  .meta({ id: 'Exclusion', examples: [example] });
export type Exclusion = z.output<typeof exclusionSchema>;

/** A false match that was cleared just now, or stood already, with what that touches. */
export const madeExclusionSchema = exclusionSchema
  .extend({ touches: touchesSchema.describe('The shipments that are scored again') })
  .meta({ id: 'MadeExclusion', examples: [{ ...example, touches: touchesExample }] });

/** What an exclusion would do, before it counts. */
export const exclusionPreviewSchema = exclusionSchema
  .pick({
    scope: true,
    name: true,
    names: true,
    nameSources: true,
    knownBy: true,
    cut: true,
    watchlistId: true,
    entry: true,
    listed: true,
  })
  .extend({
    inForce: z.uuid().nullable().describe('An exclusion that clears all of this already'),
    touches: touchesSchema.describe('The shipments that would be scored again'),
  })
  .meta({
    id: 'ExclusionPreview',
    examples: [
      {
        scope: 'party',
        name: 'Devon Clarke',
        names: ['Devon Clarke'],
        nameSources: nameSourcesExample,
        knownBy: knownByExample,
        cut: false,
        watchlistId: exampleIds.watchlist,
        entry: 'SDN-21944',
        listed: 'CLARKE, Devon',
        inForce: null,
        touches: touchesExample,
      },
    ],
  });

export const exclusionPageSchema = pageOf(exclusionSchema).meta({
  id: 'ExclusionPage',
  examples: [{ items: [example], nextCursor: null }],
});

export const exclusionQuerySchema = z.strictObject({
  name: searchText('The cleared name; compared without order, accents, punctuation and case').optional(),
  watchlist: searchText('Name or id of the list').optional(),
  entry: searchText('Id of the entry').optional(),
  cursor: cursorParameter(),
  limit: limitParameter(),
});
