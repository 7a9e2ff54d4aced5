import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { Faults } from '../fault.js';
import { keyOf, type Piece, recover } from './recover.js';

/** A YAML file, read into nodes with their places. */
export interface SourceFile {
  readonly text: string;
  readonly root: unknown;
  readonly faults: Faults;
  /** Nodes whose text is no YAML, which was told: nothing in them is to be relied on. */
  readonly broken: ReadonlySet<unknown>;
}

const maxCharacters = 2_000_000;

/**
 * Reads YAML 1.2. Syntax errors, duplicate keys, aliases and tags are reported in `faults`; what stands around a syntax
 * error is read nevertheless.
 * @param accepted whether an earlier version of this program accepted the file
 */
export function readSource(source: string, accepted = false): SourceFile {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const lines = new LineCounter();
  const faults = new Faults((offset) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }, accepted);
  const broken = new Set<unknown>();
  if (text.length > maxCharacters) {
    faults.add(0, '', `the file has more than ${maxCharacters} characters`);
    return { text, root: undefined, faults, broken };
  }
  const document = parsed(text, lines);
  const errors = [...document.errors, ...document.warnings];
  const syntax = errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  const hopeless = syntax.find(({ code, message }) => isTooDeep(message) || code === 'MULTIPLE_DOCS');
  if (hopeless !== undefined) {
    faults.add(hopeless.pos[0], '', plainly(hopeless.code, hopeless.message));
    return { text, root: undefined, faults, broken };
  }
  if (syntax.length === 0) {
    tellDuplicates(errors, 0, text, faults);
    tellShared(document.contents, faults, broken);
    return { text, root: document.contents, faults, broken };
  }
  const root = recover(
    { text, start: 0 },
    {
      parse: (piece) => {
        const part = parsed(piece.text);
        const wrong = [...part.errors, ...part.warnings];
        const sound = wrong.every(({ code }) => code === 'DUPLICATE_KEY');
        if (sound) tellDuplicates(wrong, piece.start, text, faults);
        return { root: part.contents, sound };
      },
      onBroken: (piece) => tellSyntax(piece, faults),
      broken,
    },
  );
  if (!faults.any)
    for (const { code, message, pos } of syntax) faults.add(pos[0], '', plainly(code, message));
  tellShared(root, faults, broken);
  return { text, root, faults, broken };
}

function parsed(text: string, lineCounter?: LineCounter): ReturnType<typeof parseDocument> {
  return parseDocument(text, {
    ...(lineCounter !== undefined && { lineCounter }),
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: true,
    version: '1.2',
  });
}

type YamlFault = ReturnType<typeof parsed>['errors'][number] | ReturnType<typeof parsed>['warnings'][number];

function tellDuplicates(errors: readonly YamlFault[], start: number, text: string, faults: Faults): void {
  for (const { code, message, pos } of errors) {
    const offset = start + pos[0];
    const hint = text.startsWith('when:', offset) ? ': join two conditions with && or ||' : '';
    faults.add(offset, '', `${plainly(code, message)}${hint}`);
  }
}

/** Tells the first fault of a part that is wrong: the others follow from it. */
function tellSyntax(piece: Piece, faults: Faults): void {
  const slipped = slippedKey(piece);
  if (slipped !== undefined) {
    faults.add(piece.start + slipped.offset, '', slipped.message);
    return;
  }
  const { errors, warnings } = parsed(piece.text);
  const [first] = [...errors, ...warnings].toSorted((a, b) => a.pos[0] - b.pos[0]);
  if (first === undefined) return;
  const opening = openingOf(piece);
  if (opening === undefined) {
    const offset = Math.min(first.pos[0], piece.text.trimEnd().length);
    faults.add(piece.start + offset, '', plainly(first.code, first.message));
    return;
  }
  const hint = opening.isFirst ? ` (a text that begins with ${opening.sign} needs quotes)` : '';
  faults.add(piece.start + opening.offset, '', `this ${opening.sign} is not closed${hint}`);
}

