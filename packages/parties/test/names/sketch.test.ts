import t from 'tap';
import { nameSketch, soundOf, spokenOf } from '../../src/index.js';

t.test('names that somebody else may write so have one sketch', async (t) => {
  const table = [
    [
      'Marcia Brown',
      'BROWN, MARCIA',
      'Marcia A. Brown',
      'Brown, Marcia Ann',
      'Mrs Marcia Ann Brown',
      'MARCYA BROWNE',
    ],
    ['Indra Persaud', 'PRASAD, Indira'],
    ['Mohammed Hosein', 'Muhamad Hussain'],
    ['Juan de la Cruz', 'JUAN DELACRUZ', 'Cruz, Juan'],
    ['Wilner Jean-Baptiste', 'WILNER JN BAPTISTE'],
    ['Johan van der Linde', 'VANDERLINDE JOHAN'],
    ['Étienne Noël', 'ETIENNE NOEL'],
    ['Caribe Foods Ltd.', 'CARIBE FOODS, LIMITED', 'Foods Caribe'],
  ];
  for (const [first = '', ...others] of table)
    for (const other of others) t.equal(nameSketch(other), nameSketch(first), `${first}: ${other}`);
});

t.test('other people have others', async (t) => {
  const table = [
    ['Marcia Brown', 'Marcio Brown'],
    ['Maria Brown', 'Mario Brown'],
    ['Jean Pierre', 'John Pierre'],
    ['Caribe Foods Ltd.', 'Caribe Auto Foods Ltd.'],
    ['SEA STAR 2', 'SEA STAR 22'],
    ['Marcia Brown', 'Devon Brown'],
  ] as const;
  for (const [one, other] of table) t.not(nameSketch(one), nameSketch(other), `${one}, ${other}`);
});

t.test('nobody has none; everybody who is named has one', async (t) => {
  for (const nobody of ['', 'N/A', 'TO ORDER', '***']) t.equal(nameSketch(nobody), '', nobody);
  for (const somebody of ['A', 'A B', 'de la', 'Ltd', 'X'.repeat(512), '株式会社'])
    t.not(nameSketch(somebody), '', somebody);
});

t.test('a sketch is the same the second time, and after many others', async (t) => {
  const before = nameSketch('Deonarine Seecharan');
  for (let index = 0; index < 20_000; index += 1) nameSketch(`Name${index} Family${index}`);
  t.equal(nameSketch('Deonarine Seecharan'), before);
});

t.test('words that sound alike', async (t) => {
  const table = [
    ['PERSAUD', 'PRASAD'],
    ['ETIENNE', 'ETIEN'],
    ['HOSEIN', 'HUSSAIN'],
    ['VASQUEZ', 'VAZQUEZ'],
    ['PHILIPPE', 'FILIP'],
    ['DIJKHOFF', 'DYKHOFF'],
    ['CHRISTINE', 'KRISTINE'],
    ['SOOKDEO', 'SUKHDEO'],
  ] as const;
  for (const [one, other] of table) t.equal(soundOf(one), soundOf(other), `${one} ${other}`);
  t.not(soundOf('ANA'), soundOf('INA'));
  t.not(soundOf('IVANOV'), soundOf('IVANOVICH'));
  t.equal(spokenOf('LADEN'), spokenOf('LADIN'));
  t.equal(spokenOf('OTAIBI'), spokenOf('UTAYBI'));
  t.not(spokenOf('MARIA'), spokenOf('MARIE'));
});
