import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { Faults } from '../fault.js';

/** A YAML file, read into nodes with their places. */
export interface SourceFile {
  readonly text: string;
  readonly root: unknown;
  readonly faults: Faults;
}

const maxCharacters = 2_000_000;

/** Reads YAML 1.2. Syntax errors, duplicate keys, aliases and tags are reported in `faults`. */
export function readSource(source: string): SourceFile {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const lines = new LineCounter();
  const faults = new Faults((offset) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  });
  if (text.length > maxCharacters) {
    faults.add(0, '', `the file has more than ${maxCharacters} characters`);
    return { text, root: undefined, faults };
  }
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: true,
    version: '1.2',
  });
  const told = new Set<string>();
  for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
    // Further faults on the line of a syntax error follow from it.
    const place = code === 'DUPLICATE_KEY' ? String(pos[0]) : `line ${lines.linePos(pos[0]).line}`;
    if (!told.has(place)) faults.add(pos[0], '', plainly(code, message));
    told.add(place);
    if (isTooDeep(message)) break;
  }
  if (!faults.any) refuseSharing(document.contents, faults);
  return { text, root: document.contents, faults };
}

function plainly(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return 'this key stands here a second time';
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
function refuseSharing(root: Node | null, faults: Faults): void {
  visit(root, (_key, node) => {
    if (isAlias(node)) {
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
