import type { Channel, View } from '../channel.js';
import type { Operation } from '../document.js';
import type { Said } from '../transcript.js';
import { type Written, writes, wrongBodies } from './asked.js';
import { nameOf, type Path, pathsOf } from './paths.js';

/** What a partner hears when it writes: each of its writes to each of its releases, wrongly, rightly and once more. */
export const answers: Channel = {
  name: 'answers of writes',
  async look(view) {
    const said: Said[] = [];
    for (const [name, written] of Object.entries(writes)) {
      const operation = view.operations.find((one) => nameOf(one) === name);
      if (operation === undefined) throw new Error(`${name} is no operation any more`);
      // The webhook that is listened to stays as it is.
      const paths = pathsOf(operation, view).filter(({ label }) => !label.endsWith(' of inbox'));
      for (const [index, path] of paths.entries())
        said.push(...(await write(view, operation, path, written, index === 0)));
    }
    return said;
  },
};

async function write(
  { world, partner }: View,
  { method }: Operation,
  { path, label }: Path,
  { body, headers = {} }: Written,
  isFirst: boolean,
): Promise<Said[]> {
  // Once wrongly is enough: what is refused does not depend on what it is sent to.
  const bodies = [...(isFirst && body !== undefined ? wrongBodies : []), body, body];
  const said: Said[] = [];
  for (const [time, sent] of bodies.entries())
    said.push(
      await world.ask(partner, path, {
        method,
        headers,
        label: `write ${time} ${label}`,
        ...(sent !== undefined && { body: sent }),
      }),
    );
  return said;
}
