import type { Mutant } from '../mutant.js';
import { inAnswers, inAnyWalk, inInbox, inMatrix, inMay, inStreams } from './killers.js';

const permissions = 'packages/access/build/src/permissions.js';

/** "'Similar' or shared-party results that name foreign items." */
export const foreignItems: readonly Mutant[] = [
  {
    name: 'a-partner-searches-parties',
    quick: true,
    tells: 'whom a party ships with, released or not',
    file: permissions,
    find: "partner: [\n        ...self,\n        'inbox:read',",
    put: "partner: [\n        ...self,\n        'party:read',\n        'inbox:read',",
    killer: inMay('what shows EEI is for US roles only (15 CFR 30.60)'),
  },
  {
    name: 'whoever-screens-sees-what-rests-on-eei',
    quick: true,
    tells: 'state and local officers what federal ones may know alone',
    file: 'packages/access/build/src/may.js',
    find: '(actor.federal || !federalAlone.has(permission))',
    put: 'true',
    killer: inMay('who is no federal officer has nothing of what federal officers alone may, and all else'),
  },
  {
    name: 'the-path-between-parties-asks-for-no-right-of-its-own',
    tells: 'over whom two parties are tied to whoever may read themselves',
    file: 'services/referral-api/build/src/parties/path.js',
    find: "requirePermission('party:read')",
    put: "requirePermission('self:read')",
    killer: inMatrix('getPartyPath'),
  },
  {
    name: 'the-network-asks-for-no-right-of-its-own',
    tells: 'the parties around one to whoever may read themselves',
    file: 'services/referral-api/build/src/parties/network.js',
    find: "requirePermission('party:read')",
    put: "requirePermission('self:read')",
    killer: inMatrix('getPartyNetwork'),
  },
  {
    name: 'an-agency-of-many-countries-hears-what-its-members-hear',
    quick: true,
    tells: 'IMPACS CGIU what was released to the customs of Jamaica',
    file: 'packages/storage/build/src/release/visible.js',
    find: '`c.agency = ${agency} and c.countries',
    put: '`${agency} is not null and c.countries',
    killer: inInbox('what may not be read is not there: the same answer as for what never was'),
  },
  {
    name: 'an-agency-has-one-inbox-for-all-its-countries',
    tells: 'an officer for Trinidad and Tobago what was released for Jamaica',
    file: 'packages/storage/build/src/release/visible.js',
    find: 'c.countries && ${countries} and',
    put: '${countries} is not null and',
    killer: inInbox('what may not be read is not there: the same answer as for what never was'),
  },
  {
    name: 'what-recipients-say-is-said-to-all-of-them',
    tells: 'what another recipient answered',
    file: 'packages/storage/build/src/release/inbox-messages.js',
    find: 'and agency = $2::text and id <> all ($3::uuid[])\n      order',
    put: 'and $2::text is not null and id <> all ($3::uuid[])\n      order',
    killer: inAnswers(
      'a reply goes to one recipient, by nobody’s name, and never where it would not be read',
    ),
  },
  {
    name: 'what-is-withdrawn-is-heard-by-all-of-an-agency',
    tells: 'an officer for Trinidad and Tobago that something was released for Jamaica, once it is withdrawn',
    file: 'packages/storage/build/src/release/visible.js',
    find: 'and ${addressed(reader)} and ${inForce(reader.at)}))',
    put: 'and c.agency = ${reader.agency} and ${inForce(reader.at)}))',
    killer: inAnyWalk,
  },
  {
    name: 'a-colleague-of-more-countries-takes-a-webhook-over',
    tells: 'who speaks for a country that REL TO does not name what it says',
    file: 'packages/storage/build/src/webhook/find.js',
    find: ' and w.countries @> $4::text[]',
    put: '',
    killer: inStreams('a partner’s webhooks are its agency’s alone, of its officers for the same countries'),
  },
];
