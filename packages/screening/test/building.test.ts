import t from 'tap';
import { NameFinder, ScreeningIndex } from '../src/index.js';
import { Random } from '@hammerhead/primitives';
import { fieldName, madeEntries } from './entries.js';

/** What steps make, and how many there were. */
function run<Made>(steps: Generator<void, Made>): { readonly made: Made; readonly count: number } {
  for (let count = 0; ; count += 1) {
    const step = steps.next();
    if (step.done === true) return { made: step.value, count };
  }
}

t.test('an index that is built in steps finds what one that is built at once does', async (t) => {
  const random = new Random(11);
  const entries = madeEntries(random, 2_000);
  const { made: index, count } = run(ScreeningIndex.building(entries));
  t.ok(count >= 100, `${count} steps for ${index.size} names`);
  const atOnce = new ScreeningIndex(entries);
  t.equal(index.size, atOnce.size);
  const finder = run(NameFinder.building(entries)).made;
  const finderAtOnce = new NameFinder(entries);
  for (let done = 0; done < 200; done += 1) {
    const name = fieldName(random, 'person');
    t.same(index.search(name, { atLeast: 0.85 }), atOnce.search(name, { atLeast: 0.85 }), name);
    const found = (one: NameFinder) => one.find(name).map(({ entry, score }) => [entry.id, score]);
    t.same(found(finder), found(finderAtOnce), name);
  }
});
