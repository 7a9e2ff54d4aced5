import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { ChainEntry, Source } from '@hammerhead/audit';
import { auditLineSchema } from '@hammerhead/contracts';
import { Failure, reasonOf } from '../failure.js';

const pageSize = 1_000;

/** The chain in an export. What it was exported from is not at hand, so its decisions and its end are not compared. */
export const fileSource = (path: string): Source => ({
  head: undefined,
  check: () => Promise.resolve(undefined),
  finish: () => Promise.resolve(undefined),
  entries: async function* () {
    let page: ChainEntry[] = [];
    let number = 0;
    try {
      for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
        number += 1;
        page.push(auditLineSchema.parse(JSON.parse(line)));
        if (page.length < pageSize) continue;
        yield page;
        page = [];
      }
    } catch (error) {
      const isOfSystem = error instanceof Error && 'code' in error && 'syscall' in error;
      throw new Failure(
        isOfSystem ? `${path}: ${reasonOf(error)}` : `${path}: line ${number} is no entry of an export`,
      );
    }
    if (page.length > 0) yield page;
  },
});
