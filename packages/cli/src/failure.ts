/** Something that ends a command and is told in one line, without a stack. */
export class Failure extends Error {}

/** What a thrown value says to a person. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // fetch says "fetch failed", and an address with IPv4 and IPv6 says nothing: the cause knows.
  if (error instanceof AggregateError && error.message === '') return reasonOf(error.errors[0]);
  if (error.cause !== undefined) return reasonOf(error.cause);
  return error.message;
}
