/**
 * Does the work for each item, for at most `atOnce` of them at a time. After an error no further one is begun.
 * @returns once none is in hand any more, also where it throws: the first error
 */
export async function several<T>(
  atOnce: number,
  items: Iterable<T>,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = items[Symbol.iterator]();
  let failed = false;
  const workThrough = async (): Promise<void> => {
    for (let next = waiting.next(); !failed && next.done !== true; next = waiting.next()) {
      try {
        await work(next.value);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, workThrough));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
