import type { Mutant } from './mutant.js';
import type { Outcome } from './run-test.js';

export interface Ran {
  readonly leak: string;
  readonly mutant: Mutant;
  /** A text: why it was not run. */
  readonly outcome: Outcome | string;
}

export const isKilled = ({ outcome }: Ran): boolean =>
  typeof outcome !== 'string' && outcome.verdict === 'failed';

/** A line for each mutant: what killed it, by which case, at which of its expectations. */
export function tableOf(all: readonly Ran[]): string[] {
  const width = Math.max(...all.map(({ mutant }) => mutant.name.length));
  let heading = '';
  return all.flatMap((ran) => {
    const lines = ran.leak === heading ? [] : ['', ran.leak];
    heading = ran.leak;
    return [...lines, `  ${ran.mutant.name.padEnd(width)}  ${told(ran)}`];
  });
}

function told({ mutant: { killer, file }, outcome }: Ran): string {
  if (typeof outcome === 'string') return `NOT RUN   ${outcome}`;
  const seconds = `${(outcome.ms / 1000).toFixed(1).padStart(5)} s`;
  const test = killer.test.replace('/build/test/', '/test/').replace(/\.js$/, '.ts');
  switch (outcome.verdict) {
    case 'failed':
      return `killed ${seconds}  ${test}: ${killer.case} (${short(outcome.because)})`;
    case 'passed':
      return `SURVIVED ${seconds}  ${test}: ${killer.case} passes with the leak in ${file}`;
    case 'none':
      return `BROKEN ${seconds}  ${test}: ${killer.case} did not come to its end:\n${outcome.because}`;
  }
}

const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 89)}…` : text);
