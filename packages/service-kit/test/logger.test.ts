import { Writable } from 'node:stream';
import t from 'tap';
import { createLogger } from '../src/index.js';

const capture = () => {
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { lines, destination };
};

t.test('lines are JSON with the service’s name and a UTC time', async (t) => {
  const { lines, destination } = capture();
  createLogger({ name: 'ingest', pretty: false, destination }).info({ n: 1 }, 'hello');
  t.match(JSON.parse(lines.join('')), { level: 30, name: 'ingest', n: 1, msg: 'hello', time: /Z$/ });
});

t.test('bearer tokens do not reach the log', async (t) => {
  const { lines, destination } = capture();
  const logger = createLogger({ name: 'ingest', pretty: false, destination });
  const headers = { authorization: 'Bearer hh_secret', host: 'x' };
  logger.info({
    headers,
    req: { headers },
    request: { headers },
    token: 'hh_secret',
    x: { token: 'hh_secret' },
  });
  t.notMatch(lines.join(''), /hh_secret/);
  t.match(lines.join(''), /"host":"x"/);
});

t.test('on a terminal, lines are for people', async (t) => {
  const { lines, destination } = capture();
  createLogger({ name: 'ingest', pretty: true, destination }).info('hello');
  t.match(lines.join(''), /INFO.*hello/s);
  t.notMatch(lines.join(''), /^\{/);
});
