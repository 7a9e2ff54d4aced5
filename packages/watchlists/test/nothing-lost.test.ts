import t from 'tap';
import { BrokenList, type ListFault, type ListTally, openList } from '../src/index.js';

interface Outcome {
  readonly ids: ReadonlySet<string>;
  /** Of the entries. */
  readonly lines: readonly number[];
  readonly faults: readonly ListFault[];
  readonly tally: ListTally;
}

/** What became of a file; undefined where it was refused whole. */
async function outcomeOf(source: string, size = 1_000): Promise<Outcome | undefined> {
  const bytes = new TextEncoder().encode(source);
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  try {
    const { items, tally } = await openList(pieces());
    const ids = new Set<string>();
    const lines: number[] = [];
    const faults: ListFault[] = [];
    for await (const item of items) {
      if (item.entry !== undefined) {
        ids.add(item.entry.id);
        lines.push(item.at?.line ?? 0);
      } else if (item.faults.length === 0) throw new Error('a row was left out without a word');
      faults.push(...item.faults);
    }
    return { ids, lines, faults, tally: tally() };
  } catch (error) {
    if (error instanceof BrokenList) return undefined;
    throw error;
  }
}

/** Numbers below a bound, the same for the same seed. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** Rows as CSV, with quotes where they must be and here and there where they may. */
const written = (rows: readonly (readonly string[])[], next: (below: number) => number): string[] =>
  rows.map((cells) =>
    cells.map((cell) => (/[",\n]/.test(cell) || next(3) === 0 ? quoted(cell) : cell)).join(','),
  );

const names = [
  'Al Marquez',
  'Clarke, Devon',
  'Rosa "La Jefa" Reyes',
  'José Núñez',
  'two\nlines',
  'BROWN, Marcia',
];

interface Shape {
  readonly name: string;
  readonly header: readonly string[];
  readonly row: (id: number, name: string) => readonly string[];
  readonly idOf: (id: number) => string;
}

const shapes: readonly Shape[] = [
  {
    name: 'csv',
    header: ['id', 'name', 'country', 'phones'],
    row: (id, name) => [String(id), name, 'JM', '+18765550188'],
    idOf: String,
  },
  {
    name: 'csl-csv',
    header: ['_id', 'source', 'name', 'alt_names', 'remarks'],
    row: (id, name) => [String(id), 'Entity List (EL) - BIS', name, 'A; B', 'a remark, with a comma'],
    idOf: (id) => `EL-${id}`,
  },
  {
    name: 'sdn-csv',
    header: [],
    row: (id, name) => [
      String(id),
      name,
      'individual',
      'CUBA',
      ...Array.from({ length: 7 }, () => '-0- '),
      'DOB 1961; nationality Cuba.',
    ],
    idOf: (id) => `SDN-${id}`,
  },
];

/** Ways in which the line of one row goes wrong. */
const wrongs: readonly ((line: string, next: (below: number) => number) => string)[] = [
  // A quote too many, where a cell begins or anywhere.
  (line, next) => {
    const commas = [...line].flatMap((character, at) => (character === ',' ? [at + 1] : []));
    const at = commas[next(commas.length)] ?? 0;
    return `${line.slice(0, at)}"${line.slice(at)}`;
  },
  (line, next) => {
    const at = next(line.length);
    return `${line.slice(0, at)}"${line.slice(at)}`;
  },
  (line) => line.replace('"', ''),
  (line) => line.replace(/"([^"]*)$/, '$1'),
  (line, next) => line.slice(0, 1 + next(line.length - 1)).replaceAll('\n', ' '),
  (line) => line.replaceAll(',', ';'),
  (line) => `${line},x,y`,
  (line) => line.replace(',', '\0,'),
];

for (const { name, header, row, idOf } of shapes)
  t.test(`${name}: each row is an entry or a fault with its line, whatever one of them has`, async (t) => {
    let refused = 0;
    let wrong = 0;
    for (let seed = 1; seed <= 1_500; seed += 1) {
      const next = chance(seed);
      const rows = Array.from({ length: 2 + next(6) }, (_, index) =>
        row(index + 1, names[next(names.length)] ?? ''),
      );
      const lines = written(rows, next);
      const victim = next(lines.length);
      const way = wrongs[next(wrongs.length)];
      const before = lines[victim] ?? '';
      const broken = way === undefined ? before : way(before, next);
      const text = `${[...(header.length === 0 ? [] : [header.join(',')]), ...lines.with(victim, broken)].join('\r\n')}\r\n`;
      const found = await outcomeOf(text, 1 + next(40));
      if (found === undefined) {
        refused += 1;
        continue;
      }
      const { ids, faults, tally } = found;
      const about = `seed ${seed}: ${JSON.stringify(text)}\n${JSON.stringify({ tally, faults, ids: [...ids] })}`;
      if (tally.rows !== tally.entries + tally.leftOut || tally.faults < tally.leftOut) t.fail(about);
      let last = header.length === 0 ? 0 : 1;
      for (const [index, own] of lines.entries()) {
        const first = last + 1;
        last += (index === victim ? broken : own).split('\n').length;
        const isWithin = (line: number): boolean => line >= first && line <= last;
        const isTold = faults.some(({ line }) => line !== undefined && isWithin(line));
        // A quote more may make it another id: then its line has an entry.
        const isRead = index === victim ? found.lines.some(isWithin) : ids.has(idOf(index + 1));
        if (isTold || isRead) continue;
        wrong += 1;
        t.fail(`row ${index + 1} is lost, ${about}`);
      }
      if (wrong > 3) return;
    }
    t.comment(`${refused} of 1,500 refused whole`);
    t.ok(refused < 400, `${refused} were refused whole`);
  });

/** Ways in which a JSON text goes wrong, or stays right. */
const jsonWrongs: readonly ((text: string, next: (below: number) => number) => string)[] = [
  (text, next) => {
    const at = next(text.length);
    return `${text.slice(0, at)}${'"{}[],:\\ 0-.eEn\n\u0000'.charAt(next(17))}${text.slice(at)}`;
  },
  (text, next) => {
    const at = next(text.length);
    return `${text.slice(0, at)}${text.slice(at + 1 + next(3))}`;
  },
  (text, next) => text.slice(0, next(text.length)),
  (text) => `${text}${text}`,
  (text, next) => {
    const at = next(text.length);
    return text.slice(0, at) + text.slice(at, at + 20).toUpperCase() + text.slice(at + 20);
  },
];

/** True where a key stands twice in one of the objects of a text that is JSON. */
function hasTwice(text: string): boolean {
  const objects: Set<string>[] = [];
  for (const [token = '', key] of text.matchAll(/("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === '{') objects.push(new Set());
    else if (token === '}') objects.pop();
    else if (key !== undefined) {
      const known = objects.at(-1);
      if (known?.has(key)) return true;
      known?.add(key);
    }
  }
  return false;
}

/** What a document has of rows, by `JSON.parse`; undefined where it is none. */
function rowsIn(text: string): number | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value.length;
    const lists = Object.values(typeof value === 'object' && value !== null ? value : {}).filter(
      Array.isArray,
    );
    return lists.length === 1 ? lists[0]?.length : undefined;
  } catch {
    return undefined;
  }
}

t.test('json: each value of the list is an entry or a fault; what is no JSON is refused', async (t) => {
  let read = 0;
  for (let seed = 1; seed <= 6_000; seed += 1) {
    const next = chance(seed);
    const values = Array.from(
      { length: 1 + next(5) },
      (_, index) =>
        [
          {
            id: index + 1,
            name: names[next(names.length)],
            phones: ['+18765550188'],
            x: { y: [1, -2.5e3, true, null] },
          },
          {
            id: index + 1,
            source: 'S (EL)',
            name: 'A "B"\\\u00e9',
            alt_names: ['C', ''],
            remarks: '\t\ud83e\udd88',
          },
        ][next(2)],
    );
    const key = ['results', 'entries', 'people'][next(3)] ?? '';
    const whole = next(2) === 0 ? values : { name: 'list', [key]: values, note: { a: '[{' } };
    const plain = JSON.stringify(whole, undefined, next(3));
    const text = next(8) === 0 ? plain : (jsonWrongs[next(jsonWrongs.length)]?.(plain, next) ?? plain);
    const found = await outcomeOf(text, 1 + next(60));
    const rows = rowsIn(text);
    const about = `seed ${seed}: ${JSON.stringify(text)}\n${JSON.stringify(found)}`;
    if (found === undefined) continue;
    read += 1;
    const { tally } = found;
    if (tally.rows !== rows || tally.rows !== tally.entries + tally.leftOut || tally.faults < tally.leftOut)
      t.fail(`${rows} rows, ${about}`);
    if (hasTwice(text) && tally.leftOut === 0 && tally.faults === 0) t.fail(`a key twice, ${about}`);
  }
  t.ok(read > 1_500, `${read} were read`);
});
