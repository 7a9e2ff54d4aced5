import { readFileSync } from 'node:fs';
import {
  bool,
  evaluate,
  list,
  loadRuleSet,
  number,
  object,
  optional,
  required,
  type RuleSet,
  text,
  type Vocabulary,
} from '@hammerhead/rules';
import type { Contender } from './contender.js';
import type { Facts } from './facts.js';

const line = object({
  description: required(text, 'As declared.'),
  hs2: optional(text, 'HS chapter.'),
  hs4: optional(text, 'HS heading.'),
  packages: optional(number, 'Packages.'),
  packageType: optional(text, 'Type of the packages.'),
  weightKg: optional(number, 'Kilograms.'),
  valueUsd: optional(number, 'US dollars.'),
});

const party = object({
  role: required(text, 'shipper or consignee.'),
  kind: optional(text, 'person or business.'),
  country: optional(text, 'Of the address.'),
  region: optional(text, 'Of the address.'),
  phone: optional(text, 'As given.'),
  email: optional(text, 'As given.'),
});

const vocabulary: Vocabulary = {
  variables: {
    shipment: required(
      object({
        destination: required(text, 'Country.'),
        exemption: optional(text, 'Legend on the manifest.'),
        grossWeightKg: optional(number, 'Kilograms.'),
        freightUsd: optional(number, 'US dollars.'),
        valueUsd: optional(number, 'US dollars, all lines.'),
        packageCount: optional(number, 'All packages.'),
        itnCount: required(number, 'ITNs on the manifest.'),
        hasLicense: required(bool, 'Whether a license is stated.'),
        goods: required(list(line), 'Lines of goods.'),
        parties: required(list(party), 'Shipper and consignee.'),
      }),
      'The shipment.',
      'manifest',
    ),
    transport: required(
      object({
        mode: required(text, 'Mode.'),
        portOfExport: required(text, 'UN/LOCODE.'),
        portOfUnlading: required(text, 'UN/LOCODE.'),
      }),
      'How it travels.',
      'manifest',
    ),
  },
  items: {
    goods: { list: 'shipment.goods', doc: 'Each line of goods.' },
    party: { list: 'shipment.parties', doc: 'Each party.' },
  },
  functions: [],
  lists: {},
  modes: ['air', 'vessel'],
};

// From build/bench/rules, where the compiler puts this file.
const file = new URL('../../../bench/rules/rules.yaml', import.meta.url);

export function ruleSet(): RuleSet {
  const loaded = loadRuleSet(readFileSync(file, 'utf8'), vocabulary);
  if (loaded.ok) return loaded.ruleSet;
  throw new Error(loaded.faults.map((fault) => `${fault.line}:${fault.column} ${fault.message}`).join('\n'));
}

/** As the worker uses it: score, tier, families, and each hit with its sentence and the facts that it read. */
export const hammerhead: Contender = {
  engine: 'hammerhead',
  use: 'one call per shipment, with score, tier and evidence',
  prepare: (shipments) => {
    const rules = ruleSet();
    const inputs = shipments.map(({ shipment, transport }: Facts) => ({ shipment, transport }));
    return {
      all: () => {
        let hits = 0;
        for (const input of inputs) {
          for (const { outcome } of evaluate(rules, input).rules) if (outcome === 'hit') hits += 1;
        }
        return Promise.resolve(hits);
      },
      hits: () =>
        Promise.resolve(
          inputs.map((input) =>
            evaluate(rules, input).rules.flatMap(({ id, outcome }) => (outcome === 'hit' ? [id] : [])),
          ),
        ),
    };
  },
};
