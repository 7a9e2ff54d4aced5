import { parseArgs } from 'node:util';
import { heldKinds, type LegalHold, legalHoldPageSchema, legalHoldSchema } from '@hammerhead/contracts';
import type { Api } from '../../api.js';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { strictly } from '../../options.js';
import { itemsOf } from '../../pages.js';
import { connect, connectionHelp, connectionOptions } from '../../retention/connection.js';
import { printable, table } from '../../terminal/format.js';

const help = `hammerhead retention holds [list] [--all] [options]
hammerhead retention holds place KIND ID --reason TEXT [options]
hammerhead retention holds lift HOLD --reason TEXT [options]

Lists what is under legal hold, places a hold on a shipment, referral, manifest or party, or lifts one that somebody
else placed. What is under hold is never deleted.

  --all            also those that were lifted
  --reason TEXT    why, such as the docket number; kept, with who you are
${connectionHelp}

Exit code: 0 done, 1 failed.
`;

const options = {
  ...connectionOptions,
  all: { type: 'boolean', default: false },
  reason: { type: 'string' },
} as const;

export const retentionHolds: Command = {
  summary: 'list, place and lift legal holds',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const [verb = 'list', ...named] = positionals;
    const api = await connect(values, context);
    context.stdout.write(await done(api, verb, named, values));
    return 0;
  },
};

async function done(
  api: Api,
  verb: string,
  named: readonly string[],
  { all, reason }: { readonly all: boolean; readonly reason?: string | undefined },
): Promise<string> {
  const [first, second, ...others] = named;
  if (verb === 'list' && first === undefined) return list(api, all);
  if (reason === undefined && ['place', 'lift'].includes(verb)) throw new Failure('give --reason');
  if (verb === 'place' && second !== undefined && others.length === 0) {
    if (!heldKinds.some((kind) => kind === first))
      throw new Failure(`KIND is ${heldKinds.join(', ')}, not ${first}`);
    const body = { kind: first, target: second, reason };
    return text([await api.call('POST', '/v1/legal-holds', legalHoldSchema, { body })]);
  }
  if (verb === 'lift' && first !== undefined && second === undefined) {
    const path = `/v1/legal-holds/${encodeURIComponent(first)}/lift`;
    return text([await api.call('POST', path, legalHoldSchema, { body: { reason } })]);
  }
  throw new Failure('say list, place KIND ID, or lift HOLD');
}

async function list(api: Api, all: boolean): Promise<string> {
  const query = new URLSearchParams({ limit: '200', ...(!all && { status: 'standing' }) });
  const holds = await itemsOf(api, '/v1/legal-holds', query, legalHoldPageSchema);
  return holds.length === 0 ? 'no legal holds\n' : text(holds);
}

const text = (holds: readonly LegalHold[]): string =>
  table([
    ['hold', 'on', 'status', 'placed', 'by', 'reason'],
    ...holds.map(({ id, kind, target, status, placedAt, placedBy, liftedBy, reason }) => [
      id,
      `${kind} ${target}`,
      liftedBy === null ? status : `${status} by ${printable(liftedBy)}`,
      placedAt,
      printable(placedBy),
      printable(reason),
    ]),
  ]);
