import type { Mutant } from '../mutant.js';

/** "A fact whose source is lost on its way through an amendment." */
export const lostSources: readonly Mutant[] = [
  {
    name: 'what-a-revision-changed-of-eei-is-the-manifests',
    tells: 'what is filed in AES as if the bill said it',
    file: 'packages/decisions/build/src/referral/changes-between.js',
    find: "(/^eei\\b/.test(path) ? 'eei' : 'manifest')",
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
];
