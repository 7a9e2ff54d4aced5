import type { Faults } from '../fault.js';
import { didYouMean } from '@hammerhead/primitives';
import type { Draft, DraftRule } from './draft.js';
import type { Placed } from './fields.js';

/** Checks what rules refer to: other rules, families and tiers. */
export function checkRelations(draft: Draft, faults: Faults): void {
  const byId = new Map<string, DraftRule>();
  for (const rule of draft.rules) {
    if (rule.id === '') continue;
    if (byId.has(rule.id)) faults.add(rule.offset, `${rule.path}.id`, `there is a second rule ${rule.id}`);
    else byId.set(rule.id, rule);
  }
  for (const rule of draft.rules) {
    checkFamily(rule, draft, faults);
    checkFloors(rule, draft, faults);
    for (const name of rule.unlessHit) known(name, draft, faults);
    for (const name of rule.body.kind === 'adjust' ? rule.body.adjust : []) {
      known(name, draft, faults);
      if (byId.get(name.value)?.body.kind === 'adjust') {
        faults.add(name.offset, name.path, `${name.value} adjusts others and gives no points to adjust`);
      }
    }
  }
  checkCycles(draft.rules, byId, faults);
}

function known({ value, offset, path }: Placed<string>, { declared }: Draft, faults: Faults): void {
  if (declared.rules === undefined || declared.rules.has(value)) return;
  faults.add(offset, path, `there is no rule ${value}${didYouMean(value, declared.rules)}`);
}

function checkFamily({ family }: DraftRule, { declared }: Draft, faults: Faults): void {
  if (family === undefined || declared.families?.has(family.value) !== false) return;
  const { value, offset, path } = family;
  faults.add(offset, path, `there is no family ${value}${didYouMean(value, declared.families)}`);
}

function checkFloors({ body }: DraftRule, { declared }: Draft, faults: Faults): void {
  const floors =
    body.kind === 'condition'
      ? [body.floor]
      : body.kind === 'measure'
        ? body.bands.map(({ floor }) => floor)
        : [];
  for (const floor of floors) {
    if (floor !== undefined && declared.tiers?.has(String(floor.value)) === false) {
      const near = didYouMean(String(floor.value), declared.tiers);
      faults.add(floor.offset, floor.path, `there is no tier ${floor.value}${near}`);
    }
  }
}

/** Reports cycles. A rule depends on those that its unlessHit names, and on those that adjust it. */
function checkCycles(
  rules: readonly DraftRule[],
  byId: ReadonlyMap<string, DraftRule>,
  faults: Faults,
): void {
  const waitsFor = new Map<string, string[]>(
    rules.map(({ id, unlessHit }) => [id, unlessHit.map(({ value }) => value)]),
  );
  for (const { id, body } of rules) {
    for (const { value } of body.kind === 'adjust' ? body.adjust : []) waitsFor.get(value)?.push(id);
  }
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (id: string): void => {
    const from = trail.indexOf(id);
    if (from !== -1) {
      const rule = byId.get(id);
      const around = [...trail.slice(from), id].join(' → ');
      if (rule !== undefined) faults.add(rule.offset, rule.path, `rules wait for each other: ${around}`);
    }
    if (from !== -1 || done.has(id)) return;
    trail.push(id);
    for (const next of waitsFor.get(id) ?? []) visit(next);
    trail.pop();
    done.add(id);
  };
  for (const { id } of rules) visit(id);
}

/** Indices of the rules with unlessHit, in dependency order: each comes after those that it names. */
export function yieldingOrder(rules: readonly DraftRule[]): readonly number[] {
  const indices = new Map(rules.map(({ id }, index) => [id, index]));
  const order: number[] = [];
  const placed = new Set<number>();
  const place = (index: number): void => {
    if (placed.has(index)) return;
    placed.add(index);
    for (const { value } of rules[index]?.unlessHit ?? []) {
      const before = indices.get(value);
      if (before !== undefined) place(before);
    }
    order.push(index);
  };
  for (const index of rules.keys()) place(index);
  return order.filter((index) => (rules[index]?.unlessHit.length ?? 0) > 0);
}
