import t from 'tap';
import { csvTable } from '../src/index.js';

t.test('a table is CSV as RFC 4180 has it', async (t) => {
  t.equal(csvTable(['a', 'b'], []), 'a,b\r\n');
  const row = ['plain', 'with, comma', 'a "word"', 'two\nlines', 7, true, null, ['JM', 'TT']];
  t.equal(csvTable(['x'], [row]), 'x\r\nplain,"with, comma","a ""word""","two\nlines",7,true,,JM TT\r\n');
});

t.test('no spreadsheet takes a text for a formula; a number stays one', async (t) => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])
    t.ok(
      csvTable([], [[text]])
        .slice(2)
        .replace(/^"/, '')
        .startsWith("'"),
      JSON.stringify(text),
    );
  t.equal(csvTable([], [[-1]]), '\r\n-1\r\n');
  t.equal(csvTable([], [[['=1', 'x']]]), "\r\n'=1 x\r\n", 'nor the first of several');
});
