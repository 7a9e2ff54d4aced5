import { retention, type Transaction } from '@hammerhead/storage';
import { withoutWords } from './policy/redacted.js';

type Naming = Awaited<ReturnType<typeof retention.findNaming>>;

/** Takes the words out of decisions. @returns of how many */
export const redactDecisions = (tx: Transaction, decisions: Naming): Promise<number> =>
  retention.redact(
    tx,
    decisions.map(({ position, body }) => ({
      position,
      body: JSON.stringify(withoutWords(JSON.parse(body))),
    })),
  );
