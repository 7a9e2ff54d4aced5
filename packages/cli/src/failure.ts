/** An error that ends a command and is reported in one line, without a stack. */
export class Failure extends Error {}

/** The reason in a thrown value, as text for a person. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // The error of fetch only says "fetch failed", and that of an address with IPv4 and IPv6 says nothing: the reason is
  // in the cause.
  if (error instanceof AggregateError && error.message === '') return reasonOf(error.errors[0]);
  if (error.cause !== undefined) return reasonOf(error.cause);
  return error.message;
}
