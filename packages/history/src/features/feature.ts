/**
 * One feature of the past, declared once: the type of what is stored with an assessment, when it is left out there, and
 * what rules read and their authors see.
 */
export interface Feature<Stored> {
  /** How rules read it; null where they do not read it itself. */
  readonly read: FeatureReading | null;
  /** Whether a value is stored: it is, if it says more than its absence. */
  readonly isStored: (value: Stored | undefined) => value is Stored;
}

export interface FeatureReading {
  readonly type: 'number' | 'text' | 'bool';
  /** One line for the person who writes rules. */
  readonly doc: string;
  /** What rules read where no value is stored; undefined where they cannot know it. */
  readonly absent: number | boolean | undefined;
  /** Whether rules read how many values are stored instead of the values. */
  readonly counted?: boolean;
  /** What it rests on, where that is not what history as a whole rests on. */
  readonly sources?: readonly string[];
}

/** The readings of a table of features. */
export type Readings = Readonly<Record<string, { readonly read: FeatureReading | null }>>;

/** The stored form of a table: plain JSON, without values that say no more than their absence. */
export type Stored<Table> = {
  readonly [Name in keyof Table]?: Table[Name] extends Feature<infer Value> ? Value : never;
};

export interface CountOptions {
  /** The value above which it is stored; 0 by default. */
  readonly above?: number;
  /** What rules read where none is stored; 0 by default. */
  readonly absent?: number;
}

/** Declares a number that rules always read. */
export const count = (doc: string, { above = 0, absent = 0 }: CountOptions = {}): Feature<number> => ({
  read: { type: 'number', doc, absent },
  isStored: (value): value is number => value !== undefined && value > above,
});

/** Declares a number that may be unknown. */
export const figure = (doc: string, above = Number.NEGATIVE_INFINITY): Feature<number> => ({
  read: { type: 'number', doc, absent: undefined },
  isStored: (value): value is number => value !== undefined && value > above,
});

export const flag = (doc: string): Feature<boolean> => ({
  read: { type: 'bool', doc, absent: false },
  isStored: (value): value is boolean => value === true,
});

export const word = <Word extends string = string>(doc: string): Feature<Word> => ({
  read: { type: 'text', doc, absent: undefined },
  isStored: isThere,
});

/** Declares positions in the log; rules read how many there are. */
export const positions = (doc: string): Feature<readonly number[]> => ({
  read: { type: 'number', doc, absent: 0, counted: true },
  isStored: isThere,
});

/** Declares what is stored for other uses and not read by rules as it is. */
export const aside = <Value>(): Feature<Value> => ({ read: null, isStored: isThere });

/** The feature, resting on these sources instead of those of history as a whole. */
export const restingOn = <Value>(
  sources: readonly string[],
  { read, isStored }: Feature<Value>,
): Feature<Value> => ({ read: read && { ...read, sources }, isStored });

function isThere<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}

/** Leaves out what says no more than its absence, so that the JSON of equal features is equal. */
export function stored<Values extends object>(
  table: { readonly [Name in keyof Values]: Feature<Values[Name]> },
  values: { readonly [Name in keyof Values]?: Values[Name] | undefined },
): { readonly [Name in keyof Values]?: Values[Name] } {
  const kept: { [Name in keyof Values]?: Values[Name] } = {};
  for (const name in values) {
    const value = values[name];
    if (table[name].isStored(value)) kept[name] = value;
  }
  return kept;
}
