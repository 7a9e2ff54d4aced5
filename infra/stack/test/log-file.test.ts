import { appendFileSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { LogFile } from '../src/log-file.js';

const line = (level: number, msg: string, more = {}): string =>
  `${JSON.stringify({ level, msg, ...more })}\n`;

/** A log whose process has begun; `say` is what it writes. */
function open(t: Test, before = '') {
  const path = join(t.testdir(), 'worker.log');
  writeFileSync(path, before);
  const log = new LogFile(path);
  log.open();
  return { log, path, say: (text: string) => appendFileSync(path, text) };
}

t.test('the last grave line tells why it ended, else the last line', async (t) => {
  const { log, say } = open(t);
  say(line(30, 'starts') + line(60, 'cannot start', { err: { message: 'no room' } }) + line(30, 'stopped'));
  t.equal(log.lastWords(), 'cannot start: no room');
  const other = open(t);
  other.say(line(30, 'starts') + line(40, 'waits'));
  t.equal(other.log.lastWords(), 'waits');
});

t.test('a line that a full disk cut off tells nothing', async (t) => {
  const { log, say } = open(t);
  say(line(30, 'starts'));
  say(line(40, 'failed', { err: { message: 'Error: no space', stack: 'x'.repeat(500) } }).slice(0, 400));
  t.equal(log.lastWords(), 'starts');
  say(`\n${line(40, 'log lines could not be written', { lost: 3 })}`);
  t.equal(log.lastWords(), 'log lines could not be written');
});

t.test('what the process before it said is no news', async (t) => {
  const { log } = open(t, line(60, 'an old error'));
  t.equal(log.lastWords(), undefined);
});

t.test('what begins before the last 16 KB is not told in half', async (t) => {
  const { log, say } = open(t);
  say(line(50, 'an error', { more: 'y'.repeat(20_000) }) + line(30, 'later'));
  t.equal(log.lastWords(), 'later');
});

t.test('a long message is cut', async (t) => {
  const { log, say } = open(t);
  say(line(60, 'z'.repeat(5_000)));
  t.equal(log.lastWords()?.length, 302);
});

t.test('words that are none of JSON are reported as they are', async (t) => {
  const { log, say } = open(t);
  say('node: bad option: --nonsense\n');
  t.equal(log.lastWords(), 'node: bad option: --nonsense');
});

t.test(
  'a log that cannot be set aside does not end the supervisor, and is emptied when it is far too large',
  async (t) => {
    const { log, path } = open(t);
    // A folder stands where the copy goes: as well as a full disk it makes copying fail.
    mkdirSync(`${path}.1`);
    writeFileSync(join(`${path}.1`, 'kept'), '');
    writeFileSync(path, Buffer.alloc(33 * 1_048_576));
    log.rotate();
    t.equal(statSync(path).size, 33 * 1_048_576);
    appendFileSync(path, Buffer.alloc(32 * 1_048_576));
    log.rotate();
    t.equal(statSync(path).size, 0);
    t.ok(existsSync(join(`${path}.1`, 'kept')));
  },
);

t.test('a log that cannot be opened is none', async (t) => {
  const path = join(t.testdir(), 'missing', 'worker.log');
  t.equal(new LogFile(path).open(), undefined);
});
