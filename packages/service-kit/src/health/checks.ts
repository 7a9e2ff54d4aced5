/** Something the service cannot work without; resolves when it is there, rejects when not. */
export type Check = () => Promise<unknown>;

export type CheckResult = { readonly name: string; readonly error: unknown };

/**
 * Runs all checks at once, each with its own deadline, so that a hanging one neither hides the others nor
 * keeps whoever asks waiting.
 *
 * @returns the names of those that failed, with why; the reason is for the log, not for the answer
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
 * The same check, asked at most once in so many milliseconds; whoever asks in between hears what came of it. For one
 * that writes: `/readyz` is asked by whoever likes, as often as they like.
 * @param now milliseconds on a clock that never goes back
 */
export const atMostEvery = (milliseconds: number, now: () => number, check: Check): Check => {
  let last: Promise<unknown> | undefined;
  let until = Number.NEGATIVE_INFINITY;
  return () => {
    if (last === undefined || now() >= until) {
      // Until it has an outcome nobody asks again: a server that hangs gets no second question.
      until = Number.POSITIVE_INFINITY;
      const asked = check().finally(() => {
        until = now() + milliseconds;
      });
      // Whoever asked may have given up waiting.
      asked.catch(() => {});
      last = asked;
    }
    return last;
  };
};
