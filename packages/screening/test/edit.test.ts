import t from 'tap';
import { distance, editOf } from '../src/compare/edit.js';
import { lettersApart, lettersOf } from '../src/name/letters.js';
import { DeletionIndex } from '../src/name-index/deletion-index.js';
import { Random } from '@hammerhead/primitives';

t.test('each slip by its name, whichever word comes first', async (t) => {
  const table = [
    ['BROWN', 'BROWN', 'same'],
    ['BROWN', 'BROOWN', 'doubled'],
    ['ANNA', 'ANA', 'doubled'],
    ['BROWN', 'BRWON', 'exchanged'],
    ['BROWN', 'BRWN', 'missing'],
    ['BROWN', 'BRAWN', 'changed'],
    ['BROWN', 'BRWNO', 'none'],
    ['PORT', 'PROTS', 'none'],
    ['GREENIDGE', 'GRENIDGEE', 'two'],
    ['GREENIDGE', 'RGEENIDEG', 'two'],
    ['GREENIDGE', 'GRNDGE', 'none'],
    ['SL', 'LS', 'exchanged'],
    ['', 'A', 'missing'],
  ] as const;
  for (const [one, other, edit] of table) {
    t.equal(editOf(one, other), edit, `${one} ${other}`);
    t.equal(editOf(other, one), edit, `${other} ${one}`);
  }
});

const random = new Random(5);
const word = (size: number): string => Array.from({ length: size }, () => 'ABC'[random.below(3)]).join('');
const pairs = Array.from({ length: 20_000 }, () => {
  const size = 1 + random.below(10);
  return [word(size), word(Math.max(1, size - 2 + random.below(5)))] as const;
});

t.test('what is one or two slips apart is what the distance says', async (t) => {
  const wrong = pairs.filter(([one, other]) => {
    const apart = distance(one, other, 20);
    const edit = editOf(one, other);
    if (apart === 0) return edit !== 'same';
    if (apart === 1) return !['doubled', 'exchanged', 'missing', 'changed'].includes(edit);
    const two = apart === 2 && Math.min(one.length, other.length) >= 8;
    return edit !== (two ? 'two' : 'none');
  });
  t.same(wrong, []);
  t.ok(pairs.filter(([one, other]) => editOf(one, other) === 'two').length > 20, 'some are two slips apart');
});

t.test('every word within reach is found by what is left of it', async (t) => {
  const words = pairs.slice(0, 2_000).map(([one]) => one);
  for (const slips of [1, 2] as const) {
    const index = new DeletionIndex();
    for (const [id, one] of words.entries()) index.add(one, slips, id);
    for (const [, name] of pairs.slice(0, 200)) {
      const found = new Set<number>();
      index.find(name, slips, (id) => found.add(id));
      const lost = words.filter((one, id) => distance(one, name, slips) <= slips && !found.has(id));
      t.same(lost, [], name);
    }
  }
});

t.test('two slips never set words farther apart in letters than four', async (t) => {
  for (const [one, other] of pairs) {
    const apart = distance(one, other, 2);
    if (apart <= 2 && lettersApart(lettersOf(one), lettersOf(other)) > 2 * apart) t.fail(`${one} ${other}`);
  }
});
