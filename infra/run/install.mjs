import { accessSync, constants, existsSync, mkdirSync, readFileSync, statfsSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { capture } from './child.mjs';
import { explain, Failure } from './failure.mjs';
import { root } from './root.mjs';
import { stamp } from './stamp.mjs';

/** What an install takes, with the store and the build: megabytes. */
const needed = 1_000;

/** Installs what the lockfile says, unless that is there already. */
export async function install() {
  const done = stamp('installed', ['pnpm-lock.yaml', 'pnpm-workspace.yaml']);
  if (done.isCurrent()) return;
  requireWritable();
  requireSpace();
  const first = !existsSync(join(root, 'node_modules'));
  console.error(first ? 'Installing (first time: about a minute) …' : 'Installing what has changed …');
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const still = setInterval(() => console.error(`  … still installing, ${seconds()} s`), 20_000);
  const [program, args] = npx();
  let result;
  try {
    const all = [...args, '--yes', pnpm(), 'install', '--frozen-lockfile', '--reporter=append-only'];
    result = await capture(program, all, { cwd: root, env: environment() });
  } catch (error) {
    throw explain('run npx, which comes with Node.js', String(error));
  } finally {
    clearInterval(still);
  }
  if (result.code > 128) throw new Failure('interrupted while installing.', result.code);
  if (result.code !== 0) throw explain('install', result.output);
  done.set();
  console.error(`Installed in ${seconds()} s.`);
}

function requireWritable() {
  try {
    accessSync(root, constants.W_OK);
  } catch (error) {
    throw explain(`install in ${root}`, String(error));
  }
}

function requireSpace() {
  const { bavail, bsize } = statfsSync(root);
  const free = Math.floor((bavail * bsize) / 1_000_000);
  if (free < needed) {
    throw new Failure(`installing needs ${needed} MB on the disk of ${root}, and ${free} MB are free.`);
  }
}

/** The version in package.json, the same for everybody. */
function pnpm() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager;
}

/**
 * npx of the npm that runs us, or beside our Node.js, or on the path.
 * @returns {[program: string, args: string[]]}
 */
function npx() {
  const candidates = [
    process.env.npm_execpath?.endsWith('npm-cli.js')
      ? join(dirname(process.env.npm_execpath), 'npx-cli.js')
      : undefined,
    join(dirname(dirname(process.execPath)), 'lib', 'node_modules', 'npm', 'bin', 'npx-cli.js'),
    join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npx-cli.js'),
  ];
  const script = candidates.find((path) => path !== undefined && existsSync(path));
  return script === undefined ? ['npx', []] : [process.execPath, [script]];
}

/**
 * npm and pnpm keep caches in the home folder. Where there is none, or one that cannot be written (system
 * accounts, containers), they get one in the folder for temporary files.
 */
function environment() {
  const environment = {
    ...process.env,
    // Without a terminal pnpm would rather stop than replace what an older version installed.
    CI: 'true',
    npm_config_update_notifier: 'false',
  };
  // Under `npx -p node@24 -c …` these say what that npx is to run; ours must not obey them as well.
  delete environment.npm_config_call;
  delete environment.npm_config_package;
  const home = homeFolder();
  const cache = process.env.npm_config_cache ?? (home === undefined ? undefined : join(home, '.npm'));
  if (home !== undefined && writable(home) && cache !== undefined && writable(cache)) return environment;
  const substitute = join(tmpdir(), `hammerhead-home-${process.getuid?.() ?? 0}`);
  mkdirSync(substitute, { recursive: true, mode: 0o700 });
  const settings = home === undefined ? undefined : join(home, '.npmrc');
  for (const name of Object.keys(environment)) if (name.startsWith('XDG_')) delete environment[name];
  return {
    ...environment,
    HOME: substitute,
    npm_config_cache: join(substitute, '.npm'),
    // Which registry to use is still the user's own choice.
    ...(settings !== undefined && existsSync(settings) && !process.env.npm_config_userconfig
      ? { npm_config_userconfig: settings }
      : {}),
  };
}

function homeFolder() {
  try {
    return homedir();
  } catch {
    return undefined;
  }
}

/** Whether something can be written at a path, or made there. */
function writable(path) {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch (error) {
    const parent = dirname(path);
    return error.code === 'ENOENT' && parent !== path && writable(parent);
  }
}
