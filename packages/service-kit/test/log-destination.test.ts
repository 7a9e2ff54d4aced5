import t from 'tap';
import { createLogger } from '../src/index.js';
import { inOrder } from '../src/server/log-destination.js';

/** A disk with so many bytes of room. */
function disk(room: number, code = 'ENOSPC') {
  let text = '';
  return {
    text: () => text,
    room: (bytes: number) => {
      room = bytes;
    },
    writeBytes: (bytes: Uint8Array): number => {
      if (room === 0) throw Object.assign(new Error(`${code}: cannot write`), { code });
      const taken = bytes.subarray(0, room);
      room -= taken.length;
      text += Buffer.from(taken).toString();
      return taken.length;
    },
  };
}

const now = (): Date => new Date('2026-11-30T00:00:00Z');

for (const code of ['ENOSPC', 'EPIPE', 'EIO', 'EAGAIN'])
  t.test(`a line that cannot be written throws nothing (${code}), and the log goes on`, async (t) => {
    const full = disk(0, code);
    const log = createLogger({
      name: 'ingest',
      pretty: false,
      destination: inOrder({ name: 'ingest', now, writeBytes: full.writeBytes }),
    });
    log.warn('first');
    log.fatal({ err: new Error('second') }, 'second');
    t.equal(full.text(), '');
    full.room(10_000);
    log.info('third');
    const [tale, third] = full
      .text()
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    t.match(tale, { level: 40, name: 'ingest', lost: 2, msg: 'log lines could not be written' });
    t.match(third, { level: 30, msg: 'third' });
    log.info('fourth');
    t.equal(full.text().split('could not be written').length, 2, 'and says so once');
  });

t.test('a line that was cut off is ended, so that the next one can be read', async (t) => {
  const full = disk(6);
  const lines = inOrder({ name: 'ingest', now, writeBytes: full.writeBytes });
  lines.write('{"a":1,"b":2}\n');
  full.room(1_000);
  lines.write('{"c":3}\n');
  const [torn, tale, next] = full.text().split('\n');
  t.equal(torn, '{"a":1');
  t.match(JSON.parse(tale ?? ''), { lost: 1 });
  t.equal(next, '{"c":3}');
});
