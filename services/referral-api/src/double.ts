/** PostgreSQL refused a row because one like it is there: somebody else was quicker. */
export const isDouble = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505';
