import { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { createGzip } from 'node:zlib';
import { type WatchlistReceipt, watchlistReceiptSchema } from '@hammerhead/contracts';
import { BrokenList } from '@hammerhead/watchlists';
import { Api } from '../api.js';
import type { Command, Context } from '../context.js';
import { tokenFor } from '../credentials.js';
import { Failure } from '../failure.js';
import { addressOf, strictly } from '../options.js';
import { openSource, type Source } from '../send/source.js';
import { bytes, count, duration, printable } from '../terminal/format.js';
import { StatusLine } from '../terminal/status-line.js';
import { mergeSdn } from '../watchlists/merge-sdn.js';
import { daysOf, formatOf, mapText } from '../watchlists/options.js';
import { upload } from '../upload.js';

const help = `hammerhead watchlists import FILE --name NAME [options]

Publishes a list file as the next version of the list NAME: the US Consolidated Screening List (CSV or JSON),
OFAC's sdn.csv, a plain CSV or JSON with a column map, or {"entries": [...]}; plain or gzip, - reads standard
input. The whole list: what is not in the file is not on it any more. The same content again is no new version.

  --name NAME           the list: letters, digits, dots, hyphens, underscores
  --max-age DAYS        stale so long after it was issued, such as 7d; as before, where it is left out
  --published WHEN      when its publisher issued it, a day or an instant in UTC; now, where it is left out
  --format FORMAT       entries, csl-csv, csl-json, sdn-csv, csv or json; told by the file where it is left out
  --map FIELD=COLUMN    which column holds the field, once for each (or all as one JSON text); fields: id, name,
                        aliases, kind, country, identifiers.TYPE, phones, emails, addresses, city, expiresAt,
                        handling, remarks
  --alt FILE --add FILE OFAC's alt.csv and add.csv, beside its sdn.csv
  --to URL              the referral API (http://127.0.0.1:3002)
  --token TOKEN         a supervisor's or investigator's token (HAMMERHEAD_TOKEN, else credentials.json in
                        HAMMERHEAD_DATA)

Exit code: 0 all read, 2 published, with faults that are told: rows left out, values that can never be found, 1 failed.
`;

const options = {
  name: { type: 'string' },
  'max-age': { type: 'string' },
  published: { type: 'string' },
  format: { type: 'string' },
  map: { type: 'string', multiple: true },
  alt: { type: 'string' },
  add: { type: 'string' },
  to: { type: 'string' },
  token: { type: 'string' },
} as const;

/** Faults that are told. */
const faultsShown = 10;

export const watchlistsImport: Command = {
  summary: 'publish a list file as the next version of a watchlist',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new Failure('name one file, or - for standard input');
    if (values.name === undefined) throw new Failure('say which list it is: --name');
    const query = new URLSearchParams({ name: values.name });
    if (values['max-age'] !== undefined) query.set('maxAgeDays', String(daysOf(values['max-age'])));
    if (values.published !== undefined) query.set('publishedAt', values.published);
    if (values.map !== undefined) query.set('map', mapText(values.map));
    const { alt, add } = values;
    const merges = alt !== undefined || add !== undefined;
    if (merges && (values.map !== undefined || (values.format ?? 'sdn-csv') !== 'sdn-csv'))
      throw new Failure('--alt and --add belong to sdn.csv');
    if (values.format !== undefined && !merges) query.set('format', formatOf(values.format));

    const { environment, signal } = context;
    const address = addressOf(values.to, environment['REFERRAL_PORT'], 3002);
    const api = new Api(address, await tokenFor('supervisor', values.token, environment), signal);
    const source = await openSource(file, signal);
    const line = new StatusLine(context);
    try {
      const body = await bodyOf(source, { alt, add, merges }, (fault) => line.note(printable(fault)));
      const since = Date.now();
      const timer = setInterval(() => line.show(progressOf(body.bytesRead(), source.size, since)), 200);
      const answer = await upload(
        api,
        {
          path: `/v1/watchlists?${query.toString()}`,
          headers: { 'content-type': body.type, 'content-encoding': 'gzip' },
          body: body.body,
        },
        signal,
      ).finally(() => clearInterval(timer));
      line.end();
      return report(receiptOf(answer), context);
    } finally {
      line.end();
      await source.close();
    }
  },
};

/** What is being done: the server reads a list and compares it with the version before once it has all of it. */
const progressOf = (read: number, size: number, since: number): string =>
  read < size
    ? `${bytes(read)} of ${bytes(size)} sent`
    : `${bytes(size)} sent; the server compares it with the version before, ${duration((Date.now() - since) / 1_000)}`;

async function bodyOf(
  source: Source,
  { alt, add, merges }: { alt: string | undefined; add: string | undefined; merges: boolean },
  note: (fault: string) => void,
) {
  if (!merges) {
    const { stream, bytesRead } = source.read(1, true);
    return { type: await typeOf(source), body: stream, bytesRead };
  }
  try {
    const merged = await mergeSdn(source.read(1, false).stream, { alt, add }, note);
    const body = Readable.from([merged]).pipe(createGzip());
    return { type: 'application/json' as const, body, bytesRead: () => source.size };
  } catch (error) {
    if (!(error instanceof BrokenList)) throw error;
    throw new Failure(error.line === undefined ? error.message : `line ${error.line}: ${error.message}`);
  }
}

/** By the first character that is not white space. */
async function typeOf(source: Source): Promise<'text/csv' | 'application/json'> {
  for await (const piece of source.read(1, false).stream) {
    const [first] = String(piece)
      .replace(/^\ufeff/, '')
      .trimStart();
    if (first !== undefined) return first === '{' || first === '[' ? 'application/json' : 'text/csv';
  }
  return 'text/csv';
}

function receiptOf(answer: string): WatchlistReceipt {
  try {
    return watchlistReceiptSchema.parse(JSON.parse(answer));
  } catch {
    throw new Failure('the server does not answer as Hammerhead does');
  }
}

function report(receipt: WatchlistReceipt, { stdout, stderr }: Context): number {
  const { name, outcome, latest, staleFrom, faults, faultCount } = receipt;
  const { version, entries, added, changed, removed } = latest;
  stdout.write(
    outcome === 'published'
      ? `${name}: version ${version} with ${count(entries)} entries: ${count(added)} added, ${count(changed)} changed, ${count(removed)} removed\n`
      : `${name}: version ${version} says the same already${outcome === 'reissued' ? '; issued anew' : ''}\n`,
  );
  if (staleFrom !== null) stdout.write(`stale from ${staleFrom} on, unless it is imported again\n`);
  for (const { line, path, message } of faults.slice(0, faultsShown))
    stderr.write(printable(`${line === null ? '' : `line ${line}: `}${path} ${message}`) + '\n');
  if (faultCount > faultsShown) stderr.write(`and ${count(faultCount - faultsShown)} more faults\n`);
  return faultCount === 0 ? 0 : 2;
}
