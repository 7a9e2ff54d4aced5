import { Failure } from '../failure.js';

/** The id that a command names before `others` arguments, ready for a path, and these. */
export function named(
  positionals: readonly string[],
  thing: string,
  group: 'agreements' | 'release' | 'inbox',
  ...others: readonly string[]
): { readonly id: string; readonly more: readonly string[] } {
  const [id, ...more] = positionals;
  if (id === undefined || more.length !== others.length)
    throw new Failure(
      `name ${[`one ${thing}`, ...others].join(', then ')}; hammerhead ${group} list shows ids`,
    );
  return { id: encodeURIComponent(id), more };
}

/** Why, which every act that can hurt has to say. */
export function reasonGiven(reason: string | undefined): string {
  if (reason === undefined) throw new Failure('say why: --reason TEXT');
  return reason;
}
