import t from 'tap';
import { recordMaker } from '../src/index.js';

interface Source {
  readonly count?: number;
  readonly word?: string;
  readonly places?: readonly number[];
}

t.test('records are read from what is stored, or from what stands for it', (t) => {
  const make = recordMaker<Source, string>({
    count: { of: 'count', absent: 3 },
    word: { of: 'word', absent: undefined },
    places: { countOf: 'places' },
    sentence: ({ word = 'nothing' }, name) => `${name}: ${word}`,
    'it"s': { of: 'count', absent: 0 },
  });
  t.same(make({ count: 0, word: 'a', places: [1, 2] }, 'x'), {
    count: 0,
    word: 'a',
    places: 2,
    sentence: 'x: a',
    'it"s': 0,
  });
  t.same(make({}, 'y'), { count: 3, word: undefined, places: 0, sentence: 'y: nothing', 'it"s': 0 });
  t.end();
});
