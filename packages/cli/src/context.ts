import type { Writable } from 'node:stream';

/** Where a command writes: `stderr` says what goes on, `stdout` what came out. */
export interface Terminal {
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
}

/** What a command may know of the process that it runs in. */
export interface Context extends Terminal {
  readonly environment: NodeJS.ProcessEnv;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

export interface Command {
  /** First line of the help. */
  readonly summary: string;
  readonly help: string;
  /** True where the same command goes on where an interrupted one stopped. */
  readonly resumes?: boolean;
  /** @returns the exit code. Throws Failure for what is told in one line. */
  readonly run: (args: string[], context: Context) => Promise<number>;
}
