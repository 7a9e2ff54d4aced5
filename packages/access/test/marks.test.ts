import {
  cuiCategories,
  disseminations,
  type Marks,
  newMarksSchema,
  type Role,
  roles,
  tlpLabels,
  usRoles,
} from '@hammerhead/contracts';
import { Random } from '@hammerhead/primitives';
import t from 'tap';
import {
  banner,
  marksFaults,
  maySee,
  type Originator,
  type Person,
  strictest,
  strictestOf,
} from '../src/index.js';

const subjects = ['ann', 'bob', 'eve'] as const;
const agencies = ['HSI', 'CBP', undefined] as const;

/** Every kind of person that marks can tell apart. */
const people: Person[] = roles.flatMap((role) =>
  subjects.flatMap((subject) =>
    agencies.flatMap((agency) =>
      countriesFor(role).flatMap((countries) =>
        (usRoles.has(role) ? [true, false] : [false]).map((federal) => ({
          role,
          subject,
          ...(agency === undefined ? {} : { agency }),
          ...(countries === undefined ? {} : { countries }),
          federal,
        })),
      ),
    ),
  ),
);

function countriesFor(role: Role): (string[] | undefined)[] {
  return role === 'partner'
    ? [['JM'], ['TT'], ['JM', 'TT'], ['US'], ['PR'], ['US', 'JM'], undefined]
    : [undefined];
}

const originators: Originator[] = [
  { subject: 'ann', agency: 'HSI' },
  { subject: 'ann', agency: 'HSI', releasedTo: ['JM'] },
  { subject: 'bob' },
];

const someOf = <Item>(random: Random, all: readonly Item[]): Item[] => all.filter(() => random.chance(0.4));

function anyMarks(random: Random): Marks {
  for (;;) {
    const tlp = random.chance(0.7) ? random.pick(tlpLabels) : undefined;
    const relTo = random.chance(0.3) ? ['USA', ...someOf(random, ['JM', 'TT', 'BB'])] : undefined;
    const marks = {
      ...(tlp === undefined ? {} : { tlp }),
      ...(random.chance(0.4) ? { cui: someOf(random, cuiCategories) } : {}),
      ...(random.chance(0.4) ? { dissemination: someOf(random, disseminations) } : {}),
      ...(relTo === undefined ? {} : { relTo }),
      ...(tlp === 'RED' && random.chance(0.7) ? { recipients: someOf(random, subjects) } : {}),
    };
    const { success, data } = newMarksSchema.safeParse(marks);
    if (success) return data;
  }
}

/** What is shown to whom, over everybody. */
const seen = (marks: Marks, originator: Originator): boolean[] =>
  people.map((person) => maySee(person, marks, originator));

const random = new Random(12);
const triples = Array.from(
  { length: 3_000 },
  () => [anyMarks(random), anyMarks(random), anyMarks(random)] as const,
);

t.test('the strictest of several is idempotent, commutative and associative', async (t) => {
  const broken: string[] = [];
  let kinds = 0;
  for (const [a, b, c] of triples) {
    const one = strictest([a]);
    const left = strictest([strictest([a, b]), c]);
    const laws =
      same(strictest([one]), one) &&
      same(strictest([a, a]), one) &&
      same(strictest([a, b]), strictest([b, a])) &&
      same(left, strictest([a, strictest([b, c])])) &&
      same(left, strictest([a, b, c]));
    if (!laws) broken.push(JSON.stringify([a, b, c]));
    if (!same(left, one)) kinds += 1;
  }
  t.same(broken, []);
  t.ok(kinds > 1_000, `${kinds} triples that differ from their first`);
  t.same(strictest([]), {});
});

t.test('nobody sees more of several than of any one, and of one as much as of it alone', async (t) => {
  const broken: string[] = [];
  let [shown, hidden] = [0, 0];
  for (const originator of originators)
    for (const [a, b] of triples.slice(0, 1_000)) {
      const [ofA, ofB, both] = [a, b, strictest([a, b])].map((marks) => seen(marks, originator));
      if (!same(seen(strictest([a]), originator), ofA ?? [])) broken.push(JSON.stringify(a));
      for (const [index, sees] of (both ?? []).entries()) {
        if (sees && !(ofA?.[index] === true && ofB?.[index] === true))
          broken.push(JSON.stringify([people[index], originator, a, b]));
        if (sees) shown += 1;
        else hidden += 1;
      }
    }
  t.same(broken, []);
  t.ok(shown > 1_000 && hidden > 1_000, `${shown} shown, ${hidden} hidden`);
});

