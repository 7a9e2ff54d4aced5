import t from 'tap';
import { Memo, remembering } from '../src/index.js';

t.test('what is asked for again is remembered, what is not is forgotten', (t) => {
  const memo = new Memo<number>(4);
  for (let at = 0; at < 100; at += 1) {
    memo.set(`text ${at}`, at);
    t.equal(memo.get('text 0'), 0, 'asked for each time');
  }
  t.equal(memo.get('text 99'), 99);
  t.equal(memo.get('text 50'), undefined);
  t.end();
});

t.test(
  'a function is asked once for a text that comes again, and never remembers more than its limit',
  (t) => {
    const asked: string[] = [];
    const twice = remembering(10, (text) => {
      asked.push(text);
      return text + text;
    });
    for (let round = 0; round < 3; round += 1)
      for (const text of ['a', 'b', '']) t.equal(twice(text), text + text);
    t.strictSame(asked, ['a', 'b', '']);
    for (let at = 0; at < 10; at += 1) twice(`other ${at}`);
    t.equal(twice('a'), 'aa');
    t.equal(asked.filter((text) => text === 'a').length, 2, 'asked again after it was forgotten');
    t.end();
  },
);
