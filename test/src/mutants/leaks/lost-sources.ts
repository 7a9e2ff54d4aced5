import type { Mutant } from '../mutant.js';
import { inMessages, inPreview, inReleased } from './killers.js';

/** "A fact whose source is lost on its way through an amendment." */
export const lostSources: readonly Mutant[] = [
  {
    name: 'what-a-revision-changed-of-eei-is-the-manifests',
    tells: 'what is filed in AES as if the bill said it',
    file: 'packages/access/build/src/release/changes.js',
    find: "sourceAt(sources, path) === 'manifest' ? 'manifest' : 'eei'",
    put: "'manifest'",
    killer: {
      test: 'services/referral-api/build/test/amendments.test.js',
      case: 'an amendment folds into its referral, with what changed',
    },
  },
  {
    name: 'a-party-of-eei-is-a-manifests-once-it-comes-again',
    quick: true,
    tells: 'who EEI alone names, from its next revision on',
    file: 'packages/storage/build/src/party/remember.js',
    find: 'where p.eei and not excluded.eei`',
    put: 'where p.eei`',
    killer: {
      test: 'packages/storage/build/test/party.test.js',
      case: 'who is known from EEI alone is so until a manifest names it, and never again',
    },
  },
  {
    name: 'what-changed-since-a-release-is-told-of-all-facts',
    tells: 'what is filed in AES, as a change since the release',
    file: 'packages/access/build/src/release/changes.js',
    find: 'differencesBetween(asOne(manifestFactsOf(before)), asOne(manifestFactsOf(after)))',
    put: 'differencesBetween(before.shipment, after.shipment)',
    killer: inReleased('a fact that an amendment moves has the source of where it stands'),
  },
  {
    name: 'eei-is-declared-as-the-manifests',
    tells: 'what is filed in AES as if the bill said it',
    file: 'packages/access/build/src/release/declaration.js',
    find: "eei: 'eei',",
    put: "eei: { stateOfOrigin: 'manifest', usppi: party, lines: { description: 'manifest' } },",
    killer: inReleased('all that the manifest states is shown, and nothing of EEI'),
  },
  {
    name: 'an-amendment-of-eei-is-told',
    quick: true,
    tells: 'that something was filed in AES, as a change of what was released',
    file: 'packages/storage/build/src/partner-event/due.js',
    find: "before.document::jsonb - 'eei' is distinct from s.document::jsonb - 'eei'",
    put: 'before.document::jsonb is distinct from s.document::jsonb',
    killer: inMessages(
      'an amendment, a cancellation, a departure and an arrival are told once, and EEI alone is not',
    ),
  },
  {
    name: 'a-release-shows-the-document-as-it-is',
    tells: 'what is filed in AES, in a preview and in what is released',
    file: 'services/referral-api/build/src/inbox/present.js',
    find: '...manifestFactsOf(now),',
    put: '...now,',
    killer: inPreview('a preview is byte for byte what the recipient then reads, and changes nothing'),
  },
];
