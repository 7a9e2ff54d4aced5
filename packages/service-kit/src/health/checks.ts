/** A dependency without which the service cannot work; resolves when it is available, rejects when not. */
export type Check = () => Promise<unknown>;

export type CheckResult = { readonly name: string; readonly error: unknown };

/**
 * Runs all checks at once, each with its own deadline, so that a hanging one neither hides the others nor keeps the
 * caller waiting.
 *
 * @returns the names of those that failed, with the reason, which is for the log and not for the answer
 */
export const failingChecks = async (
  checks: Readonly<Record<string, Check>>,
  deadlineMs: number,
): Promise<CheckResult[]> => {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => ({
      name,
      error: await failureOf(check, deadlineMs),
    })),
  );
  return results.filter(({ error }) => error !== undefined);
};

const failureOf = async (check: Check, deadlineMs: number): Promise<unknown> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${deadlineMs} ms`)), deadlineMs);
  });
  try {
    await Promise.race([check(), late]);
    return undefined;
  } catch (error) {
    return error ?? new Error('failed without a reason');
  } finally {
    clearTimeout(timer);
  }
};

/**
 * Limits a check to one run in so many milliseconds; callers in between get its outcome. For a check that writes:
 * anybody may ask `/readyz`, as often as they like.
 * @param now milliseconds on a monotonic clock
 */
export const atMostEvery = (milliseconds: number, now: () => number, check: Check): Check => {
  let last: Promise<unknown> | undefined;
  let until = Number.NEGATIVE_INFINITY;
  return () => {
    if (last === undefined || now() >= until) {
      // No second run starts before this one has an outcome: a server that hangs gets no second question.
      until = Number.POSITIVE_INFINITY;
      const asked = check().finally(() => {
        until = now() + milliseconds;
      });
      // The caller may have given up waiting.
      asked.catch(() => {});
      last = asked;
    }
    return last;
  };
};
