import { parseArgs } from 'node:util';
import type { Command } from '../../context.js';
import { strictly } from '../../options.js';
import { connectionOptions, supervisor } from '../../partners/connection.js';
import { askPreview, previewText } from '../../partners/preview.js';
import { releaseBody, releasedThing, releaseHelp, releaseOptions } from '../../partners/release-body.js';

const help = `hammerhead release preview referral|shipment ID --country COUNTRY --purpose TEXT --tearline TEXT [options]

Shows who would hear of it, and exactly what each would see. Nothing is released, and nobody is told.

${releaseHelp}${supervisor.connectionHelp}
Exit code: 0 it could be released, 1 refused.
`;

const options = { ...connectionOptions, ...releaseOptions } as const;

export const releasePreview: Command = {
  summary: 'show what a partner would see, before it does',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const path = releasedThing(positionals);
    const body = releaseBody(values);
    const preview = await askPreview(await supervisor.connect(values, context), path, body);
    context.stdout.write(values.json ? `${JSON.stringify(preview)}\n` : previewText(preview));
    return 0;
  },
};
