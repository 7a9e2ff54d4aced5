import t from 'tap';
import { directoryTokens, searchTokens } from '../../src/index.js';

t.test('tokens: each word by sound and by beginning, initials and company forms left out', async (t) => {
  t.equal(searchTokens('Marcia A. Brown Ltd')?.words.length, 2);
  const shared = (one: string, other: string): number => {
    const tokens = new Set(directoryTokens(other));
    return (searchTokens(one)?.words ?? []).filter((word) => word.some((token) => tokens.has(token))).length;
  };
  t.equal(shared('Marcia Brown', 'BROWNE, Marcya'), 2);
  t.equal(shared('Jean-Baptiste', 'Jean Batiste'), 1);
  t.equal(shared('Marcia Brown', 'Zoe Tull'), 0);
  t.equal(shared('Marcia Brown', 'MRACIA BORWN'), 2);
  t.equal(searchTokens('Juan Carlos')?.letters, searchTokens('JUANC ARLOS')?.letters);
  t.not(searchTokens('Juan Carlos')?.letters, searchTokens('Juan Karlos')?.letters);
  for (const nobody of ['N/A', 'X', 'A. B.']) t.equal(searchTokens(nobody), undefined);
});
