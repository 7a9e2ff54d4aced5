import { median } from '../measure/quantile.js';
import { isMet, type Section } from './figure.js';
import type { Machine } from './machine.js';

/** All figures for machines: each with its median, its runs, and whether its goal is met. */
export function jsonOf(
  machine: Machine,
  benches: readonly { readonly name: string; readonly sections: readonly Section[] }[],
): string {
  const written = benches.map(({ name, sections }) => ({
    name,
    sections: sections.map(({ title, figures, notes }) => ({
      title,
      notes,
      figures: figures.map((figure) => ({ ...figure, median: median(figure.runs), met: isMet(figure) })),
    })),
  }));
  return `${JSON.stringify({ measuredAt: new Date().toISOString(), machine, benches: written }, null, 2)}\n`;
}
