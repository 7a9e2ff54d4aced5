import { type ReleasePreview, releasePreviewSchema } from '@hammerhead/contracts';
import type { Api } from '../api.js';
import { printable } from '../terminal/format.js';
import { partnerReleaseText } from './partner-release-text.js';

/** What each recipient would see, had it been released now. */
export const askPreview = (api: Api, path: string, body: object): Promise<ReleasePreview> =>
  api.call('POST', `${path}/release/preview`, releasePreviewSchema, { body });

export const previewText = ({ recipients }: ReleasePreview): string =>
  recipients
    .map(
      ({ agency, countries, agreementId, hints, sees }) =>
        `${printable(agency)} (${countries.join(', ')}), under agreement ${agreementId}, would see:\n${hints.map((hint) => `note: ${printable(hint)}\n`).join('')}\n${indented(partnerReleaseText(sees))}`,
    )
    .join('\n');

const indented = (text: string): string => text.replaceAll(/^(?=.)/gm, '  ');
