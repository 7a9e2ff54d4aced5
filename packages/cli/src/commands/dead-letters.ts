import { parseArgs } from 'node:util';
import { type DeadLetter, deadLetterPageSchema, requeuedSchema } from '@hammerhead/contracts';
import { type Api, Refused } from '../api.js';
import type { Command, Context } from '../context.js';
import { connectAs, connectionOptions } from '../connection.js';
import { Failure } from '../failure.js';
import { strictly } from '../options.js';
import { itemsOf } from '../pages.js';
import { count, printable, table } from '../terminal/format.js';

const help = `hammerhead dead-letters [list] [options]
hammerhead dead-letters requeue ID... [options]
hammerhead dead-letters requeue --all [options]

Lists shipments that were accepted and could not be scored, however often it was tried, and has them tried
again.

  --to URL       the referral API (http://127.0.0.1:3002)
  --token TOKEN  an admin's token (HAMMERHEAD_TOKEN, else credentials.json in HAMMERHEAD_DATA)

Exit code: 0 done, 1 failed.
`;

const options = {
  ...connectionOptions,
  all: { type: 'boolean', default: false },
} as const;

export const deadLetters: Command = {
  summary: 'show and requeue shipments whose scoring failed',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const [verb = 'list', ...ids] = positionals;
    const isList = verb === 'list' && ids.length === 0 && !values.all;
    if (!isList && !(verb === 'requeue' && values.all !== ids.length > 0)) {
      throw new Failure('say list, requeue ID..., or requeue --all');
    }
    const api = await connectAs('admin', values, context);
    return isList ? list(api, context) : requeue(api, values.all ? undefined : ids, context);
  },
};

const allLetters = (api: Api): Promise<DeadLetter[]> =>
  itemsOf(api, '/v1/dead-letters', new URLSearchParams({ limit: '200' }), deadLetterPageSchema);

async function list(api: Api, { stdout }: Context): Promise<number> {
  const letters = await allLetters(api);
  if (letters.length === 0) {
    stdout.write('no dead letters: everything accepted was scored or is still being tried\n');
    return 0;
  }
  const rows = letters.map((letter) => [
    letter.id,
    printable(letter.bill),
    printable(letter.manifestNumber),
    letter.attempts,
    letter.failedAt,
    printable(letter.lastError ?? ''),
  ]);
  stdout.write(table([['id', 'bill', 'manifest', 'attempts', 'failed at', 'last error'], ...rows]));
  return 0;
}

async function requeue(api: Api, given: readonly string[] | undefined, context: Context): Promise<number> {
  // All are read before the first is requeued, so that no page shifts during reading.
  const ids = given ?? (await allLetters(api)).map(({ id }) => id);
  let requeued = 0;
  for (const id of ids) if (await requeueOne(api, id, context)) requeued += 1;
  context.stdout.write(`${count(requeued)} of ${count(ids.length)} requeued\n`);
  return requeued === ids.length || given === undefined ? 0 : 1;
}

/** @returns false if it is not a dead letter, or no longer one */
async function requeueOne(api: Api, id: string, { stderr }: Context): Promise<boolean> {
  try {
    await api.call('POST', `/v1/dead-letters/${encodeURIComponent(id)}/requeue`, requeuedSchema);
    return true;
  } catch (error) {
    if (!(error instanceof Refused) || ![400, 404, 409, 422].includes(error.status)) throw error;
    stderr.write(`${id}: ${error.message}\n`);
    return false;
  }
}
