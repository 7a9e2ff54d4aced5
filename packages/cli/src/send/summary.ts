import { printable, table } from '../terminal/format.js';
import type { LineError, Progress } from './submission.js';

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
  ]);
}

/** The most faults of one line that are listed. */
const faultsShown = 3;

/** Formats the first refused lines, each fault with its path and reason. */
export function errorsOf(errors: readonly LineError[], rejected: number): string {
  const lines = errors.flatMap(({ line, code, errors: faults }) => {
    const shown = faults
      .slice(0, faultsShown)
      .map(({ path, message }) => `line ${line}  ${path === '' ? code : path}: ${message}`);
    const more = faults.length - shown.length;
    return more > 0 ? [...shown, `line ${line}  and ${more} more`] : shown;
  });
  const hidden = rejected - errors.length;
  if (hidden > 0) lines.push(`and ${hidden} more rejected lines`);
  return lines.map((line) => `${printable(line)}\n`).join('');
}
