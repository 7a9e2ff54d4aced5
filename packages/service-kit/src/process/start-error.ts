/** The reason why a service cannot start, in one line that tells its operator what to do. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
