import type { Mutant } from '../mutant.js';
import { inAnswers, inAssign, inRelease, inTokens, inWebhooks } from './killers.js';

/** "An id in a body that nobody checks." */
export const uncheckedIds: readonly Mutant[] = [
  {
    name: 'anybody-with-a-token-is-a-colleague',
    quick: true,
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
  {
    name: 'a-release-is-withdrawn-under-any-shipment',
    tells: 'nothing, and takes back what somebody else was asked about',
    file: 'packages/storage/build/src/release/withdraw.js',
    find: 'where id = $2::uuid and shipment_id = $1::uuid',
    put: 'where id = $2::uuid and $1::uuid is not null',
    killer: inRelease('withdrawing stops one recipient, or all; who did it stays on record'),
  },
  {
    name: 'a-reply-goes-to-the-first-recipient',
    tells: 'one recipient what is meant for another',
    file: 'packages/decisions/build/src/partner-answer/reply.js',
    find: 'recipients.find((one) => one === agency)',
    put: 'recipients.find((one) => agency === undefined || one !== agency)',
    killer: inAnswers(
      'a reply goes to one recipient, by nobody’s name, and never where it would not be read',
    ),
  },
  {
    name: 'any-admin-makes-a-token-of-a-partner',
    tells: 'an admin who is no federal officer what was released to every agency',
    file: 'packages/access/build/src/tokens.js',
    find: "federal || role === 'partner'",
    put: 'federal',
    killer: inTokens('who may make or renew a token of whom'),
  },
];
