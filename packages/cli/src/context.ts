import type { Writable } from 'node:stream';

/** The outputs of a command: progress goes to `stderr`, results to `stdout`. */
export interface Terminal {
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
}

/** What a command may know about the process in which it runs. */
export interface Context extends Terminal {
  readonly environment: NodeJS.ProcessEnv;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

export interface Command {
  /** The first line of the help. */
  readonly summary: string;
  readonly help: string;
  /** Whether the same command continues where an interrupted one stopped. */
  readonly resumes?: boolean;
  /** @returns the exit code. Throws Failure for an error that is reported in one line. */
  readonly run: (args: string[], context: Context) => Promise<number>;
}
