import {
  submissionErrorSchema,
  submissionProgressSchema,
  submissionReceiptSchema,
} from '@hammerhead/contracts';
import { type Api, Refused, Unreachable } from '../api.js';
import { reasonOf } from '../failure.js';

export type Progress = ReturnType<typeof submissionProgressSchema.parse>;
export type Receipt = ReturnType<typeof submissionReceiptSchema.parse>;
export type LineError = ReturnType<typeof submissionErrorSchema.parse>;

/** Returns the progress of a submission, or undefined if the server knows none with this id. */
export async function findProgress(api: Api, id: string): Promise<Progress | undefined> {
  try {
    return await api.call('GET', `/v1/submissions/${id}`, submissionProgressSchema);
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return undefined;
    throw error;
  }
}

/** Returns what the answer to a stream says, or undefined if it is no receipt. */
export function receiptOf(answer: string): Receipt | undefined {
  try {
    return submissionReceiptSchema.parse(JSON.parse(answer));
  } catch {
    return undefined;
  }
}

/** Returns the first `limit` refused lines. */
export async function findErrors(api: Api, id: string, limit: number): Promise<LineError[]> {
  const { body } = await api.fetch('GET', `/v1/submissions/${id}/errors`);
  const errors: LineError[] = [];
  let text = '';
  const decoder = new TextDecoder();
  const chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array> = body ?? [];
  for await (const chunk of readable(chunks)) {
    text += decoder.decode(chunk, { stream: true });
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) errors.push(submissionErrorSchema.parse(JSON.parse(line)));
    // Leaving the loop ends the download: there may be a million more.
    if (errors.length >= limit) break;
  }
  return errors.slice(0, limit);
}

/** Yields the same chunks; a connection that breaks between them counts as one without an answer. */
async function* readable(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* chunks;
  } catch (error) {
    throw new Unreachable(`the connection broke: ${reasonOf(error)}`);
  }
}

/** Whether the server has received the stream to its end. */
export const isWhole = ({ status }: Progress): boolean => status === 'scoring' || status === 'done';