t.test('only RED beside AMBER+STRICT shows less than both together would', async (t) => {
  const broken: string[] = [];
  for (const originator of originators)
    for (const [a, b] of triples.slice(0, 1_000)) {
      const labels = new Set([a.tlp, b.tlp]);
      if (labels.has('RED') && labels.has('AMBER+STRICT')) continue;
      const [ofA, ofB] = [seen(a, originator), seen(b, originator)];
      const both = ofA.map((sees, index) => sees && ofB[index] === true);
      if (!same(seen(strictest([a, b]), originator), both)) broken.push(JSON.stringify([a, b]));
    }
  t.same(broken, []);
});

t.test('REL TO intersects, limits and categories add up, the most closed label stands', async (t) => {
  t.same(
    strictest([
      { tlp: 'GREEN', cui: ['LES'], relTo: ['USA', 'TT', 'JM'] },
      { tlp: 'AMBER', cui: ['EXPT'], relTo: ['USA', 'JM', 'BB'], dissemination: ['REL TO'] },
    ]),
    { tlp: 'AMBER', cui: ['LES', 'EXPT'], dissemination: ['REL TO'], relTo: ['USA', 'JM'] },
  );
  t.same(strictest([{ relTo: ['USA', 'JM'] }, { relTo: ['USA', 'TT'] }]), { dissemination: ['NOFORN'] });
  t.same(strictest([{ relTo: ['USA', 'JM'] }, { dissemination: ['NOFORN'] }]), { dissemination: ['NOFORN'] });
  t.same(
    strictest([
      { tlp: 'RED', recipients: ['a', 'b'] },
      { tlp: 'RED', recipients: ['c', 'b'] },
    ]),
    {
      tlp: 'RED',
      recipients: ['b'],
    },
  );
  t.same(strictest([{ tlp: 'RED', recipients: ['a'] }, { tlp: 'AMBER+STRICT' }]), { tlp: 'RED' });
  t.same(strictest([{ tlp: 'CLEAR' }, { cui: ['LES'] }]), { cui: ['LES'] });
  t.same(strictest([{ dissemination: ['FEDCON'] }, { dissemination: ['FED ONLY'] }]), {
    dissemination: ['FED ONLY'],
  });
});

t.test('marks of its own never loosen those of what something belongs to', async (t) => {
  const referral: Marks = { dissemination: ['NOFORN'] };
  t.same(strictestOf({ tlp: 'GREEN' }, referral), { tlp: 'GREEN', dissemination: ['NOFORN'] });
  t.same(strictestOf({ relTo: ['USA', 'JM'] }, undefined, referral), referral);
  t.same(strictestOf(null, { relTo: ['USA', 'JM'] }, { relTo: ['USA', 'JM', 'TT'] }), {
    dissemination: ['REL TO'],
    relTo: ['USA', 'JM'],
  });
  t.equal(strictestOf(null, undefined), null);
  t.equal(strictestOf({}), null, 'marks that say nothing are none');
});

