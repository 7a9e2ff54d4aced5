import { median } from '../measure/quantile.js';
import { type Figure, isMet, type Section } from './figure.js';

/** Sections as text, a line per figure: the median, the span of the runs, and the goal. */
export function tableOf(sections: readonly Section[]): string {
  const rows = sections.flatMap(({ figures }) => figures.map(cells));
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  const lines = sections.flatMap(({ title, figures, notes }) => [
    '',
    title,
    ...figures.map((figure) => `  ${line(cells(figure), widths)}`),
    ...notes.map((note) => `  · ${note}`),
  ]);
  return lines.join('\n');
}

function cells(figure: Figure): readonly string[] {
  const { name, unit, runs, goal } = figure;
  const spread = runs.length > 1 ? `${shown(Math.min(...runs))} … ${shown(Math.max(...runs))}` : '';
  const wanted = goal ? ('atLeast' in goal ? `≥ ${shown(goal.atLeast)}` : `≤ ${shown(goal.atMost)}`) : '';
  const verdict = { true: 'met', false: 'MISSED', undefined: '' }[String(isMet(figure))] ?? '';
  return [
    name,
    `${shown(median(runs))} ${unit}`.trimEnd(),
    spread,
    wanted === '' ? '' : `${wanted}  ${verdict}`,
  ];
}

const line = (row: readonly string[], widths: readonly number[]): string =>
  row
    .map((cell, column) => cell.padEnd(widths[column] ?? 0))
    .join('   ')
    .trimEnd();

/** Three digits that matter. */
export function shown(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