interface Opening {
  readonly sign: string;
  readonly offset: number;
  /** Whether it is a bracket with which a value begins, so that it may be meant as text. */
  readonly isFirst: boolean;
}

const closings: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** The bracket or quote that a value, which begins with one, opens and does not close. */
function openingOf({ text }: Piece): Opening | undefined {
  const start = /^\s*(?:[\w.-]+:\s+)?/.exec(text)?.[0].length ?? 0;
  const open: Opening[] = [];
  let quote: Opening | undefined;
  for (let offset = start; offset < text.length; offset += 1) {
    const sign = text.charAt(offset);
    if (quote !== undefined) {
      if (sign === '\\' && quote.sign === '"') offset += 1;
      else if (sign === quote.sign) quote = undefined;
    } else if (closings[sign] !== undefined) open.push({ sign, offset, isFirst: offset === start });
    else if (sign === '"' || sign === "'") quote = { sign, offset, isFirst: false };
    else if (sign === '}' || sign === ']') {
      const last = open.pop();
      if (last !== undefined && closings[last.sign] !== sign) return last;
    }
    if (open.length === 0 && quote === undefined) return undefined;
  }
  return quote ?? open.at(-1);
}

/** A key that stands farther in, or less far, than those beside it. */
function slippedKey({ text }: Piece): { readonly offset: number; readonly message: string } | undefined {
  const lines = text.split('\n');
  const [head = ''] = lines;
  const before = head.length - head.trimStart().length;
  if (!/^[\w.-]+:\s+[^\s|>"'[{&*#]/.test(head.trim())) return undefined;
  let offset = head.length + 1;
  for (const line of lines.slice(1)) {
    const indent = line.length - line.trimStart().length;
    const key = keyOf(line.trim());
    if (key !== '') {
      const message = `${key} begins ${indent} columns in, and the keys beside it ${before}`;
      return indent === before ? undefined : { offset: offset + indent, message };
    }
    offset += line.length + 1;
  }
  return undefined;
}

function plainly(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return 'this key stands here a second time';
  if (code === 'TAB_AS_INDENT') return 'a tab stands here: indent with blanks';
  if (isTooDeep(message)) return 'nested too deeply';
  if (code === 'MULTIPLE_DOCS') return 'a rule file holds one document';
  if (unquoted.has(code))
    return `${message}; a text with , : [ ] { } or quotes in it stands in quotes or after |`;
  return message;
}

/** The codes that the YAML parser reports when an expression or a sentence is not quoted and must be. */
const unquoted: ReadonlySet<string> = new Set(['MISSING_CHAR', 'UNEXPECTED_TOKEN', 'BLOCK_AS_IMPLICIT_KEY']);

function isTooDeep(message: string): boolean {
  return /call stack/i.test(message);
}

/** Refuses aliases: they would make the text of one place mean something in another, and people read rule files. */
function tellShared(root: unknown, faults: Faults, broken: Set<unknown>): void {
  if (!isNode(root)) return;
  visit(root, (_key, node) => {
    if (isAlias(node)) {
      broken.add(node);
      faults.add(
        node.range?.[0] ?? 0,
        '',
        `aliases are not supported: write out what *${node.source} stands for`,
      );
    }
  });
}

/** The offset in the file where a node begins. */
export function offsetOf(node: unknown): number {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? (node.range?.[0] ?? 0) : 0;
}

/** Names the kind of a node for a message: `a list`. */
export function kindOfNode(node: unknown): string {
  if (isMap(node)) return 'a mapping';
  if (isSeq(node)) return 'a list';
  if (isScalar(node)) {
    const { value } = node;
    if (value === null) return 'nothing';
    if (typeof value === 'string') return 'a text';
    if (typeof value === 'boolean') return 'true or false';
    return 'a number';
  }
  return 'nothing';
}

export { isMap, isScalar, isSeq, Scalar, type YAMLMap, type YAMLSeq };
