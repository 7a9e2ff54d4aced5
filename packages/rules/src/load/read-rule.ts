import { decimalHundredths, toNumber } from '../decimal.js';
import { contentOf } from './canonical.js';
import type { SourceFile } from './document.js';
import type { DraftBand, DraftBody, DraftPoints, DraftRule, Missing } from './draft.js';
import { Fields, type Placed } from './fields.js';

const ruleKeys = [
  'id',
  'title',
  'family',
  'each',
  'perItem',
  'when',
  'points',
  'floor',
  'measure',
  'bands',
  'missing',
  'adjust',
  'times',
  'unlessHit',
  'basis',
  'caution',
  'because',
] as const;

const perItemChoices = ['max', 'sum', 'once'] as const;

/** The keys that each kind of rule cannot have, with the reason. */
const excluded = {
  condition: { bands: 'bands go with measure', times: 'times goes with adjust' },
  measure: {
    when: 'a rule has either when or measure',
    points: 'points stand in the bands of a measure',
    floor: 'a floor stands in a band of a measure',
    times: 'times goes with adjust',
  },
  adjust: {
    family: 'a rule that adjusts others gives no points, so it has no family',
    each: 'a rule that adjusts others is asked once, not for each item',
    perItem: 'a rule that adjusts others is asked once, not for each item',
    points: 'a rule that adjusts others gives no points itself',
    floor: 'a rule that adjusts others has no floor',
    measure: 'a rule that adjusts others has when, not measure',
    bands: 'a rule that adjusts others has when, not bands',
    missing: 'a rule that adjusts others gives no points, so none for missing evidence',
  },
} as const;

/** Reads one entry of `rules`. @returns undefined when it is no mapping, which was reported */
export function readRule(file: SourceFile, { value, path }: Placed<unknown>): DraftRule | undefined {
  const fields = Fields.read(file, value, path, ruleKeys);
  if (fields === undefined) return undefined;
  const id = readId(fields);
  const body = readBody(fields);
  const family = fields.text('family');
  if (body.kind !== 'adjust') fields.require('family');
  const each = fields.text('each');
  const perItem = fields.has('perItem') ? fields.oneOf('perItem', perItemChoices) : 'max';
  if (fields.has('perItem') && !fields.has('each')) fields.fault('perItem', 'perItem goes with each');
  if (body.kind !== 'adjust' && !fields.has('title') && !fields.has('because') && id !== undefined)
    file.faults.warn(
      fields.keyOffset('id'),
      fields.pathOf('id'),
      `an analyst reads only ${id} where this rule hits: give it a title or because`,
    );
  const rest = {
    missing: readMissing(fields),
    unlessHit: fields.texts('unlessHit', false) ?? [],
    because: fields.expression('because'),
    title: fields.text('title')?.value,
    basis: fields.text('basis')?.value,
    caution: fields.text('caution')?.value,
  };
  return {
    ...rest,
    content: JSON.stringify(contentOf(value)),
    id: id ?? '',
    path,
    offset: fields.offset,
    title: rest.title ?? id ?? '',
    family,
    each,
    perItem: perItem ?? 'max',
    body,
  };
}

function readId(fields: Fields): string | undefined {
  if (!fields.require('id')) return undefined;
  const id = fields.text('id');
  if (id === undefined || /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(id.value)) return id?.value;
  return fields.fault('id', 'an id has letters, digits, dots, dashes and underscores, at most 64');
}

function readBody(fields: Fields): DraftBody {
  const kind = fields.has('adjust') ? 'adjust' : fields.has('measure') ? 'measure' : 'condition';
  for (const [key, reason] of Object.entries(excluded[kind])) {
    if (fields.has(key)) fields.file.faults.add(fields.keyOffset(key), fields.pathOf(key), reason);
  }
  if (kind === 'adjust') return readAdjust(fields);
  if (kind === 'measure') return readMeasure(fields);
  if (!fields.has('when')) {
    fields.missing('when is missing (or measure with bands, or adjust with times)');
  }
  fields.require('points');
  const when = fields.expression('when');
  const points = readPoints(fields);
  return { kind, when, points, floor: fields.integer('floor', 1) };
}

function readAdjust(fields: Fields): DraftBody {
  fields.require('when', 'times');
  const when = fields.expression('when');
  const adjust = fields.texts('adjust', false) ?? [];
  const times = fields.decimal('times')?.value;
  if (fields.items('adjust')?.length === 0) fields.fault('adjust', 'adjust names at least one rule');
  if (times !== undefined && (times.coefficient < 0 || toNumber(times) > 1000)) {
    fields.fault('times', 'times is a factor from 0 to 1000');
  }
  return { kind: 'adjust', when, adjust, times };
}

function readMeasure(fields: Fields): DraftBody {
  fields.require('bands');
  const measure = fields.expression('measure');
  const items = fields.items('bands') ?? [];
  const bands: DraftBand[] = [];
  for (const item of items) {
    const band = readBand(fields.file, item, item === items.at(-1), bands);
    if (band !== undefined) bands.push(band);
  }
  if (fields.items('bands')?.length === 0) fields.fault('bands', 'a measure has at least one band');
  return { kind: 'measure', measure, bands };
}

/** Bands cover the whole line: each begins where the one before it ends, and the last has no end. */
function readBand(
  file: SourceFile,
  { value, path }: Placed<unknown>,
  last: boolean,
  before: readonly DraftBand[],
): DraftBand | undefined {
  const fields = Fields.read(file, value, path, ['ref', 'below', 'points', 'floor']);
  if (fields === undefined) return undefined;
  fields.require('ref', 'points');
  const ref = fields.text('ref')?.value;
  const below = fields.decimal('below');
  const points = readPoints(fields);
  const floor = fields.integer('floor', 1);
  const limit = below === undefined ? undefined : toNumber(below.value);
  const lower = before.findLast((band) => band.below !== undefined)?.below;
  if (last && limit !== undefined) {
    fields.fault('below', `bands leave a gap above ${limit}: the last band has no below`);
  }
  if (!last && !fields.has('below')) fields.missing('bands overlap: only the last band is without below');
  if (limit !== undefined && lower !== undefined && limit <= lower) {
    fields.fault('below', `bands overlap: below ${limit} comes after below ${lower}`);
  }
  if (ref !== undefined && before.some((band) => band.ref === ref)) {
    fields.fault('ref', `two bands are called ${ref}`);
  }
  return { ref: ref ?? '', below: limit, points, floor };
}

function readPoints(fields: Fields): DraftPoints | undefined {
  if (fields.isNumber('points')) {
    const decimal = fields.decimal('points');
    if (decimal === undefined) return undefined;
    const { value, offset, path } = decimal;
    return { kind: 'fixed', hundredths: decimalHundredths(value), offset, path };
  }
  const expression = fields.expression('points');
  return expression && { kind: 'computed', expression };
}

function readMissing(fields: Fields): Missing | undefined {
  const missing = fields.mapping('missing', ['ref', 'points']);
  if (missing?.require('points') !== true) return undefined;
  const points = missing.decimal('points');
  const ref = missing.has('ref') ? missing.text('ref')?.value : 'unknown';
  if (points === undefined || ref === undefined) return undefined;
  return { ref, hundredths: decimalHundredths(points.value) };
}
