import { parseArgs } from 'node:util';
import { createGzip } from 'node:zlib';
import { BrokenList, isJsonStart, peek, textOf } from '@hammerhead/watchlists';
import { Refused } from '../../api.js';
import type { Command } from '../../context.js';
import { connectAs, connectionOptions } from '../../connection.js';
import { Failure } from '../../failure.js';
import { strictly } from '../../options.js';
import { openSource, type Source } from '../../send/source.js';
import { bytes, count, duration, printable } from '../../terminal/format.js';
import { StatusLine } from '../../terminal/status-line.js';
import { mergeSdn, type SdnPaths } from '../../watchlists/merge-sdn.js';
import { receiptOf, report } from '../../watchlists/receipt.js';
import { daysOf, formatOf, mapText, percentOf } from '../../watchlists/options.js';
import { upload } from '../../upload.js';

const help = `hammerhead watchlists import FILE --name NAME [options]

Publishes a list file as the next version of the list NAME: the US Consolidated Screening List (CSV or JSON),
OFAC's sdn.csv, a plain CSV or JSON with a column map, or {"entries": [...]}; plain or gzip, - reads standard
input. The whole list: what is not in the file is not on it any more. The same content again is no new version.
A list that people keep entry by entry (watchlists add) is replaced only with --replace.

  --name NAME           the list: letters, digits, dots, hyphens, underscores
  --max-age DAYS        stale so long after it was issued, such as 7d; as before, where it is left out
  --published WHEN      when its publisher issued it, a day or an instant in UTC; now, where it is left out
  --format FORMAT       entries, csl-csv, csl-json, sdn-csv, csv or json; told by the file where it is left out
  --map FIELD=COLUMN    which column holds the field, once for each (or all as one JSON text); fields: id, name,
                        aliases, kind, country, identifiers.TYPE, phones, emails, addresses, city, datesOfBirth,
                        expiresAt, handling, remarks
  --alt FILE --add FILE --comments FILE
                        OFAC's alt.csv, add.csv and sdn_comments.csv, beside its sdn.csv
  --max-loss PERCENT    how much of the version in force may be gone without --shrink (20): a list that loses
                        more of its entries, and more than 10 or more than half, is refused
  --replace             replace a list that people keep entry by entry, and all that they changed of it
  --shrink              publish it however much is gone
  --to URL              the referral API (http://127.0.0.1:3002)
  --token TOKEN         a supervisor's or investigator's token (HAMMERHEAD_TOKEN, else credentials.json in
                        HAMMERHEAD_DATA)

Exit code, for cron:
  0  all of it was taken (or stood already)
  2  look at the file: it was published with faults that are told (rows left out, values that can never be
     found; what no entry has any more), or it was refused whole and nothing was published; the last line says which
  1  failed: no answer, no right to publish, an option or file that is not there; the list stands as it was
`;

const options = {
  ...connectionOptions,
  name: { type: 'string' },
  'max-age': { type: 'string' },
  published: { type: 'string' },
  format: { type: 'string' },
  map: { type: 'string', multiple: true },
  alt: { type: 'string' },
  add: { type: 'string' },
  comments: { type: 'string' },
  'max-loss': { type: 'string' },
  replace: { type: 'boolean' },
  shrink: { type: 'boolean' },
} as const;

/** The exit code when a person must check the file. */
const lookAtFile = 2;

/** The most faults that are listed of files merged here. */
const notesShown = 100;

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
    if (values['max-loss'] !== undefined) query.set('maxLoss', String(percentOf(values['max-loss'])));
    if (values.shrink === true) query.set('shrink', 'true');
    const { alt, add, comments } = values;
    const beside = [alt, add, comments].some((path) => path !== undefined)
      ? { alt, add, comments }
      : undefined;
    // A publisher's file replaces the one before by its nature, also where it is sent in Hammerhead's own form.
    if (values.replace === true || beside !== undefined) query.set('replace', 'true');
    if (beside !== undefined && (values.map !== undefined || (values.format ?? 'sdn-csv') !== 'sdn-csv'))
      throw new Failure('--alt and --add belong to sdn.csv, and so does --comments');
    if (values.format !== undefined && beside === undefined) query.set('format', formatOf(values.format));

    const { signal } = context;
    const api = await connectAs('supervisor', values, context);
    const source = await openSource(file, signal);
    const line = new StatusLine(context);
    try {
      let noted = 0;
      const body = await bodyOf(source, beside, (fault) => {
        noted += 1;
        if (noted <= notesShown) line.note(printable(fault));
      });
      if (noted > notesShown) line.note(`and ${count(noted - notesShown)} more faults`);
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
      const receipt = receiptOf(answer);
      const faults = report(receipt, body.faults, context);
      return faults === 0 && receipt.dropped.length === 0 ? 0 : lookAtFile;
    } catch (error) {
      if (!isAboutFile(error)) throw error;
      line.end();
      context.stderr.write(printable(`hammerhead watchlists import: ${messageOf(error)}`) + '\n');
      context.stderr.write('REFUSED: nothing was published, and the list stands as it was\n');
      return lookAtFile;
    } finally {
      line.end();
      await source.close();
    }
  },
};

/** The statuses of refusals that the file causes, and would cause again. */
const refusedFor: ReadonlySet<number> = new Set([400, 409, 413, 415, 422]);

const isAboutFile = (error: unknown): error is Refused | BrokenList =>
  error instanceof BrokenList || (error instanceof Refused && refusedFor.has(error.status));

const messageOf = (error: Refused | BrokenList): string =>
  error instanceof BrokenList && error.line !== undefined
    ? `line ${error.line}: ${error.message}`
    : error.message;

/** Describes the progress: once the server has the whole list, it reads it and compares it with the version before. */
const progressOf = (read: number, size: number, since: number): string =>
  read < size
    ? `${bytes(read)} of ${bytes(size)} sent`
    : `${bytes(size)} sent; the server compares it with the version before, ${duration((Date.now() - since) / 1_000)}`;

async function bodyOf(source: Source, beside: SdnPaths | undefined, note: (fault: string) => void) {
  if (beside === undefined) {
    const { stream, bytesRead } = source.read(1, true);
    return { type: await typeOf(source), body: stream, bytesRead, faults: 0 };
  }
  const { body, faults } = await mergeSdn(source.read(1, false).stream, beside, note);
  return {
    type: 'application/json' as const,
    body: body.pipe(createGzip()),
    bytesRead: () => source.size,
    faults,
  };
}

/** Determines the type by the first character that is not white space. The server reports a file that is not text. */
async function typeOf(source: Source): Promise<'text/csv' | 'application/json'> {
  const { stream } = source.read(1, false);
  try {
    return isJsonStart((await peek(textOf(stream))).start) ? 'application/json' : 'text/csv';
  } catch (error) {
    if (error instanceof BrokenList) return 'text/csv';
    throw error;
  } finally {
    stream.destroy();
  }
}
