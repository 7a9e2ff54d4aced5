import t from 'tap';
import { loadRuleSet } from '../src/index.js';
import { faultsOf, fileAsking, fileWith } from './support/rules.js';
import { vocabulary } from './support/vocabulary.js';

const meant = 'shipment has no field grosWeightKg; did you mean grossWeightKg?';

/** Where a word stands in a file: an oracle that knows nothing of YAML. */
function placeOf(file: string, word: string): string {
  const before = file.slice(0, file.indexOf(word)).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

t.test('a misspelt field is refused at its line and column, in every way YAML writes a text', (t) => {
  const styles: Record<string, string> = {
    plain: '    when: shipment.grosWeightKg > 5',
    'single quotes': '    when: \'"it\'\'s" == "x" || shipment.grosWeightKg > 5\'',
    'double quotes': '    when: "\\"a\\u0041\\U0001F600\\" == \\"x\\" || shipment.grosWeightKg > 5"',
    'literal block': '    when: |\n      true &&\n        shipment.grosWeightKg > 5',
    'folded block': '    when: >-  # why\n      true &&\n      shipment.grosWeightKg > 5',
    'folded block with an empty line': '    when: >\n\n      true &&\n\n\n      shipment.grosWeightKg > 5',
    'plain over lines': '    when: true &&\n      shipment.grosWeightKg > 5',
    'quoted over lines': '    when: "true &&\n      shipment.\\\n      grosWeightKg > 5"',
    'Windows line ends': '    when: |\r\n      true &&\r\n      shipment.grosWeightKg > 5',
    'beyond a comma in braces':
      '    unlessHit: []\n  - { id: S, family: value, points: 1, when: pow(2, shipment.grosWeightKg) > 1 }',
  };
  for (const [style, when] of Object.entries(styles)) {
    const file = fileWith(
      `  - id: R\n    family: commodity\n    points: 5\n    # 好\n${style.startsWith('beyond') ? '    when: true\n' : ''}${when}\n`,
    );
    t.same(faultsOf(file), [`${placeOf(file, 'grosWeightKg')} ${meant}`], style);
  }
  t.end();
});

const readable = '; what may be read: shipment, transport, eei, screening, calendar';

t.test('every fault of a file is reported, in its order, with its path', (t) => {
  const loaded = loadRuleSet(
    fileWith(
      [
        '  - { id: A, family: comodity, points: 1, when: shipment.hasLicence }',
        '  - { id: B, family: value, points: x, floor: 9, when: shipment.valueUsd > "1" || nothing }',
        '  - { id: A, family: value, pionts: 1, when: true, unlessHit: [C] }',
      ].join('\n'),
    ),
    vocabulary,
  );
  t.notOk(loaded.ok);
  t.same(loaded.ok || loaded.faults, [
    {
      line: 13,
      column: 22,
      path: 'rules[0].family',
      message: 'there is no family comodity; did you mean commodity?',
    },
    {
      line: 13,
      column: 58,
      path: 'rules[0].when',
      message: 'shipment has no field hasLicence; did you mean hasLicense?',
    },
    { line: 14, column: 37, path: 'rules[1].points', message: `there is no x${readable}` },
    {
      line: 14,
      column: 47,
      path: 'rules[1].floor',
      message: 'there is no tier 9; there is 1, 2, 3, 4',
    },
    {
      line: 14,
      column: 56,
      path: 'rules[1].when',
      message: '> compares two numbers or two texts, not a number and a text',
    },
    { line: 14, column: 83, path: 'rules[1].when', message: `there is no nothing${readable}` },
    { line: 15, column: 5, path: 'rules[2].id', message: 'there is a second rule A' },
    { line: 15, column: 29, path: 'rules[2].pionts', message: 'unknown key pionts; did you mean points?' },
    {
      line: 15,
      column: 64,
      path: 'rules[2].unlessHit[0]',
      message: 'there is no rule C; there is A, B',
    },
  ]);
  t.end();
});

t.test('a wrong expression is refused with a word on what is right', (t) => {
  // The caret shows where the fault stands.
  const wrong: readonly (readonly [when: string, message: RegExp])[] = [
    ['^shipment.valueUsd', /true or false is expected here; the expression gives a number/],
    ['^shipment.valueUsd == "300"', /== compares .* not a number and a text/],
    ['shipment.destination == ^null', /there is no null: ask !has/],
    ['shipment.destination != ^null', /there is no null: ask has/],
    [
      '^goods.hs == "9301"',
      /goods can be read only in a rule with each: goods; the whole list is shipment\.goods/,
    ],
    [
      '^history.shipper.trusted',
      /there is no history; what may be read: shipment, transport, eei, screening, calendar/,
    ],
    ['shipment.goods.^hs == "9"', /shipment\.goods is a list: ask shipment\.goods\.exists\(x, x\.hs …\)/],
    ['shipment.bill.^length > 1', /shipment\.bill is a text and has no field length/],
    ['shipment.^constructor == "x"', /shipment has no field constructor/],
    ['shipment.goods.exists(g, g.^weigthKg > 1)', /g has no field weigthKg; did you mean weightKg\?/],
    [
      'hsIn(shipment.bill, ^"licenceGate")',
      /there is no code list "licenceGate"; did you mean licenseGate\?/,
    ],
    ['hsIn(shipment.bill, ^shipment.bill)', /hsIn takes the code list as a literal text in quotes/],
    ['^hsIn(shipment.bill)', /hsIn is called hsIn\(hs: text, "code list"\)/],
    ['hsIn(^5, "licenseGate")', /hsIn is called .*, here with a number/],
    ['^hsin(shipment.bill, "licenseGate")', /there is no function hsin; did you mean hsIn\?/],
    ['quote(shipment.bill, ^"firearms") == "x"', /no keyword list "firearms"; did you mean firearm\?/],
    ['^contains(shipment.bill, "x")', /contains is called text\.contains\(sought: text\)/],
    ['shipment.bill.^startswith("x")', /there is no function startswith; did you mean startsWith\?/],
    ['shipment.bill.matches(^"(?=a)")', /invalid or unsupported Perl syntax/],
    ['shipment.bill.matches(^"(a)\\\\1")', /invalid escape sequence/],
    ['shipment.bill.matches(^shipment.bill)', /takes the pattern as a literal/],
    ['shipment.valueUsd + ^"1" == "x"', /\+ takes two numbers or two texts, not a text/],
    ['!^shipment.valueUsd', /! takes true or false, not a number/],
    ['true && ^1', /&& takes true or false, not a number/],
    ['^shipment.valueUsd in ["a"]', /a number cannot be in a list of text/],
    ['shipment.valueUsd in [1, ^"a"]', /a list holds one type: a number comes first, then a text/],
    ['1 in ^[]', /the list is empty/],
    ['has(^shipment)', /has\(\) takes one field/],
    ['^shipment.goods.exists(g)', /exists is called list\.exists\(x, …\)/],
    ['shipment.goods.exists(^shipment, true)', /shipment already stands for something else/],
    ['^shipment.goods == shipment.goods', /== compares two numbers/],
    ['^shipment.goods', /the expression gives a list of object/],
    ['true ? 1 : ^"a"', /\?: chooses between two of one type/],
    ['shipment.valueUsd ^= 3', /to compare, write ==/],
    ['shipment.hasLicense ^and shipment.hasLicense', /^\S+ write &&$/],
    ['shipment.hasLicense ^AND shipment.hasLicense', /^\S+ write &&$/],
    ['shipment.hasLicense ^or true', /^\S+ write \|\|$/],
    ['^not shipment.hasLicense', /^\S+ write !shipment\.hasLicense$/],
    ['shipment.hasLicense && ^not shipment.hasLicense', /^\S+ write !shipment\.hasLicense$/],
    ['^NOT (shipment.hasLicense)', /there is no NOT\( … \): write !\( … \)$/],
    ['shipment.bill ^<> "x"', /^\S+ write !=$/],
    ['shipment.bill ^≠ "x"', /^\S+ write !=$/],
    ['shipment.valueUsd ^=> 3', /^\S+ write >=$/],
    ['shipment.valueUsd ^≤ 3', /^\S+ write <=$/],
    ['^shipment.bill contains "GUN, and ammo"', /^\S+ write shipment\.bill\.contains\("GUN, and ammo"\)$/],
    ['true && ^shipment.bill starts with "GUN"', /^\S+ write shipment\.bill\.startsWith\("GUN"\)$/],
    ['shipment.bill == ^“GUN”', /^\S+ use straight quotes: "…"$/],
    ['shipment.valueUsd > ^2,500', /^\S+ write 2500$/],
    ['shipment.valueUsd > ^12,5', /^\S+ write 12\.5$/],
    ['shipment.valueUsd > ^50%', /^\S+ write 0\.5$/],
    ['shipment.valueUsd > ^7.5 % && true', /^\S+ write 0\.075$/],
    ['shipment.hasLicense == ^yes', /^\S+ there is no yes: write true$/],
    ['shipment.hasLicense == ^False', /^\S+ there is no False: write false$/],
    ['shipment.hasLicense == ^"yes"', /^\S+ true and false stand without quotes: write true$/],
    ['^grossWeightKg > 5', /there is no grossWeightKg; did you mean shipment\.grossWeightKg\?/],
    ['shipment.bill in ^licenseGate', /licenseGate is a list of codes: write listed\(x, "licenseGate"\)/],
    ['shipment.valueUsd > ^twenty', /there is no twenty: write the number in digits/],
    ['shipment.bill.matches(^"gun[")', /this is no pattern: .*; to look for \[ itself, write/],
    ['shipment.bill ^is "x"', /^\S+ write ==$/],
    ['shipment.bill ^in ("x", "y")', /^\S+ a list stands in square brackets: write in \[ … \]$/],
    ['shipment.hasLicense ^& true', /^\S+ write &&$/],
    ['shipment.valueUsd >^', /the expression ends too early/],
    ['shipment.valueUsd > 1 ^)', /\) is not expected here/],
    ['^{"a": 1}.a == 1', /not supported in a rule/],
    ['^99999999999999999999 > 1', /too large to be exact/],
    ['^5u > 1', /no 5u/],
    ['"é😀" == shipment.valueUsd + ^"a"', /\+ takes two numbers or two texts/],
    [
      'shipment.goods.exists(a, shipment.goods.exists(b, ^shipment.goods.exists(c, true)))',
      /nested too deeply/,
    ],
  ];
  for (const [marked, message] of wrong) {
    const file = fileAsking(marked.replace('^', ''));
    const column = fileAsking(marked).split('\n')[12]?.indexOf('^') ?? -1;
    const faults = faultsOf(file);
    t.equal(faults.length, 1, marked);
    t.match(faults[0], new RegExp(`^13:${column + 1} `), marked);
    t.match(faults[0], message, marked);
  }
  t.end();
});
