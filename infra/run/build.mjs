import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { capture } from './child.mjs';
import { explain, Failure } from './failure.mjs';
import { root } from './root.mjs';

/** Compiles what has changed; a second when nothing has. */
export async function build() {
  const first = !existsSync(join(root, 'infra/stack/build/src/main.js'));
  if (first) console.error('Building …');
  removeOrphans();
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { code, output } = await capture(process.execPath, [tsc, '-b', '--pretty', 'false'], { cwd: root });
  if (code === 0) return;
  if (code > 128) throw new Failure('interrupted while building.', code);
  if (!/error TS\d+/.test(output)) throw explain('build', output);
  console.error(output.trimEnd());
  throw new Failure('the code does not compile; see above.');
}

/** The compiler never removes what it made of a file that is gone, and such a test would still run. */
function removeOrphans() {
  for (const folder of packageFolders()) {
    const made = join(folder, 'build');
    if (!existsSync(made)) continue;
    for (const entry of readdirSync(made, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith('.js')) continue;
      const file = join(entry.parentPath ?? entry.path, entry.name);
      const stem = file.slice(0, -'.js'.length);
      const source = join(folder, relative(made, stem));
      if (existsSync(`${source}.ts`) || existsSync(`${source}.tsx`)) continue;
      for (const ending of ['.js', '.js.map', '.d.ts']) rmSync(`${stem}${ending}`, { force: true });
    }
  }
}

function packageFolders() {
  const inside = ['packages', 'services', 'infra'].flatMap((name) =>
    readdirSync(join(root, name), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(root, name, entry.name)),
  );
  return [...inside, join(root, 'test')].filter((folder) => existsSync(join(folder, 'tsconfig.json')));
}
