import type { Channel, View } from '../channel.js';
import type { Operation } from '../document.js';
import type { Said } from '../transcript.js';
import { malformedIds, unknownId, writes, wrongBodies } from './asked.js';
import { Unasked } from './calls.js';
import { fill, nameOf } from './paths.js';

/** What a partner hears of what it may not know, of what never was, and of what is none; and at doors that are closed to it. */
export const refusals: Channel = {
  name: 'refusals',
  async look(view) {
    const said: Said[] = [];
    for (const operation of view.operations)
      if (operation.lets === 'others') said.push(await closed(view, operation));
      else if (operation.path.includes('{')) said.push(...(await refused(view, operation)));
    return [...said, ...(await badLists(view))];
  },
};

/** An operation for others, with an id that never was: who may not ask is not told whether it is. */
const closed = ({ world, partner }: View, operation: Operation): Promise<Said> =>
  world.ask(partner, operation.path.replaceAll(/\{[^}]+\}/g, unknownId), {
    method: operation.method,
    label: `closed ${nameOf(operation)}`,
    ...(operation.takesBody && { body: {} }),
  });

async function refused({ world, partner, hidden }: View, operation: Operation): Promise<Said[]> {
  const ids = [
    ['unknown', unknownId] as const,
    ...[...hidden].map(([what, id]) => [`hidden ${what}`, id] as const),
    ...malformedIds.map((id) => [`malformed ${id}`, id] as const),
  ];
  const said: Said[] = [];
  for (const [what, id] of ids)
    for (const [index, body] of bodiesOf(operation).entries())
      said.push(
        await world.ask(partner, fill(operation, id), {
          method: operation.method,
          label: `refused ${nameOf(operation)} ${index}: ${what}`,
          headers: writes[nameOf(operation)]?.headers ?? {},
          ...(body !== undefined && { body }),
        }),
      );
  return said;
}

/** A right body and wrong ones: neither may tell whether what it is sent to exists. */
export function bodiesOf(operation: Operation): readonly unknown[] {
  if (operation.method === 'GET') return [undefined];
  const written = writes[nameOf(operation)];
  if (written === undefined)
    throw new Unasked(
      `${nameOf(operation)} is new: say in test/src/twins/channels/asked.ts what a partner sends`,
    );
  return operation.takesBody ? [written.body, ...wrongBodies] : [written.body];
}

async function badLists({ world, partner }: View): Promise<Said[]> {
  const queries = ['limit=0', 'limit=9999', 'sort=score', 'cursor=e30', 'tier=1', 'q=EEI', 'status=closed'];
  const said: Said[] = [];
  for (const path of ['/v1/releases', '/v1/releases/counts'])
    for (const query of queries)
      said.push(await world.ask(partner, `${path}?${query}`, { label: `bad ${path} ${query}` }));
  return said;
}
