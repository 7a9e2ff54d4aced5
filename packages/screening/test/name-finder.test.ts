import t from 'tap';
import { NameFinder, rankerOf, scoreEntry } from '../src/index.js';
import { entry } from './entries.js';

const finder = new NameFinder([
  entry('1', 'SMITH, John', { countries: ['JM'] }),
  entry('2', 'SMITHSON, Ann'),
  entry('3', 'BARREL SHIPPING LTD', { aliases: ['Smith & Sons Barrel Shipping Company Ltd'] }),
  entry('4', 'SMITH'),
  entry('5', 'BROWN, Marcia Ann'),
  entry('6', 'BROWNE, Marlon'),
  entry('7', 'DE LA CRUZ, Juan'),
  entry('8', 'SCHMIDT TRADING'),
]);
const ids = (name: string, more: Parameters<NameFinder['find']>[1] = {}) =>
  finder.find(name, more).map((found) => found.entry.id);

t.test('a part of a name finds everybody who has it, whole words before beginnings', async (t) => {
  t.same(ids('smith'), ['4', '1', '3', '2'], 'the fewer other words the sooner');
  t.same(ids('smi'), ['4', '1', '2', '3']);
  t.same(
    finder.find('john smi').map(({ because }) => because()),
    [['SMI begins SMITH']],
  );
  t.same(ids('SMITH john'), ['1']);
  t.same(ids('barrel smi'), ['3']);
  t.same(ids('cruz'), ['7']);
  t.same(ids('de la cruz'), ['7'], 'articles need not stand there');
  t.same(ids('nobody'), []);
  t.same(ids('s'), [], 'an initial alone');
  t.same(ids('j. smith'), ['1', '4'], 'and what is alike');
  t.same(ids(''), []);
});

t.test('a misspelt part is found, below what is spelt so', async (t) => {
  t.same(ids('smyth').toSorted(), ['1', '3', '4']);
  t.same(ids('brown'), ['5', '6'], 'the word, then what begins so');
  t.same(ids('browne'), ['6', '5']);
  t.same(ids('m brown'), ['5', '6']);
});

t.test('a whole name is found as screening finds it, with its score and reasons', async (t) => {
  const [first] = finder.find('Jon Smith', { country: 'JM' });
  const { score, because } = scoreEntry('Jon Smith', entry('1', 'SMITH, John', { countries: ['JM'] }), {
    country: 'JM',
  });
  t.match(first, { entry: { id: '1' }, score, country: 'agrees' });
  t.same(first?.because(), because);
  t.same(ids('smith', { atLeast: 0.9 }), ['4'], 'what screening would call a hit');
});

t.test('every entry that screening hits is found, and every one that holds the words', async (t) => {
  const names = [
    'Ann',
    'Ana',
    'Anne',
    'Juan',
    'Joan',
    'John',
    'Brown',
    'Browne',
    'Cruz',
    'Cruise',
    'Smith',
    'Smits',
  ];
  const all = names.flatMap((one) => names.map((other) => entry(`${one} ${other}`, `${other}, ${one}`)));
  const many = new NameFinder(all);
  for (const one of names) {
    const found = new Set(many.find(one).map((hit) => hit.entry.id));
    for (const { id, name } of all)
      if (name.toUpperCase().includes(one.toUpperCase())) t.ok(found.has(id), `${one}: ${name}`);
    for (const other of names) {
      const hits = new Set(many.find(`${one} ${other}`).map((hit) => hit.entry.id));
      const missed = all.filter(
        (listed) => scoreEntry(`${one} ${other}`, listed).score >= 0.7 && !hits.has(listed.id),
      );
      t.same(missed, [], `${one} ${other}`);
    }
  }
});

t.test('two names are ranked alone', async (t) => {
  const rankNames = (sought: string, name: string) => rankerOf(sought)(name);
  t.ok(rankNames('smith', 'John Smith').rank > rankNames('smith', 'John Smithson').rank);
  t.ok(rankNames('smith', 'John Smithson').rank > rankNames('smith', 'John Smyth').rank);
  t.ok(rankNames('smith', 'John Smyth').rank > rankNames('smith', 'John Brown').rank);
  t.equal(rankNames('smith', 'John Brown').rank, 0);
  t.same(rankNames('John Smith', 'SMITH, John').rank, 1);
  t.ok(rankNames('de la', 'Juan de la Cruz').rank > 0.9, 'articles where there is nothing else');
});

t.test('of hundreds of words the first forty are looked for', async (t) => {
  for (const by of [' ', '-', ', ']) {
    const filled = (words: number): string => Array.from({ length: words }, () => 'brown').join(by);
    t.same(ids(`${filled(39)}${by}marcia`), ['5'], by);
    t.same(ids(`${filled(40)}${by}marcia`), ['5', '6'], by);
    t.same(rankerOf(`${filled(40)}${by}marcia`)('Brown'), rankerOf(filled(40))('Brown'));
  }
});
