import { check } from 'recheck';
import t from 'tap';
import { regexes } from 'zod';
import { composedExpressions, type Expression, writtenExpressions } from '../src/expressions.js';

t.setTimeout(900_000);
// In this process: the analyzer's own executable is not there for every platform.
process.env['RECHECK_BACKEND'] = 'pure';

/** Repetition without a bound, in what is left of an expression without escapes and classes. */
const unbounded = /[*+]|\{\d+,\}/;
const repeatsWithoutBound = (source: string): boolean =>
  unbounded.test(source.replaceAll(/\\./gsu, '').replaceAll(/\[[^\]]*\]/g, ''));

/** Undefined where an input of `n` characters costs a number of steps that is linear in `n`, whatever the input. */
async function superLinear({
  source,
  flags,
}: Pick<Expression, 'source' | 'flags'>): Promise<string | undefined> {
  // What repeats within bounds alone looks, at each place, at no more characters than it is long.
  if (!repeatsWithoutBound(source)) return undefined;
  const verdict = await check(source, flags, { timeout: 120_000 });
  if (verdict.status === 'safe') return undefined;
  if (
    verdict.status === 'vulnerable' &&
    verdict.checker === 'fuzz' &&
    !isSlow({ source, flags }, verdict.attack)
  )
    return undefined;
  if (verdict.status === 'unknown') return `cannot be judged: ${JSON.stringify(verdict.error)}`;
  return `${verdict.complexity.summary}, by ${verdict.attack.pattern}`;
}

interface Attack {
  readonly pumps: readonly { readonly prefix: string; readonly pump: string }[];
  readonly suffix: string;
}

/**
 * What the judge could not prove and only suspects, by counting the steps of an engine of its own, is tried on ours: one
 * more of what it repeats, again and again, then twice as many, until it takes long or is long.
 */
function isSlow({ source, flags }: Pick<Expression, 'source' | 'flags'>, { pumps, suffix }: Attack): boolean {
  const expression = new RegExp(source, flags.replaceAll(/[gy]/g, ''));
  for (let times = 8; times <= 100_000; times = times < 40 ? times + 1 : times * 2) {
    const input = pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix;
    const before = process.cpuUsage();
    expression.test(input);
    if (process.cpuUsage(before).user > slowMicroseconds) return true;
  }
  return false;
}
const slowMicroseconds = 50_000;

const told = ({ source, flags, where }: Expression, why: string): string =>
  `${where.join(', ')}: /${source.slice(0, 200)}/${flags} is ${why}`;

async function judge(expressions: readonly Expression[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const expression of expressions) {
    const why = await superLinear(expression);
    if (why !== undefined) wrong.push(told(expression, why));
  }
  return wrong;
}

t.test('the judge knows a backtracking expression when it sees one', async (t) => {
  for (const source of [
    // Marks of two kinds at once: this one stood in the product on the day on which this test came.
    '0(?:\\p{Default_Ignorable_Code_Point}|(?!\\s)[\\p{Cf}\\p{Cc}])+0',
    '(a+)+$',
    '\\s+$',
    '\\s*\\|',
    '[ ,]+[\\d-]+$',
    '^(.*),(.*),(.*)$',
    '(?:a|ab)*c(?:a|ab)*d',
  ])
    t.ok(await superLinear({ source, flags: 'u' }), source);
  for (const source of ['^\\s*\\|', '[*+]{1,3}\\+b', '(?<!\\s)\\s+$', '^[^,]*,[^,]*$', 'a{0,3}b']) {
    t.equal(await superLinear({ source, flags: '' }), undefined, source);
  }
});

t.test('no expression of the product backtracks: those that are written', async (t) => {
  const { written } = writtenExpressions();
  t.ok(written.length > 200, `${written.length} expressions`);
  t.same(await judge(written), []);
});

t.test('no expression of the product backtracks: those that are composed when it runs', async (t) => {
  const composed = await composedExpressions();
  const { composing } = writtenExpressions();
  const seen = new Set(composed.flatMap(({ where }) => where));
  t.same(
    composing.filter((module) => !seen.has(module)),
    [],
    'every module that composes some has done so here',
  );
  t.comment(`${composed.length} expressions by ${seen.size} modules`);
  t.same(await judge(composed), []);
});

t.test('nor those that schemas check formats with', async (t) => {
  const formats = [regexes.uuid(), regexes.date, regexes.datetime({}), regexes.datetime({ offset: true })];
  t.same(await judge(formats.map(({ source, flags }) => ({ source, flags, where: ['zod'] }))), []);
});
