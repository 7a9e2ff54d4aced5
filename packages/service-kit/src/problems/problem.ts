import {
  type InputFault,
  type Problem as ProblemDocument,
  type ProblemCode,
  problemCodes,
  problemType,
} from '@hammerhead/contracts';

/** What an answer may hold. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [member: string]: JsonValue };

export type ProblemOptions = {
  /** Describes this occurrence for the person who reads the answer; never an internal fact. */
  readonly detail?: string | undefined;
  /** Every fault of bad input. */
  readonly errors?: readonly InputFault[] | undefined;
  /** Seconds after which a retry makes sense; becomes `Retry-After`. */
  readonly retryAfterSeconds?: number | undefined;
  /** Header fields of the answer, such as `WWW-Authenticate`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** The original error; logged, never sent. */
  readonly cause?: unknown;
  /** Members of the answer beyond those of the RFC, such as the id of a conflicting resource. */
  readonly extensions?: Readonly<Record<string, JsonValue>> | undefined;
};

/** An error that is answered as `application/problem+json`. It may be thrown anywhere below a route's handler. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly problemCode: ProblemCode;
  readonly status: number;
  readonly options: ProblemOptions;

  constructor(code: ProblemCode, options: ProblemOptions = {}) {
    super(options.detail ?? problemCodes[code].title, { cause: options.cause });
    this.problemCode = code;
    this.status = problemCodes[code].status;
    this.options = options;
  }

  /** The body of the answer. */
  get document(): ProblemDocument {
    const { detail, errors, extensions } = this.options;
    return {
      type: problemType(this.problemCode),
      title: problemCodes[this.problemCode].title,
      status: this.status,
      code: this.problemCode,
      ...(detail === undefined ? {} : { detail }),
      ...(errors === undefined ? {} : { errors: [...errors] }),
      ...extensions,
    };
  }
}

/** `throw problem('manifest_conflict', {detail})`. */
export const problem = (code: ProblemCode, options?: ProblemOptions): Problem => new Problem(code, options);
