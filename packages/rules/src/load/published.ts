import { parse } from 'yaml';
import { minutesOfSpan } from './span.js';

/** What is shown of a rule of a published version. */
export interface PublishedRule {
  readonly id: string;
  readonly title: string;
  readonly family: string | null;
  readonly basis: string | null;
  readonly caution: string | null;
  /** Whether it only changes the points of others: where its condition holds, that is no hit. */
  readonly adjusts: boolean;
}

/** A published version, as far as it is shown. */
export interface PublishedRuleSet {
  /** In the order of the file. */
  readonly rules: readonly PublishedRule[];
  /** The ids of the rules that only change the points of others. */
  readonly adjusting: ReadonlySet<string>;
  /** By tier, the minutes in which people should answer, by mode of transport. */
  readonly tiers: ReadonlyMap<number, ReadonlyMap<string, number>>;
}

/**
 * Reads a published version from its text. Nothing is checked or compiled: a version must stay readable long after the
 * vocabulary has moved on.
 */
export function readPublished(source: string): PublishedRuleSet {
  const file: unknown = parse(source);
  const rules = listOf(file, 'rules').map(readRule);
  return {
    rules,
    adjusting: new Set(rules.flatMap(({ id, adjusts }) => (adjusts ? [id] : []))),
    tiers: new Map(fieldOf(file, 'tiers') === undefined ? [] : listOf(file, 'tiers').flatMap(readTier)),
  };
}

function readRule(rule: unknown): PublishedRule {
  const id = textOf(rule, 'id');
  if (id === null) throw new TypeError('a rule of a published rule set has no id');
  return {
    id,
    title: textOf(rule, 'title') ?? id,
    family: textOf(rule, 'family'),
    basis: textOf(rule, 'basis'),
    caution: textOf(rule, 'caution'),
    adjusts: fieldOf(rule, 'adjust') !== undefined,
  };
}

function readTier(tier: unknown): [number, ReadonlyMap<string, number>][] {
  const number = fieldOf(tier, 'tier');
  const minutes = membersOf(fieldOf(tier, 'respondWithin')).flatMap(([mode, span]): [string, number][] => {
    const within = typeof span === 'string' ? minutesOfSpan(span) : undefined;
    return within === undefined ? [] : [[mode, within]];
  });
  return typeof number === 'number' ? [[number, new Map(minutes)]] : [];
}

function listOf(holder: unknown, name: string): readonly unknown[] {
  const list = fieldOf(holder, name);
  if (!Array.isArray(list)) throw new TypeError(`a published rule set has no list of ${name}`);
  return list;
}

function textOf(holder: unknown, name: string): string | null {
  const value = fieldOf(holder, name);
  return typeof value === 'string' ? value : null;
}

const fieldOf = (holder: unknown, name: string): unknown =>
  membersOf(holder).find(([key]) => key === name)?.[1];

const membersOf = (holder: unknown): [string, unknown][] =>
  typeof holder === 'object' && holder !== null ? Object.entries(holder) : [];
