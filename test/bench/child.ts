import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts a program of ours that waits for one message and answers with one. */
export const startChild = (script: URL): ChildProcess => fork(fileURLToPath(script));

/** Sends the message and waits for the answer; throws where the program ends without. */
export async function ask(child: ChildProcess, message: object): Promise<unknown> {
  const answered: Promise<unknown[]> = once(child, 'message');
  const ended = once(child, 'exit').then(([code]: unknown[]) => {
    throw new Error(`a program of this bench ended (${String(code)}) without an answer`);
  });
  child.send(message);
  const [answer] = await Promise.race([answered, ended]);
  // It ends by itself now.
  ended.catch(() => {});
  return answer;
}
