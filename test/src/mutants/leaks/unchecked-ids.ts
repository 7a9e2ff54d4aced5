import type { Mutant } from '../mutant.js';
import { inAssign, inWebhooks } from './killers.js';

/** "An id in a body that nobody checks." */
export const uncheckedIds: readonly Mutant[] = [
  {
    name: 'anybody-with-a-token-is-a-colleague',
    tells: 'an analyst who the officers of partners are',
    file: 'packages/decisions/build/src/person/colleague.js',
    find: 'return person !== null && may(person, permission);',
    put: 'return person !== null;',
    killer: inAssign('who may not work referrals is answered as who does not exist'),
  },
  {
    name: 'a-delivery-is-found-under-any-webhook',
    tells: 'that a message waits for a system that one may not know',
    file: 'packages/storage/build/src/webhook/deliveries.js',
    find: 'where webhook_id = $1::uuid and id = $2::uuid',
    put: 'where $1::uuid is not null and id = $2::uuid',
    killer: inWebhooks('a test is one message, and messages are listed and sent again'),
  },
];
