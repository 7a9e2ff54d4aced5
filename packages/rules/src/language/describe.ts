import { signatureOf } from '../check/calls.js';
import { builtins } from './builtins.js';
import type { RuleFunction } from './functions.js';
import { inOrder } from './sources.js';
import { type Field, nameOfType, type Type } from './types.js';
import type { Values } from './values.js';
import type { NameTable, Vocabulary } from './vocabulary.js';

/** The page, in Markdown, of all that rules may read and call. */
export function describeVocabulary(vocabulary: Vocabulary): string {
  const { variables, items, lists, functions } = vocabulary;
  return [
    '# What a rule may read and call',
    '',
    'Generated from the vocabulary. An optional field that is absent makes what reads it unknown, except within',
    '`has(…)`; `text(…)` gives "" for an absent text. Every number is a double; times are ISO 8601 texts.',
    'What a rule compares with a text is checked against the values that the text has, as listed at the end.',
    '',
    '## Variables',
    '',
    ...Object.entries(variables).flatMap(([name, field]) => variableLines(name, field)),
    ...formerNameLines(vocabulary),
    '## Items: `each:`',
    '',
    table(
      ['`each`', 'is asked for every item of', 'meaning'],
      Object.entries(items).map(([name, { list, doc }]) => [code(name), code(list), doc]),
    ),
    '',
    '## Functions',
    '',
    functionTable(functions),
    '',
    '## Functions of the language',
    '',
    functionTable(builtins),
    '',
    'Also `has(a.b)`, `list.exists(x, …)`, `list.all(x, …)`, `list.exists_one(x, …)`, `list.filter(x, …)`,',
    '`list.map(x, …)`, the operators `+ - * / % == != < <= > >= && || ! in ?:`, lists `["a", "b"]` and `list[0]`.',
    '',
    '## Code lists',
    '',
    'A rule file may bring its own under `lists`; one of the same name takes the place of the one here.',
    '',
    table(
      ['list', 'codes', 'meaning'],
      Object.entries(lists).map(([name, { codes, doc }]) => [code(name), String(codes.length), doc]),
    ),
    '',
    ...(vocabulary.names ?? []).flatMap(nameLines),
    ...valueLines(vocabulary),
  ].join('\n');
}

function variableLines(name: string, field: Field): readonly string[] {
  const rows = fieldRows(name, field, nowhere);
  return [`### \`${name}\``, '', field.doc, '', table(['path', 'type', 'sources', 'meaning'], rows), ''];
}

function formerNameLines({ formerNames = {} }: Vocabulary): readonly string[] {
  const pairs = Object.entries(formerNames);
  if (pairs.length === 0) return [];
  return [
    '### Former names',
    '',
    'Rule files that use one stay valid; loading them warns.',
    '',
    table(
      ['former name', 'write'],
      pairs.map(([former, current]) => [code(former), code(current)]),
    ),
    '',
  ];
}

/** What a field rests on that names no sources of its own, and what the lists add that it stands in. */
interface Held {
  readonly sources: readonly string[];
  readonly ofLists: readonly string[];
}

const nowhere: Held = { sources: [], ofLists: [] };

function fieldRows(path: string, field: Field, held: Held): readonly (readonly string[])[] {
  const here = { ...held, sources: field.sources ?? held.sources };
  const type = `${shownType(field.type)}${field.optional ? ', optional' : ''}`;
  const row = [code(path), type, inOrder([...here.sources, ...here.ofLists]).join(', '), field.doc];
  return [row, ...holds(path, field.type, here)];
}

function holds(path: string, type: Type, held: Held): readonly (readonly string[])[] {
  if (type.kind === 'list') {
    return holds(`${path}[]`, type.of, { ...held, ofLists: [...held.ofLists, ...held.sources] });
  }
  if (type.kind !== 'object') return [];
  return Object.entries(type.fields).flatMap(([name, field]) => fieldRows(`${path}.${name}`, field, held));
}

/** The type with what is known of its values: `text: port`, `number, 0 to 1`. */
function shownType(type: Type): string {
  if (type.kind === 'list') return `list of ${shownType(type.of)}`;
  if (type.kind === 'object') return nameOfType(type);
  if (type.values !== undefined) return `text: ${shownName(type.values)}`;
  if (type.range === undefined) return type.kind;
  const { least, most } = type.range;
  return most === Number.POSITIVE_INFINITY ? `number from ${least}` : `number, ${least} to ${most}`;
}

const shownName = ({ what }: Values): string => what.replace(/ known here$/, '');

const nameLines = ({ title, doc, rows }: NameTable): readonly string[] => [
  `## ${title}`,
  '',
  doc,
  '',
  table(
    ['name', 'meaning', 'such as'],
    rows.map(({ name, doc: meaning, examples }) => [code(name), meaning, examples.map(code).join(', ')]),
  ),
  '',
];

const mostShown = 40;

function valueLines({ variables }: Vocabulary): readonly string[] {
  const found = new Map<string, Values>();
  const look = (type: Type): void => {
    if (type.kind === 'list') look(type.of);
    else if (type.kind === 'object') for (const field of Object.values(type.fields)) look(field.type);
    else if (type.values !== undefined) found.set(shownName(type.values), type.values);
  };
  for (const field of Object.values(variables)) look(field.type);
  const rows = [...found].map(([name, values]) => [
    name,
    values.closed ? 'refused' : 'warned of',
    values.known.length === 0 || values.known.length > mostShown
      ? values.doc
      : `${values.doc} ${values.known.map(code).join(', ')}`,
  ]);
  return [
    '## Values',
    '',
    'A comparison with a value that a text never has is refused, and so is a text whose form no value has. No table',
    'of ports or codes is whole, so a value that one lacks is warned of, with the nearest that it has. A comparison with a',
    'number outside the range of a field is warned of, too. The codes of lists that a file brings are checked alike.',
    '',
    table(['value', 'any other is', 'values'], rows),
    '',
  ];
}

function functionTable(functions: readonly RuleFunction[]): string {
  return table(
    ['call', 'gives', 'meaning'],
    functions.map((one) => [code(signatureOf(one)), nameOfType(one.result), one.doc]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function code(name: string): string {
  return `\`${name}\``;
}
