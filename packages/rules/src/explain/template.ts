import { checkExpression } from '../check/expression.js';
import type { Node } from '../check/node.js';
import type { Scope } from '../check/scope.js';
import { compileSentence } from '../compile/sentence.js';
import type { Made } from '../compile/unit.js';
import type { Faults } from '../fault.js';
import type { PlacedExpression } from '../load/fields.js';
import { printNumber, shortened } from './print.js';

/** The sentence of `because`: plain text with expressions in between. */
export interface Template {
  /** Renders the sentence for one evaluation; an absent or unknown value reads "not stated". */
  readonly render: Made<string>;
  readonly nodes: readonly Node[];
}

/**
 * Reads `text with {expression} in it`; a literal brace is written twice. Faults are reported at their place within the
 * placeholder.
 */
export function readTemplate(source: PlacedExpression, scope: Scope, faults: Faults): Template | undefined {
  const { value, place } = source.text;
  const parts: (string | Node)[] = [];
  const nodes: Node[] = [];
  let plain = '';
  let at = 0;
  let wrong = false;
  while (at < value.length) {
    const character = value.charAt(at);
    if ((character === '{' || character === '}') && value.charAt(at + 1) === character) {
      plain += character;
      at += 2;
    } else if (character === '{') {
      const end = endOfPlaceholder(value, at + 1);
      if (end === undefined) {
        faults.add(place(at), source.path, 'this { is not closed; for a brace itself write {{');
        return undefined;
      }
      const start = at + 1;
      const text = { value: value.slice(start, end), place: (index: number) => place(start + index) };
      const node = checkExpression({ text, path: source.path }, scope, ['number', 'text'], faults);
      if (node === undefined) wrong = true;
      else {
        parts.push(plain, node);
        nodes.push(node);
      }
      plain = '';
      at = end + 1;
    } else if (character === '}') {
      faults.add(place(at), source.path, 'this } closes nothing; for a brace itself write }}');
      return undefined;
    } else {
      plain += character;
      at += 1;
    }
  }
  parts.push(plain);
  return wrong ? undefined : { render: compileSentence(parts, shown), nodes };
}

/** Finds the end of a placeholder: the first closing brace outside quotes. */
function endOfPlaceholder(value: string, start: number): number | undefined {
  let quote = '';
  for (let at = start; at < value.length; at += 1) {
    const character = value.charAt(at);
    if (quote !== '') {
      if (character === '\\') at += 1;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '}') return at;
  }
  return undefined;
}

function shown(value: unknown): string {
  if (typeof value === 'number') return printNumber(value);
  return typeof value === 'string' ? shortened(value) : 'not stated';
}
