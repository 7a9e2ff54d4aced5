import type { Family, Tier } from '../load/draft.js';
import type { Vocabulary } from '../language/vocabulary.js';
import type { Rule, RuleSet } from '../load/rule-set.js';
import { bullets } from './phrase.js';
import type { PointsWords, RuleWords } from './rule-words.js';

/** The page, in Markdown, of a rule set in words: its tiers and families, and every rule by family. */
export function describeRuleSet(ruleSet: RuleSet, vocabulary: Vocabulary): string {
  const { name, tiers, families, rules, lists } = ruleSet;
  const adjusting = rules.filter(({ family }) => family === undefined);
  return [
    `# The rule set \`${name}\` in words`,
    '',
    `Generated from the rule file: ${rules.length} rules. A rule that **hits** brings its points; the points of a family are`,
    'put together and limited, and the families add up to the score, 0 to 100. A rule is **unknown** where something that it',
    'reads is absent: it brings nothing then, unless it says so, and the referral shows it. The likely kind of a party is what',
    'is stated, else what the form of its name tells. What the other words mean: [rules.md](rules.md).',
    '',
    '## Tiers',
    '',
    table(
      ['tier', 'name', 'from a score of', 'kinds of evidence needed', 'to be answered within'],
      tiers.map(tierRow),
    ),
    '',
    'A rule with a *floor* puts the shipment into that tier by itself, whatever the score.',
    '',
    '## Families',
    '',
    table(
      ['family', 'its rules', 'points', 'counts', 'rules'],
      families.map((family) => familyRow(family, rules)),
    ),
    '',
    ...families.flatMap((family) => familyLines(family, rules)),
    ...(adjusting.length === 0 ? [] : ['## Rules that adjust others', '', ...adjusting.flatMap(ruleLines)]),
    ...listLines(lists, vocabulary),
  ].join('\n');
}

function listLines(own: RuleSet['lists'], vocabulary: Vocabulary): readonly string[] {
  const rows = Object.entries(vocabulary.lists)
    .filter(([list]) => !own.has(list))
    .map(([list, { codes, doc }]) => [code(list), doc, shortList(codes)]);
  const ownRows = [...own].map(([list, codes]) => [code(list), "The file's own.", shortList(codes)]);
  return ['## Lists', '', table(['list', 'what it has', 'codes'], [...ownRows, ...rows]), ''];
}

const mostCodes = 24;

function shortList(codes: readonly string[]): string {
  const shown = codes.slice(0, mostCodes).map(code).join(', ');
  return codes.length > mostCodes ? `${shown} and ${codes.length - mostCodes} more` : shown;
}

function tierRow({ tier, name, from, families, respondWithin }: Tier): readonly string[] {
  const spans = Object.entries(respondWithin).map(([mode, minutes]) => `${mode}: ${spanOf(minutes)}`);
  const kinds = families > 1 ? `${families} families` : 'any';
  return [String(tier), name, String(from / 100), kinds, spans.join(', ')];
}

function spanOf(minutes: number): string {
  if (minutes % 1440 === 0) return `${minutes / 1440} d`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`;
}

function familyRow(
  { name, combine, lowest, highest, counts }: Family,
  rules: readonly Rule[],
): readonly string[] {
  return [
    `[${name}](#${anchor(name)})`,
    combine === 'sum' ? 'add up' : 'the strongest counts',
    `${lowest / 100} to ${highest / 100}`,
    counts ? 'as a kind of evidence' : 'as points alone',
    String(rules.filter(({ family }) => family === name).length),
  ];
}

const anchor = (name: string): string => `family-${name.toLowerCase()}`;

function familyLines(family: Family, all: readonly Rule[]): readonly string[] {
  const rules = all.filter((rule) => rule.family === family.name);
  if (rules.length === 0) return [];
  return [
    `## Family ${family.name}`,
    '',
    table(
      ['rule', 'what it finds', 'points'],
      rules.map((rule) => [`[${rule.id}](#${idAnchor(rule)})`, rule.title, shortPoints(rule.words())]),
    ),
    '',
    ...rules.flatMap(ruleLines),
  ];
}

/** How GitHub and most renderers name a heading. */
function idAnchor({ id, title }: Rule): string {
  return `${id} ${title}`
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

function shortPoints({ points }: RuleWords): string {
  const floors = [...new Set(points.flatMap(({ floor }) => floor ?? []))];
  const floor = floors.length === 0 ? '' : `, tier ${Math.min(...floors)} or more urgent`;
  const numbers = points.map((one) => (isNumber(one) ? Number(one.points) : undefined));
  const known = numbers.filter((value) => value !== undefined);
  if (known.length < numbers.length) return `by a formula${floor}`;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  return `${least === most ? most : `${least} to ${most}`}${floor}`;
}

const isNumber = ({ points }: PointsWords): boolean => /^-?[\d.]+$/.test(points);

function ruleLines(rule: Rule): readonly string[] {
  const words = rule.words();
  const lines = [
    ...whenLines(words),
    ...pointLines(words),
    ...(words.adjusts === undefined
      ? []
      : [`**Then** the points of ${words.adjusts.rules.join(', ')} count ${words.adjusts.times} times.`, '']),
    ...(words.unlessHit.length === 0
      ? []
      : [`**Not counted** where ${eitherOf(words.unlessHit)} hits; unknown where that is unknown.`, '']),
    ...(words.unknown.length === 0
      ? []
      : [`**Unknown** where ${words.unknown.join('; or ')}.${missingIn(words)}`, '']),
    ...(rule.basis === undefined ? [] : [`**Rests on** ${sentence(rule.basis)}`, '']),
    ...(rule.caution === undefined ? [] : [`**Against it:** ${sentence(rule.caution)}`, '']),
    ...(rule.restsOn.includes('eei')
      ? ['Its outcome may rest on EEI, so it is never released (15 CFR 30.60).', '']
      : []),
  ];
  return [`### ${rule.id} ${rule.title}`, '', ...lines];
}

function whenLines({ each, perItem, when, measure }: RuleWords): readonly string[] {
  const asked =
    each === undefined
      ? ''
      : ` on ${article(each)}${perItem === 'sum' ? ' (every one counts)' : perItem === 'once' ? ' (counts once)' : ' (the strongest counts)'}`;
  if (measure !== undefined) return [`**Measures**${asked} ${measure}.`, ''];
  return when === undefined ? [] : [`**Hits**${asked} where`, '', ...bullets(when), ''];
}

const article = (thing: string): string => `${/^[aeiou]/i.test(thing) ? 'an' : 'a'} ${thing}`;

function pointLines({ points }: RuleWords): readonly string[] {
  if (points.length === 0) return [];
  const [only] = points;
  if (points.length === 1 && only !== undefined)
    return [`**Points:** ${only.points}${floorIn(only.floor)}.`, ''];
  return [
    table(
      ['where', 'points'],
      points.map(({ where, points: given, floor }) => [where ?? 'otherwise', `${given}${floorIn(floor)}`]),
    ),
    '',
  ];
}

const floorIn = (floor: number | undefined): string =>
  floor === undefined ? '' : `, and tier ${floor} or more urgent whatever the score`;

const missingIn = ({ missing }: RuleWords): string =>
  missing === undefined ? '' : ` It brings ${missing} points then.`;

const eitherOf = (names: readonly string[]): string =>
  names.length === 1 ? (names[0] ?? '') : `one of ${names.join(', ')}`;

const sentence = (text: string): string => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const code = (name: string): string => `\`${name}\``;
