import { parseArgs } from 'node:util';
import { noticeLanguages, noticeSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { strictly } from '../../options.js';
import { connectionOptions, partner } from '../../partners/connection.js';
import { named } from '../../partners/named.js';

const help = `hammerhead inbox notice RELEASE [--language LANGUAGE] [options]

Writes a release as an e-mail that can be sent on: the subject, a blank line, the text. It names no person and no goods.

  --language LANGUAGE    ${noticeLanguages.join(', ')} (that of your countries’ authorities)
${partner.connectionHelp}
Exit code: 0 done, 1 failed.
`;

const options = { ...connectionOptions, language: { type: 'string' } } as const;

export const inboxNotice: Command = {
  summary: 'of a partner: write a release as an e-mail',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const { id } = named(positionals, 'release', 'inbox');
    const { language } = values;
    const query = language === undefined ? '' : `?${new URLSearchParams({ language }).toString()}`;
    const api = await partner.connect(values, context);
    const notice = await api.call('GET', `/v1/releases/${id}/notice${query}`, noticeSchema);
    const mail = `Subject: ${notice.subject}\n\n${notice.body}`.replaceAll(/[^\P{Cc}\n]/gu, ' ');
    context.stdout.write(values.json ? `${JSON.stringify(notice)}\n` : mail);
    return 0;
  },
};
