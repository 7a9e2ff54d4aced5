import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { leaks } from '../src/mutants/leaks/index.js';
import { mutated } from '../src/mutants/mutant.js';
import { root } from '../src/mutants/run-test.js';

const all = Object.values(leaks).flat();

t.test('every leak has its place in the code as it was built', async (t) => {
  for (const mutant of all) {
    const source = readFileSync(join(root, mutant.file), 'utf8');
    t.doesNotThrow(() => mutated(source, mutant), mutant.name);
    t.not(mutant.find, mutant.put, `${mutant.name} changes something`);
  }
});

t.test('every leak names a test that there is', async (t) => {
  for (const { name, killer } of all) {
    const path = join(root, killer.test);
    if (!existsSync(path)) t.fail(`${name}: there is no ${killer.test}`);
    // The cases of the access matrix and its siblings have the names of rows, those of the walk of seeds.
    else if (!killer.test.startsWith('test/') && !killer.case.includes(': seed '))
      t.ok(readFileSync(path, 'utf8').includes(killer.case), `${name}: ${killer.case}`);
  }
});

t.test('each kind of leak is put into several places, and in a quick run, too', async (t) => {
  t.equal(Object.keys(leaks).length, 9);
  for (const [leak, mutants] of Object.entries(leaks)) {
    t.ok(mutants.length > 1, leak);
    t.ok(
      mutants.some(({ quick }) => quick),
      `${leak}: some are quick`,
    );
  }
  t.equal(new Set(all.map(({ name }) => name)).size, all.length, 'no name stands twice');
});

t.test('a place that is gone, or is not the only one, is no place', async (t) => {
  const [mutant] = all;
  if (mutant === undefined) throw new Error('there are no mutants');
  t.throws(() => mutated('export {};', mutant), { message: /has its place 0 times/ });
  t.throws(() => mutated(`${mutant.find}\n${mutant.find}`, mutant), { message: /has its place 2 times/ });
});
