import type { FactSource } from '@hammerhead/contracts';

/** A source, or the declarations of an object's members; a list has that of its entries. */
export type Declared = FactSource | { readonly [member: string]: Declared };

/**
 * What of a value may be shown to a recipient outside the federal government: what the manifest itself states, member by
 * member. Whatever is not declared is not shown, nor what has another shape than declared, nor that it was there.
 * @returns undefined: nothing of it
 */
export function project(value: unknown, declared: Declared): unknown {
  // Not even as an empty list, which would tell that something was there.
  if (value === null || value === undefined || isHidden(declared)) return undefined;
  if (Array.isArray(value))
    return value.flatMap((item: unknown) => {
      const shown = Array.isArray(item) ? undefined : project(item, declared);
      return shown === undefined ? [] : [shown];
    });
  if (typeof declared === 'string') return typeof value === 'object' ? undefined : value;
  if (typeof value !== 'object') return undefined;
  const members = new Map<string, unknown>(Object.entries(value));
  return Object.fromEntries(
    Object.entries(declared).flatMap(([name, its]) => {
      const shown = project(members.get(name), its);
      return shown === undefined ? [] : [[name, shown]];
    }),
  );
}

const isHidden = (declared: Declared): boolean => typeof declared === 'string' && declared !== 'manifest';

/** The source of the fact at a path; undefined where none is declared. */
export function sourceAt(declared: Declared, path: readonly PropertyKey[]): FactSource | undefined {
  let at: Declared | undefined = declared;
  for (const step of path) {
    if (typeof step === 'number') continue;
    if (typeof at !== 'object') return at;
    at = Object.hasOwn(at, step) && typeof step === 'string' ? at[step] : undefined;
  }
  return typeof at === 'string' ? at : undefined;
}
