import { referralSchema } from '@hammerhead/contracts';
import type { Api } from '../api.js';

const versionSchema = referralSchema.pick({ version: true });

/** For `If-Match`: the version given, else the referral as it stands now. */
export async function seenVersion(api: Api, path: string, given: string | undefined): Promise<string> {
  if (given !== undefined) return `"${given}"`;
  const { version } = await api.call('GET', path, versionSchema);
  return `"${version}"`;
}

export const versionOption = { version: { type: 'string' } } as const;
export const versionHelp = `  --version NUMBER       the version that you decide about; refused where it has changed (the one that stands)
`;
