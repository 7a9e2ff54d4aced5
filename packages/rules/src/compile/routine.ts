import type { Node } from '../check/node.js';
import type { Unit } from './unit.js';

/** The JavaScript source text of an expression. */
export type Source = string;

/** Writes the source of a node. The files of the grammar call each other through it. */
export type Write = (routine: Routine, node: Node) => Source;

/**
 * The body of one function while it is written. Expressions stay expressions: intermediate values are kept in
 * temporaries, `t0`, `t1` …, that are declared ahead of them; `v3` is the value in slot 3 of the frame.
 */
export class Routine {
  readonly unit: Unit;
  readonly #write: Write;
  readonly #slots = new Set<number>();
  readonly #holders = new Set<number>();
  #temporaries = 0;

  constructor(unit: Unit, write: Write) {
    this.unit = unit;
    this.#write = write;
  }

  /** Writes the value of a node: undefined where it is unknown, never null. */
  value(node: Node): Source {
    return this.#write(this, node);
  }

  /** A routine for another function of the unit. */
  another(): Routine {
    return new Routine(this.unit, this.#write);
  }

  temporary(): string {
    this.#temporaries += 1;
    return `t${this.#temporaries - 1}`;
  }

  /** Writes the value in a slot of the frame, which may be null. */
  variable(slot: number): Source {
    this.#slots.add(slot);
    return `v${slot}`;
  }

  /**
   * Writes the value in a slot where it is an object, else null or undefined, so that its fields can be read with `?.`.
   */
  holder(slot: number): Source {
    this.#slots.add(slot);
    this.#holders.add(slot);
    return `h${slot}`;
  }

  /** Writes the declarations at the head of the function. `except` is the slot that a loop fills. */
  head(except?: number): Source {
    const slots = [...this.#slots].filter((slot) => slot !== except);
    const temporaries = Array.from({ length: this.#temporaries }, (_, index) => `t${index}`);
    const read = slots.map((slot) => `${this.#read(slot, `frame.slots[${slot}]`)}\n`).join('');
    return temporaries.length === 0 ? read : `${read}let ${temporaries.join(', ')};\n`;
  }

  /** Writes the head of a loop that fills `slot` with `item`. */
  turn(slot: number, item: Source): Source {
    return `${this.#read(slot, `frame.slots[${slot}] = ${item}`)}\n`;
  }

  #read(slot: number, from: Source): Source {
    const read = `const v${slot} = ${from};`;
    if (!this.#holders.has(slot)) return read;
    return `${read} const h${slot} = typeof v${slot} === "object" ? v${slot} : undefined;`;
  }
}
