import { type ASTNode, Environment, ParseError } from '@marcbachmann/cel-js';
import { slipAt } from './slips.js';

/** A syntax error, at an offset in the expression. */
export class SyntaxFault extends Error {
  readonly at: number;
  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

const maxCharacters = 4096;

/**
 * Only the parser of the library is used, not its evaluation: its types have no absent values, and its integers are not
 * doubles.
 */
const parser = new Environment({
  unlistedVariablesAreDyn: true,
  limits: { maxAstNodes: 1000, maxDepth: 64, maxListElements: 500, maxMapEntries: 1, maxCallArguments: 16 },
});

const limitNames: Readonly<Record<string, string>> = {
  maxAstNodes: 'too many terms: an expression has at most 1000',
  maxDepth: 'nested too deeply: at most 64 levels',
  maxListElements: 'too many items: a list in an expression has at most 500; put a longer one under lists',
  maxMapEntries: 'mappings are not supported',
  maxCallArguments: 'too many arguments',
};

/** @throws SyntaxFault */
export function parseExpression(text: string): ASTNode {
  if (text.length > maxCharacters)
    throw new SyntaxFault(maxCharacters, `an expression has at most ${maxCharacters} characters`);
  try {
    return parser.parse(text).ast;
  } catch (cause) {
    if (!(cause instanceof ParseError)) throw cause;
    const at = cause.range?.start ?? 0;
    const slip = cause.code === 'limit_exceeded' ? undefined : slipAt(text, at);
    throw slip === undefined
      ? new SyntaxFault(at, plainly(cause, text))
      : new SyntaxFault(slip.at, slip.message);
  }
}

function plainly(error: ParseError, text: string): string {
  const { code, summary, range } = error;
  if (code === 'limit_exceeded') {
    const limit = Object.keys(limitNames).find((name) => summary.includes(name)) ?? '';
    return limitNames[limit] ?? summary;
  }
  const found = range === undefined ? '' : text.slice(range.start, range.end);
  if (code === 'unexpected_token' && found === '') return 'the expression ends too early';
  if (code === 'unexpected_token' || code === 'expected_token')
    return `${found === '' ? 'end of expression' : found} is not expected here`;
  if (code === 'unexpected_character') return `${found} is not expected here`;
  return summary.charAt(0).toLowerCase() + summary.slice(1);
}
