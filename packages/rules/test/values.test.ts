import t, { type Test } from 'tap';
import { loadRuleSet } from '../src/index.js';
import { fileAsking, fileWith } from './support/rules.js';
import { vocabulary } from './support/vocabulary.js';

/** What is told of a file: each with its kind and place, faults first. */
function told(file: string, accepted = false): readonly string[] {
  const loaded = loadRuleSet(file, vocabulary, { accepted });
  const line = (kind: string) => (fault: { line: number; column: number; message: string }) =>
    `${kind} ${fault.line}:${fault.column} ${fault.message}`;
  return [...(loaded.ok ? [] : loaded.faults.map(line('fault'))), ...loaded.warnings.map(line('warning'))];
}

/** The same of one condition, without the place; the caret shows where it must stand. */
function toldOf(t: Pick<Test, 'equal'>, marked: string): readonly string[] {
  const found = told(fileAsking(marked.replace('^', '')));
  const column = fileAsking(marked).split('\n')[12]?.indexOf('^') ?? -1;
  return found.map((text) => {
    const [kind = '', place = '', ...message] = text.split(' ');
    t.equal(place, `13:${column + 1}`, marked);
    return [kind, ...message].join(' ');
  });
}

t.test('a value that a field never has is refused, wherever it is written out', (t) => {
  const vessel = 'sea is no mode of transport; did you mean vessel?';
  const refused: readonly (readonly [when: string, message: string])[] = [
    ['transport.mode == ^"sea"', vessel],
    ['^"sea" == transport.mode', vessel],
    ['transport.mode != ^"sea"', vessel],
    ['!(transport.mode == ^"sea")', vessel],
    ['text(transport.mode) == ^"sea"', vessel],
    ['transport.mode in ["air", ^"sea"]', vessel],
    ['transport.mode == (shipment.hasLicense ? ^"sea" : "air")', vessel],
    ['(shipment.hasLicense ? transport.mode : transport.mode) == ^"sea"', vessel],
    ['transport.mode == ^"train"', 'train is no mode of transport; there is air, vessel'],
    ['transport.mode == ^""', 'an empty text is no mode of transport; there is air, vessel'],
    ['transport.mode.startsWith(^"se")', 'this is true of no mode of transport; there is air, vessel'],
    ['transport.mode.matches(^"^sea")', 'this is true of no mode of transport; there is air, vessel'],
    ['shipment.destination == ^"Jamaica"', 'Jamaica is no country known here; did you mean JM?'],
    ['portCountry("JMKIN") == ^"Jamaica"', 'Jamaica is no country known here; did you mean JM?'],
    ['transport.day == ^"2026-11"', '2026-11 is no day as YYYY-MM-DD'],
    ['transport.day > ^"30.11.2026"', '30.11.2026 is no day as YYYY-MM-DD'],
  ];
  for (const [when, message] of refused) t.same(toldOf(t, when), [`fault ${message}`], when);
  t.end();
});

t.test('a value that a table lacks is warned of, with the nearest', (t) => {
  const near = 'JMKN is no port known here; did you mean JMKIN?';
  const warned: readonly (readonly [when: string, message: string])[] = [
    ['transport.port == ^"JMKN"', near],
    ['transport.port == ^"jmkin"', 'jmkin is no port known here; did you mean JMKIN?'],
    ['^"JMKN" in transport.calls', near],
    ['transport.calls.exists(p, p == ^"JMKN")', near],
    ['transport.calls[0] == ^"JMKN"', near],
    ['portCountry(^"JMKN") == "JM"', near],
    ['transport.port.startsWith(^"JN")', 'this is true of no port known here; there is JMKIN, JMMBJ, USMIA'],
    ['shipment.destination == ^"XK"', 'XK is no country known here; there is HT, JM, US'],
  ];
  for (const [when, message] of warned) t.same(toldOf(t, when), [`warning ${message}`], when);
  t.end();
});

t.test('what a field has is not told', (t) => {
  for (const when of [
    'transport.mode == "air" || transport.port in ["JMKIN", "USMIA"] || transport.port.startsWith("JM")',
    'text(transport.port) == "" || transport.mode.matches("^(air|vessel)$")',
    'transport.day >= "2026-11" && transport.day == "2026-11-30"',
    'shipment.bill == "sea" || (shipment.hasLicense ? transport.mode : shipment.bill) == "sea"',
    'lower(transport.port) == "jmkin"',
    'transport.share > 0.5 && transport.month == 12 && transport.stops >= 1 && transport.month in [1, 12]',
  ])
    t.same(told(fileAsking(when)), [], when);
  t.end();
});

t.test('a number beside which the range decides is warned of', (t) => {
  const share = 'transport.share is a number from 0 to 1: this never holds';
  const warned: readonly (readonly [when: string, message: string])[] = [
    ['transport.share > ^5', share],
    ['^5 < transport.share', share],
    ['transport.share >= ^0', 'transport.share is a number from 0 to 1: this always holds'],
    ['transport.month == ^13', 'transport.month is a whole number from 1 to 12: this never holds'],
    ['transport.month == ^1.5', 'transport.month is a whole number from 1 to 12: this never holds'],
    ['transport.month in [1, ^13]', 'transport.month is a whole number from 1 to 12: this never holds'],
    ['transport.stops < ^0', 'transport.stops is a whole number from 0: this never holds'],
    ['transport.stops > ^-1', 'transport.stops is a whole number from 0: this always holds'],
    ['transport.month != ^0', 'transport.month is a whole number from 1 to 12: this always holds'],
  ];
  for (const [when, message] of warned) t.same(toldOf(t, when), [`warning ${message}`], when);
  t.end();
});

t.test("the codes of a file's own lists are what the functions look for that search them", (t) => {
  const file = `${fileWith(
    '  - { id: R, title: R, family: value, points: 1, when: \'listed(transport.port, "ours") || hsIn(shipment.bill, "arms")\' }\n',
  )}lists:
  ours: [JMKIN, JMKN]
  arms: ["9302", 93O2]
`;
  t.same(told(file), [
    'warning 15:17 JMKN is no port known here; did you mean JMKIN?',
    'warning 16:18 93O2 is no HS code',
  ]);
  t.end();
});

t.test('a file that an earlier version accepted stays valid, whatever it compares', (t) => {
  const file = fileAsking('transport.mode == "sea"');
  t.same(told(file, true), ['warning 13:70 sea is no mode of transport; did you mean vessel?']);
  t.match(told(fileAsking('transport.mod == "sea"'), true), [/^fault .*no field mod/]);
  t.end();
});

t.test('points that a limit cuts are warned of', (t) => {
  const warned: readonly (readonly [points: string, message: string])[] = [
    ['999', '999 points count as 70: the family commodity gives 0 to 70'],
    ['shipment.hasLicense ? 5 : 71', '71 points count as 70: the family commodity gives 0 to 70'],
    ['-1', '-1 points count as 0: the family commodity gives 0 to 70'],
  ];
  for (const [points, message] of warned) {
    const [only, ...others] = told(fileAsking('shipment.hasLicense', JSON.stringify(points)));
    t.match(only, new RegExp(`^warning 13:\\d+ ${message}$`), points);
    t.same(others, []);
  }
  t.same(told(fileAsking('shipment.hasLicense', '70')), []);
  t.end();
});
