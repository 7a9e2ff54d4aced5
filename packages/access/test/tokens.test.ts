import { roles } from '@hammerhead/contracts';
import t from 'tap';
import { refusalOfToken } from '../src/index.js';

t.test('who may make or renew a token of whom', async (t) => {
  for (const role of roles)
    for (const federal of [true, false])
      for (const maker of [true, false])
        for (const hasIssuer of [true, false]) {
          const expected =
            hasIssuer && role !== 'feed' && role !== 'admin'
              ? 'signs_in_at_issuer'
              : maker
                ? null
                : federal
                  ? 'not_federal'
                  : role === 'partner'
                    ? 'of_partner'
                    : null;
          t.equal(
            refusalOfToken({ federal: maker }, { role, federal }, hasIssuer),
            expected,
            JSON.stringify({ role, federal, maker, hasIssuer }),
          );
        }
});
