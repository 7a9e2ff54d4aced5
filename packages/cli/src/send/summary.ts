import { printable, table } from '../terminal/format.js';
import type { LineError, Progress, Receipt } from './submission.js';

/**
 * Summarizes the outcome of a submission: one row for each count, with counts of special cases only if they are not 0.
 */
export function summaryOf(progress: Progress): string {
  const { manifests, accepted, duplicates, rejected } = progress;
  const special: readonly (readonly [string, number])[] = [
    ['  assessed', progress.assessed],
    ['  still to be assessed', progress.pending],
    ['  could not be assessed', progress.failed],
    ['  unchanged', progress.unchanged],
    ['  canceled', progress.canceled],
    ['  out of scope', progress.outOfScope],
    ['  superseded', progress.superseded],
  ];
  return table([
    ['manifests', manifests],
    ['shipments', accepted],
    ...special.filter(([, value]) => value > 0),
    ['duplicates', duplicates],
    ['rejected', rejected],
    ...(progress.findingCount > 0 ? [['findings', progress.findingCount] as const] : []),
  ]);
}

/** The most faults or findings of one line that are listed. */
const shownOfLine = 3;

/** Formats the first refused lines, each fault with its path and reason. */
export function errorsOf(errors: readonly LineError[], rejected: number): string {
  const lines = errors.flatMap(({ line, manifestNumber, reason, errors: faults }) =>
    linesOf(
      line,
      manifestNumber,
      faults.map(({ path, message }) => `${path === '' ? reason : path}: ${message}`),
    ),
  );
  const hidden = rejected - errors.length;
  if (hidden > 0) lines.push(`and ${hidden} more rejected lines`);
  return printed(lines);
}

/** The most manifests with something to tell that are listed. */
const noticesShown = 10;

/** Formats what a receipt tells of accepted manifests: what looks wrong, what was left out, what came too late. */
export function noticesOf(notices: Receipt['notices']): string {
  const lines = notices.slice(0, noticesShown).flatMap((notice) => {
    const { line, manifestNumber, revision, findings, shipmentFindings, omitted, supersededBy, status } =
      notice;
    const said = [
      ...(status === 'superseded' && supersededBy !== null
        ? [`revision ${revision} came after revision ${supersededBy.revision}, and is not scored`]
        : []),
      ...(omitted.count > 0
        ? [`revision ${revision} leaves out, and so cancels: ${omitted.bills.join(', ')}`]
        : []),
      ...findings.map(({ path, message }) => `${path}: ${message}`),
      ...shipmentFindings.flatMap(({ bill, findings: found }) =>
        found.map(({ path, message }) => `${bill} ${path}: ${message}`),
      ),
    ];
    return linesOf(line, manifestNumber, said);
  });
  const hidden = notices.length - noticesShown;
  if (hidden > 0) lines.push(`and ${hidden} more manifests with findings`);
  return printed(lines);
}

function linesOf(line: number, manifestNumber: string | null, said: readonly string[]): string[] {
  const head = `line ${line}  ${manifestNumber === null ? '' : `${manifestNumber}  `}`;
  const shown = said.slice(0, shownOfLine).map((one) => `${head}${one}`);
  const more = said.length - shown.length;
  return more > 0 ? [...shown, `${head}and ${more} more`] : shown;
}

const printed = (lines: readonly string[]): string => lines.map((line) => `${printable(line)}\n`).join('');
