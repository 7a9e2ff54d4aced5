import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { InForce } from './in-force.js';
import { type Killer, type Mutant, mutated } from './mutant.js';
import { variable } from './in-force.js';

export const root = fileURLToPath(new URL('../../../../', import.meta.url));
const hook = fileURLToPath(new URL('hook.js', import.meta.url));
/** No case of a killer takes longer, whatever the leak does to it. */
const mostMs = 600_000;

export interface Outcome {
  /** Of the one case that was asked for; `none` where it did not come to its end. */
  readonly verdict: 'passed' | 'failed' | 'none';
  /** The first thing that was not as it should be; of `none` the end of what was printed. */
  readonly because: string;
  readonly ms: number;
}

/** Runs one case of a test against the code as it was built. */
export const runBuilt = (killer: Killer, postgres: string): Promise<Outcome> => run(killer, postgres);

/** Runs the case that must fail against the code with the leak in it. @throws where the leak has no place in the code */
export async function runMutant(mutant: Mutant, postgres: string): Promise<Outcome> {
  const path = join(root, mutant.file);
  const folder = mkdtempSync(join(tmpdir(), 'hammerhead-mutant-'));
  const loaded = join(folder, 'loaded');
  try {
    const source = mutated(readFileSync(path, 'utf8'), mutant);
    const inForce = { url: pathToFileURL(path).href, source, loaded } satisfies InForce;
    const outcome = await run(mutant.killer, postgres, inForce);
    return existsSync(loaded)
      ? outcome
      : { ...outcome, verdict: 'none', because: `the test never loads ${mutant.file}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(killer: Killer, postgres: string, inForce?: InForce): Promise<Outcome> {
  const begun = performance.now();
  const flags = inForce === undefined ? [] : ['--import', hook];
  const child = spawn(process.execPath, [...flags, join(root, killer.test)], {
    cwd: root,
    env: {
      ...process.env,
      HAMMERHEAD_TEST_POSTGRES: postgres,
      TAP_GREP: only(killer.case),
      TAP_BAIL: '0',
      ...(inForce === undefined ? {} : { [variable]: JSON.stringify(inForce) }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: mostMs,
    killSignal: 'SIGKILL',
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  await new Promise<void>((resolve) => void child.once('close', () => resolve()));
  return { ...verdictOf(printed, killer.case), ms: performance.now() - begun };
}

/** A pattern of tap for this case alone. */
const only = (name: string): string => `/^${name.replaceAll(/[^\p{L}\p{N} ]/gu, String.raw`\$&`)}$/`;

/** Reads TAP: the line of the case, and the first thing that was wrong. */
function verdictOf(printed: string, name: string): Pick<Outcome, 'verdict' | 'because'> {
  const lines = printed.split('\n');
  const escaped = name.replaceAll('#', String.raw`\#`);
  const own = lines.find((line) => /^(?:not )?ok \d+ - /.test(line) && line.includes(` - ${escaped}`));
  if (own?.startsWith('ok') === true && !own.includes('# SKIP')) return { verdict: 'passed', because: '' };
  if (own === undefined || own.startsWith('ok'))
    return { verdict: 'none', because: lines.slice(-30).join('\n').trim() };
  const first = lines.find((line) => /^ +not ok /.test(line)) ?? own;
  return { verdict: 'failed', because: first.trim().replace(/^not ok \d+ - /, '') };
}
