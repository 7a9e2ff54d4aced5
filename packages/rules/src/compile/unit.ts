import type { Frame } from './code.js';

/** A function made from source text, which runs on a frame. */
export type Made<Result> = (frame: Frame) => Result;

/**
 * A compilation unit: one piece of source text and the values that it refers to. Functions, code lists, patterns and
 * answers enter it by name, as arguments of the function around it, never as text.
 */
export class Unit {
  readonly #names = new Map<unknown, string>();
  readonly #helpers: string[] = [];

  /**
   * Returns the name under which the source reads `value`. `hint` makes the name readable; it is never text of a rule.
   */
  constant(value: unknown, hint: string): string {
    const before = this.#names.get(value);
    if (before !== undefined) return before;
    const name = `${hint}${this.#names.size}`;
    this.#names.set(value, name);
    return name;
  }

  /**
   * Declares a helper function in the generated source, such as the loop of a macro, and returns its name.
   * @param body what follows `parameters) {`
   */
  helper(parameters: string, body: string): string {
    const name = `helper${this.#helpers.length}`;
    this.#helpers.push(`function ${name}(${parameters}) {\n${body}}\n`);
    return name;
  }

  /**
   * Makes the function of one parameter, `frame`, with this body.
   * @throws Error where the process forbids making code from texts
   */
  make<Result>(body: string): Made<Result> {
    return this.define<Made<Result>>('frame', body);
  }

  /** Makes the function of these parameters with this body. @throws as `make` does */
  define<Defined>(parameters: string, body: string): Defined {
    const made: Defined[] = [];
    const give = (one: Defined): void => {
      made.push(one);
    };
    const source = `"use strict";\n${this.#helpers.join('')}give(function (${parameters}) {\n${body}});`;
    const around = functionOf(['give', ...this.#names.values()], source);
    Reflect.apply(around, undefined, [give, ...this.#names.keys()]);
    const [one] = made;
    if (one === undefined) throw new Error('the source gave no function');
    return one;
  }
}

function functionOf(parameters: readonly string[], source: string) {
  try {
    return new Function(...parameters, source);
  } catch (cause) {
    if (!(cause instanceof EvalError)) throw cause;
    throw new Error(
      'rules become JavaScript when they are loaded, and this process forbids that; start it without --disallow-code-generation-from-strings',
      { cause },
    );
  }
}
