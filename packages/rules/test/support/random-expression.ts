import type { Chance } from './random.js';

type Kind = 'goods' | 'text' | 'number' | 'hit' | 'line' | 'mark';

/** What the variables of enclosing macros stand for. */
interface Within {
  readonly names: Readonly<Record<Kind, readonly string[]>>;
  readonly depth: number;
}

type Make = () => string;

/** Expressions over the vocabulary of the tests: of every kind of node, right in their types, else without sense. */
export class RandomExpressions {
  readonly #chance: Chance;
  #variables = 0;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  condition(): string {
    const names = { goods: [], text: [], number: [], hit: [], line: [], mark: [] };
    return this.#bool(1 + this.#chance.below(4), { names, depth: 0 });
  }

  #of(first: Make, ...rest: readonly Make[]): string {
    return this.#chance.of([first, ...rest])();
  }

  #number(depth: number, within: Within): string {
    const { names } = within;
    const number: Make = () => this.#number(depth - 1, within);
    const leaves: readonly Make[] = [
      () => this.#chance.of(['shipment.grossWeightKg', 'shipment.valueUsd', 'shipment.freightUsd']),
      ...names.goods.map((name) => () => this.#chance.of([`${name}.weightKg`, `${name}.valueUsd`])),
      ...names.number.map((name) => () => name),
      ...names.hit.map((name) => () => `${name}.score`),
    ];
    const literal: Make = () => this.#chance.of(['0', '1', '2.5', '300', '-0.0', '-3', '1e300']);
    if (depth <= 0) return this.#of(literal, ...leaves);
    return this.#of(
      () => `(${number()} ${this.#chance.of(['+', '-', '*', '/', '%'])} ${number()})`,
      () => `(-(${number()}))`,
      () => `(${this.#bool(depth - 1, within)} ? ${number()} : ${number()})`,
      () => `size(${this.#text(depth - 1, within)})`,
      () => `size(${this.#list(depth - 1, within).source})`,
      () => `sum(${this.#numbers(depth - 1, within)})`,
      () => `max(${this.#numbers(depth - 1, within)})`,
      () => `pow(${number()}, ${number()})`,
      () => `${this.#numbers(depth - 1, within)}[${this.#number(0, within)}]`,
      literal,
      ...leaves,
      ...leaves,
    );
  }

  #text(depth: number, within: Within): string {
    const { names } = within;
    const text: Make = () => this.#text(depth - 1, within);
    const leaves: readonly Make[] = [
      () => this.#chance.of(['shipment.bill', 'transport.mode', 'transport.ladingAt', 'eei.filedAt']),
      ...names.goods.map((name) => () => this.#chance.of([`${name}.description`, `${name}.hs`])),
      ...names.text.map((name) => () => name),
      ...names.line.map((name) => () => `${name}.eccn`),
      ...names.mark.map((name) => () => `${name}.text`),
    ];
    const literal: Make = () => this.#chance.of(['""', '"JM"', '"9301"', '"BOOM"', '"a\\"b\\\\é😀"']);
    if (depth <= 0) return this.#of(literal, ...leaves);
    return this.#of(
      () => `text(${text()})`,
      () => `(${text()} + ${text()})`,
      () => `(${this.#bool(depth - 1, within)} ? ${text()} : ${text()})`,
      () => `quote(${text()}, "firearm")`,
      () => `shipment.itns[${this.#number(depth - 1, within)}]`,
      () => `(${this.#bool(depth - 1, within)} ? shipment.goods[0] : shipment.goods[1]).hs`,
      literal,
      ...leaves,
      ...leaves,
    );
  }

  #bool(depth: number, within: Within): string {
    const bool: Make = () => this.#bool(depth - 1, within);
    const number: Make = () => this.#number(depth - 1, within);
    const text: Make = () => this.#text(depth - 1, within);
    const has: Make = () => `has(${this.#chance.of(['shipment.valueUsd', 'eei.filedAt', 'screening.hits'])})`;
    const plain: Make = () =>
      this.#chance.of(['true', 'false', 'shipment.hasLicense', 'calendar.barrelSeason']);
    if (depth <= 0) return this.#of(has, plain);
    const macro: Make = () => {
      const { source, kind } = this.#list(depth - 1, within);
      if (within.depth >= 2) return `size(${source}) > 1`;
      const called = this.#chance.of(['exists', 'all', 'exists_one']);
      return this.#over(source, called, kind, within, (inner) => this.#bool(depth - 1, inner));
    };
    return this.#of(
      has,
      plain,
      () => `(${bool()} ${this.#chance.of(['&&', '||'])} ${bool()})`,
      () => `(${bool()} && ${bool()} && ${bool()})`,
      () => `!${bool()}`,
      () => `(${number()} ${this.#chance.of(['<', '<=', '>', '>=', '==', '!='])} ${number()})`,
      () => `(${text()} ${this.#chance.of(['<', '>=', '==', '!='])} ${text()})`,
      () => `(${bool()} == ${bool()})`,
      () => `(${number()} in ${this.#numbers(depth - 1, within)})`,
      () => `(${text()} in [${this.#chance.some(10, () => '"JM"').join(', ') || '"9301"'}])`,
      () => `(${text()} in shipment.itns)`,
      () => `hsIn(${text()}, "licenseGate")`,
      () => `explode(${text()})`,
      () => `(${bool()} ? ${bool()} : ${bool()})`,
      macro,
      macro,
      macro,
    );
  }

  #numbers(depth: number, within: Within): string {
    const written: Make = () => `[${this.#number(depth - 1, within)}, ${this.#number(depth - 1, within)}]`;
    if (depth <= 0 || within.depth >= 2) return written();
    return this.#of(written, () => {
      const { source, kind } = this.#list(depth - 1, within);
      return this.#over(source, 'map', kind, within, (inner) => this.#number(depth - 1, inner));
    });
  }

  #list(depth: number, within: Within): { readonly source: string; readonly kind: Kind } {
    const chosen = this.#chance.of<{ readonly source: string; readonly kind: Kind }>([
      { source: 'shipment.goods', kind: 'goods' },
      { source: 'shipment.itns', kind: 'text' },
      { source: 'eei.lines', kind: 'line' },
      { source: 'screening.hits', kind: 'hit' },
      ...within.names.goods.map((name) => ({ source: `${name}.marks`, kind: 'mark' as const })),
    ]);
    if (depth <= 0 || within.depth >= 2 || this.#chance.below(3) > 0) return chosen;
    const { source, kind } = chosen;
    return {
      source: this.#over(source, 'filter', kind, within, (inner) => this.#bool(depth - 1, inner)),
      kind,
    };
  }

  #over(
    source: string,
    macro: string,
    kind: Kind,
    { names, depth }: Within,
    body: (inner: Within) => string,
  ): string {
    this.#variables += 1;
    const name = `x${this.#variables}`;
    const inner = { names: { ...names, [kind]: [...names[kind], name] }, depth: depth + 1 };
    return `${source}.${macro}(${name}, ${body(inner)})`;
  }
}
