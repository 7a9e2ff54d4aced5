import type { Mutant } from '../mutant.js';
import { inReleased } from './killers.js';

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
];
