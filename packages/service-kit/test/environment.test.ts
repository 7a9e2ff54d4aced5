import t from 'tap';
import { z } from 'zod';
import {
  ConfigError,
  flagVariable,
  parseConfig,
  portVariable,
  urlVariable,
  wholeVariable,
} from '../src/config/environment.js';

const schema = z.object({
  DATABASE_URL: urlVariable('postgres:', 'postgresql:'),
  REDIS_URL: urlVariable('redis:', 'rediss:').optional(),
  INGEST_PORT: portVariable(3001),
  BACKLOG: wholeVariable(1, 1_000, 10),
  SAMPLE: flagVariable(true),
});
const DATABASE_URL = 'postgresql://u:secret@127.0.0.1:5432/x';

t.test('what is absent or empty takes its default; what is not asked for is left out', async (t) => {
  t.same(parseConfig(schema, { DATABASE_URL, INGEST_PORT: '', REDIS_URL: undefined, HOME: '/' }), {
    DATABASE_URL,
    INGEST_PORT: 3001,
    BACKLOG: 10,
    SAMPLE: true,
  });
});

t.test('what is given is parsed', async (t) => {
  t.same(
    parseConfig(schema, {
      DATABASE_URL,
      REDIS_URL: 'redis://127.0.0.1',
      INGEST_PORT: '0',
      BACKLOG: '1000',
      SAMPLE: '0',
    }),
    { DATABASE_URL, REDIS_URL: 'redis://127.0.0.1', INGEST_PORT: 0, BACKLOG: 1000, SAMPLE: false },
  );
});

t.test('each wrong variable has one line, which names it and does not repeat its value', async (t) => {
  const bad = { DATABASE_URL: 'mysql://secret@x', INGEST_PORT: '70000', BACKLOG: '-1', SAMPLE: 'yes' };
  t.throws(() => parseConfig(schema, bad), {
    name: 'ConfigError',
    message: [
      'DATABASE_URL: must be a URL that starts with postgres:// or postgresql://',
      'INGEST_PORT: must be a port, 0 to 65535',
      'BACKLOG: must be a whole number, 1 to 1000',
      'SAMPLE: must be 0 or 1',
    ].join('\n'),
  });
  t.throws(() => parseConfig(schema, {}), new ConfigError('DATABASE_URL: must be set'));
  for (const port of ['1e3', ' 3001', '0x10', '3001.5', 'NaN'])
    t.throws(() => parseConfig(schema, { DATABASE_URL, INGEST_PORT: port }), /INGEST_PORT/, port);
});
