import { startTestServer } from '@hammerhead/postgres';
import { leaks } from './leaks/index.js';
import type { Mutant } from './mutant.js';
import { runBuilt, runMutant } from './run-test.js';
import { isKilled, type Ran, tableOf } from './table.js';

/**
 * `npm run mutants [-- --quick] [name …]`: puts each known leak into the compiled code in turn, and runs the case that
 * must fail. It fails where a leak survives, where its place in the code is gone, or where the case fails without it. A
 * quick run follows that of all tests, and does not try again that they pass as the code was built.
 */
const args = process.argv.slice(2);
const isQuick = args.includes('--quick');
const named = args.filter((arg) => !arg.startsWith('--'));
const chosen = Object.entries(leaks).flatMap(([leak, mutants]) =>
  mutants
    .filter(({ name, quick }) => (named.length === 0 ? !isQuick || quick : named.includes(name)))
    .map((mutant) => ({ leak, mutant })),
);

const server = await startTestServer();
try {
  const begun = performance.now();
  const ran = await runAll(server.url);
  for (const line of tableOf(ran)) console.log(line);
  const killed = ran.filter(isKilled).length;
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.log(`\n${killed} of ${ran.length} mutants killed in ${seconds} s`);
  if (killed < ran.length || ran.length === 0) process.exitCode = 1;
} finally {
  await server.stop({ mode: 'immediate' });
}

/** Two at a time: a case waits for its database and its processes most of the time. */
async function runAll(postgres: string): Promise<Ran[]> {
  const done: Ran[] = [];
  const builds = new Map<string, ReturnType<typeof runBuilt>>();
  const whyNotWithout = async ({ killer }: Mutant): Promise<string | null> => {
    const key = `${killer.test} ${killer.case}`;
    const built = builds.get(key) ?? runBuilt(killer, postgres);
    builds.set(key, built);
    const { verdict, because } = await built;
    return verdict === 'passed' ? null : because;
  };
  const waiting = chosen.entries();
  const work = async (): Promise<void> => {
    for (const [index, { leak, mutant }] of waiting) {
      const because = isQuick ? null : await whyNotWithout(mutant);
      const outcome =
        because === null
          ? await runMutant(mutant, postgres).catch((error: unknown) => String(error))
          : `its case does not pass without it: ${because}`;
      console.error(`${mutant.name}: ${typeof outcome === 'string' ? outcome : outcome.verdict}`);
      done[index] = { leak, mutant, outcome };
    }
  };
  await Promise.all([work(), work()]);
  return done;
}
