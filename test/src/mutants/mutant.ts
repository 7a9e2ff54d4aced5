/** What fails where the leak is there. */
export interface Killer {
  /** The compiled test, from the root of the repository. */
  readonly test: string;
  /** Its top-level case. */
  readonly case: string;
}

/** A leak of one kind, put into compiled code by one edit, and the test that must notice it. */
export interface Mutant {
  /** Of its own among all mutants; a few words with hyphens. */
  readonly name: string;
  /** Part of a quick run: some of each kind, whose cases are short. All others take longer than a change can wait for. */
  readonly quick?: true;
  /** What would be told to whom. */
  readonly tells: string;
  /** The compiled module, from the root of the repository. */
  readonly file: string;
  /** A text that stands in that module once. */
  readonly find: string;
  /** What takes its place. */
  readonly put: string;
  readonly killer: Killer;
}

/** The module with the leak in it. @throws where its place is not found, or there are several */
export function mutated(source: string, { name, file, find, put }: Mutant): string {
  const parts = source.split(find);
  if (parts.length !== 2)
    throw new Error(
      `${name}: ${file} has its place ${parts.length - 1} times, and should have it once: ${find}`,
    );
  return parts.join(put);
}
