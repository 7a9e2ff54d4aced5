import type { Channel, View } from '../channel.js';
import type { Operation } from '../document.js';
import type { Said } from '../transcript.js';
import { writes, wrongBodies } from './asked.js';
import { fill, nameOf } from './paths.js';

/** What a partner hears when it writes: each of its writes to each of its releases, wrongly, rightly and once more. */
export const answers: Channel = {
  name: 'answers of writes',
  async look(view) {
    const said: Said[] = [];
    for (const [name, { body, each }] of Object.entries(writes)) {
      const operation = view.operations.find((one) => nameOf(one) === name);
      if (operation === undefined) continue;
      if (each === true)
        for (const [bill, id] of view.releases) said.push(...(await write(view, operation, bill, id, body)));
      else said.push(await send(view, operation, operation.path, `write ${name}`, body));
    }
    return said;
  },
};

async function write(
  view: View,
  operation: Operation,
  bill: string,
  id: string,
  body: unknown,
): Promise<Said[]> {
  const path = fill(operation, id);
  const said: Said[] = [];
  // Once wrongly is enough: what is refused does not depend on the release.
  const [first] = view.releases.keys();
  for (const [index, wrong] of (bill === first ? wrongBodies : []).entries())
    said.push(await send(view, operation, path, `wrong ${index} ${nameOf(operation)} of ${bill}`, wrong));
  for (const time of ['first', 'again'])
    said.push(await send(view, operation, path, `${time} ${nameOf(operation)} of ${bill}`, body));
  return said;
}

const send = ({ world, partner }: View, { method }: Operation, path: string, label: string, body: unknown) =>
  world.ask(partner, path, { method, label, ...(body !== undefined && { body }) });
