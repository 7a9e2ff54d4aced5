import { decimalHundredths } from '../decimal.js';
import { didYouMean } from '@hammerhead/primitives';
import type { Budget, DraftList, Explore, Family, Tier } from './draft.js';
import { Fields } from './fields.js';
import { minutesOfSpan } from './span.js';

const highestScore = 10_000;

/** Reads `tiers`: most urgent first, so numbers ascend and `from` descends. */
export function readTiers(file: Fields, modes: readonly string[]): readonly Tier[] {
  const items = file.items('tiers');
  if (items?.length === 0) file.fault('tiers', 'at least one tier is needed');
  const tiers: Tier[] = [];
  for (const { value, path } of items ?? []) {
    const fields = Fields.read(file.file, value, path, ['tier', 'name', 'from', 'families', 'respondWithin']);
    const tier = fields && readTier(fields, modes);
    if (fields === undefined || tier === undefined) continue;
    const before = tiers.at(-1);
    if (before !== undefined && tier.tier <= before.tier) {
      fields.fault('tier', `tiers stand most urgent first: ${tier.tier} comes after ${before.tier}`);
    }
    if (before !== undefined && tier.from >= before.from) {
      fields.fault('from', `a less urgent tier begins at a lower score than ${before.from / 100}`);
    }
    if (tiers.some(({ name }) => name === tier.name))
      fields.fault('name', `two tiers are called ${tier.name}`);
    tiers.push(tier);
  }
  return tiers;
}

function readTier(fields: Fields, modes: readonly string[]): Tier | undefined {
  fields.require('tier', 'name', 'from');
  const tier = fields.integer('tier', 1);
  const name = fields.text('name');
  const from = fields.decimal('from');
  const families = fields.has('families') ? fields.integer('families', 0)?.value : 0;
  const respondWithin = readRespondWithin(fields, modes);
  if (tier === undefined || name === undefined || from === undefined || families === undefined)
    return undefined;
  const hundredths = decimalHundredths(from.value);
  if (hundredths <= 0 || hundredths > highestScore) {
    return fields.fault('from', 'a tier begins at a score above 0 and up to 100');
  }
  return { tier: tier.value, name: name.value, from: hundredths, families, respondWithin };
}

function readRespondWithin(fields: Fields, modes: readonly string[]): Record<string, number> {
  const spans = fields.mapping('respondWithin', modes);
  const minutes: Record<string, number> = {};
  for (const mode of spans?.keys ?? []) {
    const span = spans?.text(mode);
    if (span === undefined) continue;
    const count = minutesOfSpan(span.value);
    if (count === undefined) spans?.fault(mode, 'a span such as 45m, 4h or 3d is expected');
    else minutes[mode] = count;
  }
  return minutes;
}

/** Reads `families`. */
export function readFamilies(file: Fields): readonly Family[] {
  const mapping = file.mapping('families');
  const families: Family[] = [];
  for (const name of mapping?.keys ?? []) {
    const fields = mapping?.mapping(name, ['combine', 'limit', 'counts']);
    if (!fields?.require('combine', 'limit')) continue;
    const combine = fields.oneOf('combine', ['sum', 'max'] as const);
    const limit = fields.items('limit');
    const counts = fields.has('counts') ? fields.bool('counts') : true;
    if (limit === undefined || combine === undefined || counts === undefined) continue;
    const bounds = limit.map(({ value, path }) => fields.decimalAt('limit', value, path));
    const [low, high] = bounds;
    if (bounds.length !== 2) fields.fault('limit', 'a limit is [lowest, highest]');
    if (low === undefined || high === undefined) continue;
    const lowest = decimalHundredths(low.value);
    const highest = decimalHundredths(high.value);
    if (lowest > 0 || highest < 0 || lowest === highest) {
      fields.fault('limit', 'a limit goes from 0 or less to 0 or more: a family without hits gives nothing');
    }
    families.push({ name, combine, lowest, highest, counts });
  }
  if (mapping !== undefined && mapping.keys.length === 0)
    file.fault('families', 'at least one family is needed');
  return families;
}

/** Reads `lists`: the agency's own code lists. Codes may be written without quotes and are taken as written. */
export function readLists(file: Fields): ReadonlyMap<string, DraftList> {
  const mapping = file.mapping('lists');
  const lists = new Map<string, DraftList>();
  for (const name of mapping?.keys ?? []) {
    const codes = mapping?.texts(name, true) ?? [];
    if (mapping?.items(name)?.length === 0) mapping.fault(name, 'a list holds at least one code');
    lists.set(name, {
      offset: mapping?.keyOffset(name) ?? 0,
      path: mapping?.pathOf(name) ?? name,
      codes,
    });
  }
  return lists;
}

/** Reads `budget`, which this version carries and does not enforce. */
export function readBudget(file: Fields, tiers: ReadonlySet<string> | undefined): Budget | undefined {
  const perDay = file.mapping('budget', ['perDay'])?.mapping('perDay');
  if (file.has('budget') && perDay === undefined)
    return file.fault('budget', 'a budget is { perDay: { tier: number } }');
  if (perDay === undefined) return undefined;
  const counts: Record<number, number> = {};
  for (const key of perDay.keys) {
    const count = perDay.integer(key, 0);
    if (tiers?.has(key) === false) perDay.fault(key, `there is no tier ${key}${didYouMean(key, tiers)}`);
    else if (count !== undefined) counts[Number(key)] = count.value;
  }
  file.file.faults.warn(file.keyOffset('budget'), 'budget', 'this version does not yet enforce a budget');
  return { perDay: counts };
}

/** Reads `explore`, which this version carries and does not enforce. */
export function readExplore(file: Fields): Explore | undefined {
  const fields = file.mapping('explore', ['perDay']);
  if (!fields?.require('perDay')) return undefined;
  const perDay = fields.integer('perDay', 0);
  file.file.faults.warn(file.keyOffset('explore'), 'explore', 'this version does not yet examine at random');
  return perDay && { perDay: perDay.value };
}
