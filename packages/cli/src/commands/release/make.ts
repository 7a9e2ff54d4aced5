import { parseArgs } from 'node:util';
import { releaseSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { strictly } from '../../options.js';
import { connectionOptions, supervisor } from '../../partners/connection.js';
import { askPreview, previewText } from '../../partners/preview.js';
import { releaseBody, releasedThing, releaseHelp, releaseOptions } from '../../partners/release-body.js';
import { releaseText } from '../../partners/release-text.js';
import { seenVersion, versionHelp, versionOption } from '../../referrals/seen.js';

const help = `hammerhead release make referral|shipment ID --country COUNTRY --purpose TEXT --tearline TEXT --yes [options]

Releases a referral or a shipment to partners: they can read it at once. What was read cannot be taken back, so without --yes
nothing is released, and the command shows what each recipient would see.

  hammerhead release make referral 01a3f6a0-8d02-7e10-a5d4-4c1f0e7b2a90 --country JM --urgency high \\
    --purpose 'Examination on arrival' --tearline 'Two barrels for one consignee. Please open both.' --yes

${releaseHelp}  --yes                  release it
${versionHelp}${supervisor.connectionHelp}
Exit code: 0 released, 2 nothing was released since --yes was not said, 1 refused.
`;

const options = {
  ...connectionOptions,
  ...releaseOptions,
  ...versionOption,
  yes: { type: 'boolean', default: false },
} as const;

export const releaseMake: Command = {
  summary: 'release a referral or a shipment to partners',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const path = releasedThing(positionals);
    const body = releaseBody(values);
    const { stdout, stderr } = context;
    const api = await supervisor.connect(values, context);
    if (!values.yes) {
      stdout.write(previewText(await askPreview(api, path, body)));
      stderr.write('nothing was released: the same command with --yes releases it\n');
      return 2;
    }
    // A shipment has no version that somebody could have seen.
    const ifMatch = path.startsWith('/v1/referrals/')
      ? await seenVersion(api, path, values.version)
      : undefined;
    const sent = { body, ...(ifMatch !== undefined && { ifMatch }) };
    const released = await api.call('POST', `${path}/release`, releaseSchema, sent);
    stdout.write(values.json ? `${JSON.stringify(released)}\n` : releaseText(released));
    return 0;
  },
};
