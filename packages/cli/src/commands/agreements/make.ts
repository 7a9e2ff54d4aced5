import { parseArgs } from 'node:util';
import { agreementDetailSchema, groundMeanings } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { strictly } from '../../options.js';
import { agreementText } from '../../partners/agreement-text.js';
import { connectionOptions, supervisor } from '../../partners/connection.js';

const grounds = Object.entries(groundMeanings)
  .map(([ground, meaning]) => `  ${ground}  ${meaning[0]?.toLowerCase()}${meaning.slice(1)}`)
  .join('\n');

const help = `hammerhead agreements make AGENCY --country COUNTRY --ground GROUND --assurance TEXT [options]

Records an agreement with an agency that is not federal. AGENCY is its name as the tokens of its officers have it. Nothing
can be released to it without one (19 CFR 103.33). GROUND is why it may be told:

${grounds}

  hammerhead agreements make 'Barbados Customs' --country BB --ground '103.33(a)(2)' --assurance 'note 114/2026, article 9'

  --country COUNTRY      a country that it covers (ISO 3166-1 alpha-2; US for an agency of a state); may be repeated
  --ground GROUND        one of the above
  --assurance TEXT       what the agency has assured, and where that stands: confidence, and use for the purpose alone
  --from TIME            from when on it is in force (now), such as 2027-01-01T00:00:00Z
  --until TIME           until when (without an end)
${supervisor.connectionHelp}
Exit code: 0 done, 1 failed.
`;

const options = {
  ...connectionOptions,
  country: { type: 'string', multiple: true },
  ground: { type: 'string' },
  assurance: { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
} as const;

export const agreementsMake: Command = {
  summary: 'record an agreement with a partner',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const [agency, ...others] = positionals;
    const { country: countries, ground, assurance, from: validFrom, until: validTo } = values;
    if (agency === undefined || others.length > 0) throw new Failure('name the agency, as one argument');
    if (countries === undefined || ground === undefined || assurance === undefined)
      throw new Failure('say --country, --ground and --assurance');
    const body = { agency, countries, ground, assurance, validFrom, validTo };
    const api = await supervisor.connect(values, context);
    const made = await api.call('POST', '/v1/agreements', agreementDetailSchema, { body });
    context.stdout.write(values.json ? `${JSON.stringify(made)}\n` : agreementText(made));
    return 0;
  },
};
