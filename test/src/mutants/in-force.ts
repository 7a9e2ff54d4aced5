import { z } from 'zod';

/** Names the mutant that processes of a test are to run with. */
export const variable = 'HAMMERHEAD_MUTANT';

const schema = z.object({
  /** Of the module that is replaced. */
  url: z.string(),
  /** Its text with the leak in it. */
  source: z.string(),
  /** A file that is written when the module is loaded. */
  loaded: z.string(),
});
export type InForce = z.output<typeof schema>;

/** The mutant that this process runs with; undefined where it runs as it was built. */
export function mutantInForce(): InForce | undefined {
  const given = process.env[variable];
  return given === undefined ? undefined : schema.parse(JSON.parse(given));
}
