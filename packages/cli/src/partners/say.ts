import { type PartnerRelease, partnerReleaseSchema } from '@hammerhead/contracts';
import type { Context } from '../context.js';
import { partner } from './connection.js';

interface Given {
  readonly to?: string | undefined;
  readonly token?: string | undefined;
  readonly json: boolean;
}

/** Says something about a release that was released to who asks, and writes in one line that it was said. */
export async function say(
  id: string,
  verb: 'acknowledgment' | 'answer' | 'correction' | 'question',
  body: object,
  given: Given,
  doneLine: (release: PartnerRelease) => string,
  context: Context,
): Promise<void> {
  const api = await partner.connect(given, context);
  const release = await api.call('POST', `/v1/releases/${id}/${verb}`, partnerReleaseSchema, { body });
  context.stdout.write(given.json ? `${JSON.stringify(release)}\n` : `${doneLine(release)}\n`);
}
