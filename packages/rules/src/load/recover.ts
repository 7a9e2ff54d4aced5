import { isMap, isNode, Pair, Scalar, visit, YAMLMap, YAMLSeq } from 'yaml';

/** A part of a file, whole lines; what stands before it in its first line is blanked out. */
export interface Piece {
  readonly text: string;
  /** Its offset in the file. */
  readonly start: number;
}

/** A part that was parsed: its tree, in which places are those of the part, and whether its syntax is right. */
export interface Parsed {
  readonly root: unknown;
  readonly sound: boolean;
}

export interface Recovery {
  readonly parse: (piece: Piece) => Parsed;
  /** Called with every part that cannot be cut further, and is wrong. */
  readonly onBroken: (piece: Piece) => void;
  /** The nodes of those parts: nothing in them is to be relied on. */
  readonly broken: Set<unknown>;
}

/** A file's keys, its rules, their keys, their bands, and the keys of those. */
const deepest = 6;

/**
 * Reads a file whose syntax is wrong somewhere: it is cut at the keys and items that begin a line, and each part is read
 * by itself, so that one unclosed bracket or quote does not hide what follows. Places are those of the file.
 */
export function recover(piece: Piece, recovery: Recovery, depth = 0): unknown {
  const { root, sound } = recovery.parse(piece);
  const lines = linesOf(piece);
  const [first] = lines;
  if (sound || first === undefined) return shifted(root, piece.start);
  const parts = depth < deepest ? partsOf(piece, lines, first.indent) : undefined;
  if (parts === undefined) return broken(piece, root, recovery);
  if (parts.kind === 'items') {
    const list = new YAMLSeq<unknown>();
    for (const item of parts.pieces) list.items.push(recoverItem(item, recovery, depth + 1));
    return placed(list, piece);
  }
  const map = new YAMLMap<unknown, unknown>();
  for (const entry of parts.pieces) map.items.push(recoverEntry(entry, recovery, depth + 1));
  return placed(map, piece);
}

function recoverItem(piece: Piece, recovery: Recovery, depth: number): unknown {
  return recover({ ...piece, text: piece.text.replace('-', ' ') }, recovery, depth);
}

function recoverEntry(piece: Piece, recovery: Recovery, depth: number): Pair<unknown, unknown> {
  const { root, sound } = recovery.parse(piece);
  const [head, ...rest] = linesOf(piece);
  if (sound && isMap(root) && root.items.length === 1) {
    shifted(root, piece.start);
    const [pair] = root.items;
    if (pair !== undefined) return pair;
  }
  const name = keyOf(head?.content ?? '');
  const key = new Scalar(name);
  const at = piece.start + (head?.offset ?? 0) + (head?.indent ?? 0);
  key.range = [at, at + name.length, at + name.length];
  const [below] = rest;
  if (head !== undefined && below !== undefined && below.indent >= head.indent && isKeyAlone(head.content)) {
    const inner = { text: piece.text.slice(below.offset), start: piece.start + below.offset };
    return new Pair<unknown, unknown>(key, recover(inner, recovery, depth));
  }
  const value = isMap(root) ? root.items[0]?.value : undefined;
  return new Pair<unknown, unknown>(key, broken(piece, value ?? null, recovery));
}

function broken(piece: Piece, root: unknown, { onBroken, broken: nodes }: Recovery): unknown {
  onBroken(piece);
  const node = isNode(root) ? shifted(root, piece.start) : placed(new Scalar(null), piece);
  nodes.add(node);
  return node;
}

interface Line {
  /** Where it begins in the piece. */
  readonly offset: number;
  readonly indent: number;
  readonly content: string;
}

/** The lines that hold something else than a comment. */
function linesOf({ text }: Piece): readonly Line[] {
  const lines: Line[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const content = line.trim();
    if (content !== '' && !content.startsWith('#'))
      lines.push({ offset, indent: line.length - line.trimStart().length, content });
    offset += line.length + 1;
  }
  return lines;
}

interface Parts {
  readonly kind: 'items' | 'keys';
  readonly pieces: readonly Piece[];
}

/** Cuts a piece where an item, or a key, begins at the indentation of its first line. */
function partsOf({ text, start }: Piece, lines: readonly Line[], indent: number): Parts | undefined {
  const kind = isItem(lines[0]?.content ?? '') ? 'items' : 'keys';
  const begins = kind === 'items' ? isItem : isEntry;
  const cuts = lines.filter((line) => line.indent === indent && begins(line.content));
  const pieces = cuts.map(({ offset }, index) => ({
    text: text.slice(offset, cuts[index + 1]?.offset),
    start: start + offset,
  }));
  return cuts.length === 0 ? undefined : { kind, pieces };
}

const isItem = (content: string): boolean => content === '-' || content.startsWith('- ');
const isEntry = (content: string): boolean => keyOf(content) !== '';
const isKeyAlone = (content: string): boolean => /^[\w.-]+:(?:\s+#.*)?$/.test(content);

/** The key with which a line begins: `when` of `when: true`; empty where it begins with none. */
export function keyOf(content: string): string {
  return /^([\w.-]+):(?:\s|$)/.exec(content)?.[1] ?? '';
}

function placed<N extends YAMLMap<unknown, unknown> | YAMLSeq<unknown> | Scalar<unknown>>(
  node: N,
  { text, start }: Piece,
): N {
  const from = start + (text.length - text.trimStart().length);
  const to = start + text.trimEnd().length;
  node.range = [from, Math.max(from, to), Math.max(from, to)];
  return node;
}

/** Moves the places of a tree from those of its piece to those of the file. */
function shifted<N>(root: N, by: number): N {
  const move = (node: unknown): void => {
    if (!isNode(node) || node.range === undefined || node.range === null) return;
    const [start, value, end] = node.range;
    node.range = [start + by, value + by, end + by];
  };
  if (isNode(root)) visit(root, { Node: (_key, node) => move(node) });
  return root;
}
