import t from 'tap';
import { type Line, readLines } from '../../src/formats/lines.js';
import { bytesOf } from './sample.js';

async function* inChunks(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = bytesOf(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** The lines as `number:text`, or `number!` where too long. */
async function linesOf(text: string, size: number, max = 10): Promise<string[]> {
  const shown = ({ line, bytes }: Line) =>
    bytes === undefined ? `${line}!` : `${line}:${new TextDecoder().decode(bytes)}`;
  const lines: string[] = [];
  for await (const line of readLines(inChunks(text, size), max)) lines.push(shown(line));
  return lines;
}

const table: readonly (readonly [string, readonly string[]])[] = [
  ['', []],
  ['a', ['1:a']],
  ['a\n', ['1:a']],
  ['a\nb', ['1:a', '2:b']],
  ['a\r\nb\r\n', ['1:a', '2:b']],
  ['\n\na\n \t\r\n\nb\n\n', ['3:a', '6:b']],
  ['0123456789\n01234567890\nx', ['1:0123456789', '2!', '3:x']],
  ['0123456789\r\n0123456789\r', ['1:0123456789', '2:0123456789']],
  [`${'y'.repeat(1_000)}\nz`, ['1!', '2:z']],
  ['y'.repeat(1_000), ['1!']],
  ['é\nü', ['1:é', '2:ü']],
];

for (const [text, expected] of table) {
  t.test(JSON.stringify(text.slice(0, 30)), async (t) => {
    for (const size of [1, 2, 3, 7, 64, 5_000])
      t.same(await linesOf(text, size), expected, `chunks of ${size}`);
  });
}

t.test('a line without end is never held', async (t) => {
  const chunk = new Uint8Array(1_000_000).fill(0x78);
  let held = 0;
  async function* endless() {
    for (let index = 0; index < 2_000; index += 1) {
      held = Math.max(held, process.memoryUsage().arrayBuffers);
      yield chunk;
    }
  }
  const before = process.memoryUsage().arrayBuffers;
  const lines: Line[] = [];
  for await (const line of readLines(endless(), 4_000_000)) lines.push(line);
  t.same(lines, [{ line: 1, tooLong: true }]);
  t.ok(held - before < 100_000_000, `two gigabytes passed, ${held - before} bytes were held`);
});

t.test('stopping early stops the source', async (t) => {
  let stopped = false;
  async function* source() {
    try {
      for (;;) yield bytesOf('a\nb\n');
    } finally {
      stopped = true;
    }
  }
  for await (const { line } of readLines(source(), 10)) if (line === 3) break;
  t.ok(stopped);
});