t.test('who sees what: each label, each limit, with a twin who does not', async (t) => {
  const author: Originator = { subject: 'ann', agency: 'HSI' };
  const ann: Person = { role: 'analyst', subject: 'ann', agency: 'HSI', federal: true };
  const colleague: Person = { ...ann, subject: 'cay' };
  const cbp: Person = { ...ann, subject: 'bob', agency: 'CBP' };
  const auditor: Person = { role: 'auditor', subject: 'ada', agency: 'DHS', federal: true };
  const sheriff: Person = { role: 'analyst', subject: 'sam', agency: 'MDSO', federal: false };
  const jm: Person = { role: 'partner', subject: 'jon', agency: 'JCA', countries: ['JM'], federal: false };
  const tt: Person = { ...jm, subject: 'tia', agency: 'TTC', countries: ['TT'] };
  const impacs: Person = { ...jm, subject: 'ivy', agency: 'IMPACS', countries: ['JM', 'TT'] };
  const florida: Person = { ...jm, subject: 'flo', agency: 'FDLE', countries: ['US'] };
  const feed: Person = { role: 'feed', subject: 'feed', federal: false };
  const everybody = { ann, colleague, cbp, auditor, sheriff, jm, tt, impacs, florida, feed };
  const seers = (marks: Marks, originator = author): string[] =>
    Object.entries(everybody).flatMap(([name, person]) => (maySee(person, marks, originator) ? [name] : []));
  t.same(seers({ tlp: 'RED' }), ['ann']);
  t.same(seers({ tlp: 'RED', recipients: ['bob', 'jon'] }), ['ann', 'cbp'], 'a partner’s officer is none');
  t.same(seers({ tlp: 'AMBER+STRICT' }), ['ann', 'colleague']);
  t.same(seers({ tlp: 'AMBER+STRICT' }, { subject: 'ann' }), ['ann'], 'no agency is nobody’s');
  t.same(seers({ tlp: 'AMBER' }), ['ann', 'colleague', 'cbp']);
  t.same(seers({ tlp: 'GREEN' }), ['ann', 'colleague', 'cbp', 'auditor', 'sheriff']);
  t.same(seers({ tlp: 'GREEN' }, { ...author, releasedTo: ['JM'] }), [
    'ann',
    'colleague',
    'cbp',
    'auditor',
    'sheriff',
    'jm',
    'impacs',
  ]);
  t.same(seers({ tlp: 'CLEAR' }), Object.keys(everybody));
  t.same(seers({}), Object.keys(everybody));
  t.same(seers({ cui: ['LES'] }), Object.keys(everybody).slice(0, -1), 'a company is no authorized holder');
  t.same(seers({ dissemination: ['NOFORN'] }), ['ann', 'colleague', 'cbp', 'auditor', 'sheriff', 'florida']);
  const sanJuan: Person = { ...florida, agency: 'PRPB', countries: ['PR'] };
  for (const marks of [{ dissemination: ['NOFORN' as const] }, { relTo: ['USA', 'JM'] }]) {
    t.ok(maySee(sanJuan, marks, author), 'Puerto Rico is no foreign country');
    t.ok(maySee({ ...florida, countries: ['US', 'PR'] }, marks, author));
    t.notOk(maySee({ ...sanJuan, countries: ['PR', 'MX'] }, marks, author));
  }
  t.same(seers({ dissemination: ['FED ONLY'] }), ['ann', 'colleague', 'cbp', 'auditor']);
  t.same(seers({ dissemination: ['FEDCON'] }), ['ann', 'colleague', 'cbp', 'auditor']);
  t.same(seers({ relTo: ['USA', 'JM'] }), ['ann', 'colleague', 'cbp', 'auditor', 'sheriff', 'jm', 'florida']);
});

t.test('the banner is written as the handbook and FIRST write it', async (t) => {
  const lines: [Marks, string | null][] = [
    [{}, null],
    [{ tlp: 'AMBER+STRICT' }, 'TLP:AMBER+STRICT'],
    [{ cui: ['LES'] }, 'CUI//LEI'],
    [{ cui: ['PRVCY', 'LES', 'EXPT'] }, 'CUI//EXPT/LEI/PRVCY'],
    [{ dissemination: ['NOFORN'] }, 'CUI//NOFORN'],
    [{ cui: ['INV'], dissemination: ['NOFORN', 'FED ONLY'] }, 'CUI//INV//FED ONLY/NOFORN'],
    [{ tlp: 'AMBER', cui: ['LES'], relTo: ['USA', 'TT', 'JM'] }, 'CUI//LEI//REL TO USA, JAM, TTO TLP:AMBER'],
  ];
  for (const [marks, line] of lines) t.equal(banner(marks), line);
});

t.test('marks that contradict themselves are refused, with the path', async (t) => {
  const faults: [unknown, string][] = [
    [{ dissemination: ['NOFORN'], relTo: ['USA', 'JM'] }, 'relTo'],
    [{ dissemination: ['REL TO'] }, 'relTo'],
    [{ relTo: ['JM'] }, 'relTo'],
    [{ relTo: ['USA'] }, 'relTo'],
    [{ tlp: 'CLEAR', cui: ['LES'] }, 'tlp'],
    [{ tlp: 'AMBER', recipients: ['x'] }, 'recipients'],
    [{ tlp: 'WHITE' }, 'tlp'],
    [{ cui: ['FOUO'] }, 'cui.0'],
    [{ dissemination: ['ORCON'] }, 'dissemination.0'],
    [{ relTo: ['USA', 'JAM'] }, 'relTo.1'],
    [{ classification: 'SECRET' }, ''],
  ];
  for (const [marks, path] of faults)
    t.equal(newMarksSchema.safeParse(marks).error?.issues[0]?.path.join('.'), path, JSON.stringify(marks));
  t.same(marksFaults({ relTo: ['USA', 'QQ', 'US', 'JM'] }, 'marks'), [
    { path: 'marks.relTo[1]', message: 'is no country of ISO 3166-1' },
    { path: 'marks.relTo[2]', message: 'is written USA here' },
  ]);
});

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
