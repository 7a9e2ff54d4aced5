import type { ListEntry } from '@hammerhead/contracts';
import t from 'tap';
import { readingsOf, scoreEntry, ScreeningIndex } from '../src/index.js';
import { entry } from './entries.js';

const hit = 0.85;

type Kind = NonNullable<ListEntry['kind']>;
/** A name as fields have it, a name as lists do, what the list says it is, and a sentence of the explanation. */
type Row = readonly [name: string, listed: string, kind: Kind | undefined, because?: RegExp];

const judge = (name: string, listed: string, kind: Kind | undefined) =>
  scoreEntry(name, entry('1', listed, kind === undefined ? {} : { kind }));

/** Each kind of difference between a field and a list that leaves a name what it is. */
const same: Readonly<Record<string, readonly Row[]>> = {
  'N1: second surname and second given name left out': [
    ['Nicolas Maduro', 'MADURO MOROS, Nicolas', 'person', /^second surname left out: MOROS$/],
    ['Raul Castro', 'CASTRO RUZ, Raul', 'person', /^second surname left out: RUZ$/],
    [
      'Cilia Flores',
      'FLORES DE MADURO, Cilia Adela',
      'person',
      /husband's or second surname left out: MADURO/,
    ],
    ['Daniel Ortega', 'ORTEGA SAAVEDRA, Jose Daniel', 'person', /^listed, too: JOSE$/],
    ['Elena Ulloa', 'ULLOA, Maria Elena', 'person'],
    ['Wilfrido Ulloa Pichardo', 'ULLOA, Wilfrido', 'person', /^not listed: PICHARDO$/],
    ['Edson Barbosa', 'BARBOSA DE ALMEIDA, Edson Luiz', 'person', /^listed, too: LUIZ$/],
  ],
  'N2: fathers, patronymics, transliterations': [
    [
      'Osama bin Laden',
      'BIN LADIN, Usama bin Muhammad bin Awad',
      'person',
      /^father's name left out: MUHAMMAD AWAD$/,
    ],
    ['Wladimir Putin', 'PUTIN, Vladimir Vladimirovich', 'person', /^patronymic left out: VLADIMIROVICH$/],
    ['Ely Ould Dah', 'OULD DAH, Ely Mohamed', 'person'],
    ['Mohammed bin Rashid', 'MUHAMMAD BIN RASHID BIN SAID', 'person'],
    ['Sergej Kusnezow', 'KUZNETSOV, Sergey', 'person', /KUSNEZOW is KUZNETSOV spelled otherwise/],
    ['Faysal al-Otaibi', 'AL-UTAYBI, Faisal', 'person'],
  ],
  'N3: nicknames': [
    ['Bob Smith', 'SMITH, Robert', 'person', /^nickname: BOB for ROBERT$/],
    ['Liz Thompson', 'THOMPSON, Elizabeth', 'person', /^nickname: LIZ for ELIZABETH$/],
    ['Paco Rodriguez', 'RODRIGUEZ, Francisco', 'person', /^nickname: PACO for FRANCISCO$/],
    ['Pepe Lora', 'LORA, José', 'person', /^nickname/],
    ['Robert Smith', 'SMITH, Bob', 'person', /^nickname/],
    ['Rob Smith', 'SMITH, Bobby', 'person', /^nickname/],
    ['Kees Boekhoudt', 'BOEKHOUDT, Cornelis', 'person', /^nickname/],
    ['Zé Carneiro', 'CARNEIRO, Jose', 'person', /^nickname/],
    ['Cheo Bencosme', 'BENCOSME, Jose', 'person', /^nickname/],
    ['Alejo Bencosme', 'BENCOSME, Alejandro', 'person', /^nickname/],
    ['Manno Dorvil', 'DORVIL, Emmanuel', 'person', /^nickname/],
  ],
  'N4: letters of another script': [
    ['Реdrо Саstillо', 'CASTILLO, Pedro', 'person', /^letters of another script$/],
    ['САRIВE FOОDS LTD', 'CARIBE FOODS', 'business', /^letters of another script$/],
    ['Juan Perez', 'PEREZ, Juаn', 'person', /^listed: letters of another script$/],
  ],
  'N5: several people in one field': [
    ['Marcia Brown c/o Devon Clarke', 'BROWN, Marcia', 'person'],
    ['Marcia Brown c/o Devon Clarke', 'CLARKE, Devon', 'person', /^named after c\/o$/],
    ['Devon Clarke / Marcia Brown', 'BROWN, Marcia', 'person', /^one of two names in the field$/],
    ['Devon Clarke / Marcia Brown', 'CLARKE, Devon', 'person', /^one of two names in the field$/],
    ['Devon Clarke & Marcia Brown', 'BROWN, Marcia', 'person', /^one of two names in the field$/],
    ['Devon Clarke and/or Marcia Brown', 'BROWN, Marcia', 'person', /^one of two names in the field$/],
    ['Devon y/o Marcia Brown', 'BROWN, Marcia', 'person', /^one of two names in the field$/],
    ['Corey & Tessa Bovell', 'BOVELL, Corey', 'person', /^one of two names in the field$/],
    ['ATTN: Marcia Brown', 'BROWN, Marcia', 'person', /^named after c\/o$/],
    ['Caribe Foods Ltd attn Marcia Brown', 'BROWN, Marcia', 'person', /^named after c\/o$/],
    ['Atención: Marcia Brown', 'BROWN, Marcia', 'person', /^named after c\/o$/],
    ['Devon Clarke a la atencion de Marcia Brown', 'BROWN, Marcia', 'person', /^named after c\/o$/],
    ['Devon Clarke aux soins de Marcia Brown', 'BROWN, Marcia', 'person', /^named after c\/o$/],
    ['Devon Clarke t.a.v. Marcia Brown', 'BROWN, Marcia', 'person', /^named after c\/o$/],
    ['Devon Clarke obo Marcia Brown', 'BROWN, Marcia', 'person', /^named after c\/o$/],
    ['Devon Clarke F/A/O Marcia Brown', 'BROWN, Marcia', 'person', /^named after c\/o$/],
    ['Devon Clarke notify Marcia Brown', 'BROWN, Marcia', 'person', /^named after c\/o$/],
    ['Devon Clarke - Marcia Brown', 'BROWN, Marcia', 'person', /^one of two names in the field$/],
    ['Devon Clarke & Marcia Brown & Anil Persaud', 'BROWN, Marcia', 'person'],
    ['Consignee: Marcia Brown', 'BROWN, Marcia', 'person'],
    ['The Estate of Marcia Brown', 'BROWN, Marcia', 'person'],
  ],
  'N6: a name written twice': [
    ['JUAN PEREZ JUAN PEREZ', 'PEREZ, Juan', 'person', /^written twice$/],
    ['Juan Perez, Juan Perez', 'PEREZ, Juan', 'person', /^written twice$/],
    ['CARIBE FOODS LTD CARIBE FOODS LTD', 'CARIBE FOODS', 'business', /^written twice$/],
  ],
  'N7, N17: titles, ranks and degrees': [
    ['Capt. Juan Perez', 'PEREZ, Juan', 'person', /^title left out: CAPT$/],
    ['Pastor Juan Perez', 'PEREZ, Juan', 'person', /^title left out: PASTOR$/],
    ['Dr Juan Perez PhD', 'PEREZ, Juan', 'person', /^title left out: DR PHD$/],
    ['Juan Perez', 'PEREZ, Capt. Juan', 'person', /^listed with title CAPT$/],
    ['Perez, Dr. Juan', 'PEREZ, Juan', 'person', /^title left out: DR$/],
    ['Juan Perez, JP', 'PEREZ, Juan', 'person', /^title left out: JP$/],
    ['Sheikh Anwar Tamimi', 'TAMIMI, Anwar', 'person', /^title left out: SHEIKH$/],
    ['Shaikh Anwar Tamimi', 'TAMIMI, Anwar', 'person', /^title left out: SHAIKH$/],
    ['Presidente Anselmo Roa', 'ROA, Anselmo', 'person', /^title left out: PRESIDENTE$/],
    ['Hajji Sangin Achakzai', 'ACHAKZAI, Sangin', 'person', /^title left out: HAJJI$/],
    ['The Hon. Abelardo Quintero', 'QUINTERO, Abelardo', 'person', /^title left out: THE HON$/],
    ['Prime Minister Abelardo Quintero', 'QUINTERO, Abelardo', 'person'],
    ['De heer Abelardo Quintero', 'QUINTERO, Abelardo', 'person'],
    ['Msgr. Abelardo Quintero', 'QUINTERO, Abelardo', 'person'],
    ['Detective Abelardo Quintero', 'QUINTERO, Abelardo', 'person'],
    ['Dña. Abelarda Quintero', 'QUINTERO, Abelarda', 'person'],
    ['Abelardo Quintero, Ph. D.', 'QUINTERO, Abelardo', 'person', /^title left out: PHD$/],
    ['Abelardo Quintero, Ing.', 'QUINTERO, Abelardo', 'person'],
    ['Abelardo Quintero III', 'QUINTERO, Abelardo', 'person'],
    ['Abelardo Quintero, 2nd', 'QUINTERO, Abelardo', 'person'],
    ['General Porfirio Malpica', 'MALPICA, Porfirio', undefined, /^title left out: GENERAL$/],
  ],
  'N8: telephones': [
    ['Juan Perez 8095550101', 'PEREZ, Juan', 'person', /^telephone left out$/],
    ['Juan Perez (cell 809-555-0101)', 'PEREZ, Juan', 'person', /^telephone left out$/],
    ['Juan Perez +1 (809) 555-0101 / 809-555-0102', 'PEREZ, Juan', 'person', /^telephone left out$/],
    ['8095550101 Juan Perez', 'PEREZ, Juan', 'person', /^telephone left out$/],
    ['Juan Perez 8095550101 ext. 4', 'PEREZ, Juan', 'person', /^telephone left out$/],
    ['Caribe Foods Tel: 876 555 0101', 'CARIBE FOODS LTD', 'business', /^telephone left out$/],
  ],
  'N9: abbreviations': [
    ['Ma. Elena Cruz', 'CRUZ, Maria Elena', 'person', /^abbreviated: MA for MARIA$/],
    ['Md. Ali Khan', 'KHAN, Mohammed Ali', 'person', /^abbreviated: MD for MOHAMMED$/],
    ['Mohd Yasin', 'YASIN, Mohammed', 'person'],
    ['Jose Rdguez', 'RODRIGUEZ, Jose', 'person', /^abbreviated/],
    ['Northstar Freight Svcs', 'NORTHSTAR FREIGHT SERVICES', 'business', /^abbreviated/],
    ['Alej. Ramos', 'RAMOS, Alejandro', 'person', /^abbreviated/],
    ['Pedro Mnez', 'MARTINEZ, Pedro', 'person', /^abbreviated/],
    ['Ma Jun', 'MA, Jun', 'person'],
  ],
  'N10: company forms, letters in a row': [
    ['JSCARGUMENT', 'JSC ARGUMENT', 'business', /^company form written together$/],
    ['VEKTORSNAB', 'OOOVEKTORSNAB', 'business', /^listed: company form written together$/],
    ['BREADFRUIT HOUSELTD', 'BREADFRUIT HOUSE LTD', 'business', /^company form written together$/],
    ['Nordhafen Aktiengesellschaft', 'Nordhafen AG', 'business'],
    ['Hansemetall Gesellschaft mit beschränkter Haftung', 'HANSEMETALL GMBH', 'business'],
    ['Textiles Anacaona Sociedad de Responsabilidad Limitada', 'TEXTILES ANACAONA SRL', 'business'],
    ['ACME SP. Z O.O.', 'ACME', 'business'],
    ['LUKOIL OIL COMP', 'LUKOIL OIL COMPANY', 'business'],
    ['PELICAN REEF MARINE CORPORATI', 'PELICAN REEF MARINE CORP', 'business'],
    ['TIANHUACOLTD', 'TIANHUA', 'business', /^company form written together$/],
    ['VEKTORSNABJSC', 'VEKTORSNAB', 'business', /^company form written together$/],
    ['Zurqui S. en C.', 'ZURQUI', 'business'],
    ['A-B-C Company', 'ABC COMPANY', 'business'],
    ['J C Outfitters', 'JC OUTFITTERS', 'business'],
  ],
  'N11: several names of one party': [
    ['Alpha Trading d/b/a Beta Marine Supply LLC', 'BETA MARINE SUPPLY', 'business', /^doing business as$/],
    ['Alpha Trading d/b/a Beta Marine Supply LLC', 'ALPHA TRADING', 'business'],
    ['Alpha Trading a/k/a Beta Marine Supply', 'BETA MARINE SUPPLY', 'business', /^also known as$/],
    ['Alpha Trading t/a Beta Marine Supply', 'BETA MARINE SUPPLY', 'business', /^doing business as$/],
    ['Alpha Trading f/k/a Beta Marine Supply', 'BETA MARINE SUPPLY', 'business', /^formerly known as$/],
    ['Petroleos de Venezuela SA (PDVSA)', 'PETROLEOS DE VENEZUELA, S.A.', 'business', /^in brackets: PDVSA$/],
    ['PDVSA', 'Petroleos de Venezuela SA (PDVSA)', 'business', /^listed: name in brackets$/],
    ['Alpha Trading now known as Beta Marine Supply', 'BETA MARINE SUPPLY', 'business'],
    ['Alpha Trading también conocido como Beta Marine Supply', 'BETA MARINE SUPPLY', 'business'],
    ['Alpha Trading nombre comercial Beta Marine Supply', 'BETA MARINE SUPPLY', 'business'],
    ['Alpha Trading handelend onder de naam Beta Marine Supply', 'BETA MARINE SUPPLY', 'business'],
    ['Alpha Trading h.o.d.n. Beta Marine Supply', 'BETA MARINE SUPPLY', 'business'],
    ['Alpha Trading h/o Beta Marine Supply', 'BETA MARINE SUPPLY', 'business'],
    ['Alpha Trading exploitant sous le nom de Beta Marine Supply', 'BETA MARINE SUPPLY', 'business'],
    ['Pedro Rojas (a) Wilfrido Ulloa', 'ULLOA, Wilfrido', 'person', /^also known as$/],
    ['Jean Dorvil dit Wilner Ulloa', 'ULLOA, Wilner', 'person', /^also known as$/],
    ['Petroleos de Venezuela [PDVSA]', 'PETROLEOS DE VENEZUELA, S.A.', 'business', /^in brackets: PDVSA$/],
    ['Petroleos de Venezuela "PDVSA"', 'PETROLEOS DE VENEZUELA, S.A.', 'business', /^in quotes: PDVSA$/],
    [
      'PDVSA - Petroleos de Venezuela',
      'PETROLEOS DE VENEZUELA, S.A.',
      'business',
      /^acronym left out: PDVSA$/,
    ],
    ['Petroleos de Venezuela - PDVSA', 'PETROLEOS DE VENEZUELA, S.A.', 'business'],
    ['YARACUY (EX TAMANACO)', 'TAMANACO', 'vessel', /^formerly known as$/],
    ['Cardinal Logistics (Bahamas) Limited', 'CARDINAL LOGISTICS LTD', 'business'],
  ],
  'N12: ordinals and numbers': [
    ['1ST CARIBBEAN SHIPPING', 'FIRST CARIBBEAN SHIPPING', 'business'],
    ['GRACE ONE', 'GRACE 1', 'vessel'],
    ['BLUE HERON THREE', 'BLUE HERON III', 'vessel'],
    ['G-9', 'G9', 'vessel'],
    ['SEA STAR NO. 2', 'SEA STAR II', 'vessel'],
    ['1ro de Mayo', 'PRIMERO DE MAYO', 'business'],
    ['1ra Caribe', 'PRIMERA CARIBE', 'business'],
    ['Fifth Ave', '5TH AVENUE', 'business'],
    ['Two Rivers Sawmill', '2 RIVERS SAWMILL LTD', 'business'],
  ],
  'N13: HTML entities': [
    ['Clarke &amp; Brown Trading', 'CLARKE & BROWN TRADING', 'business'],
    ['Andr&eacute; L&eacute;ger', 'LEGER, Andre', 'person'],
  ],
  'N14: an initial, a slip in a short word, a lost vowel': [
    ['Rsoa Elvina Quant', 'QUANT, Rosa Elvina', 'person', /transposed/],
    ['Quant Rosa E', 'QUANT, Rosa Elvina', 'person', /^initial E for ELVINA$/],
    ['Rosa Elvna Quant', 'QUANT, Rosa Elvina', 'person', /^ELVNA sounds like ELVINA$/],
  ],
  'N15: other scripts': [
    ['王小明', '王小明', 'person'],
    ['陈国强', '陳國強', 'person'],
    ['张伟', 'ZHANG, Wei', 'person', /^spelled in Latin letters$/],
    ['خالد المصري', 'خالد المصرى', 'person'],
    ['北京天华科技有限公司', '北京天华科技', 'business'],
    ['Сергей Лаптев', 'LAPTEV, Sergey', 'person'],
  ],
  'N16: figures for letters': [
    ['J0hn Sm1th', 'SMITH, John', 'person', /^figures read as letters$/],
    ['John Sm!th', 'SMITH, John', 'person', /^figures read as letters$/],
    ['John Sm|th', 'SMITH, John', 'person', /^figures read as letters$/],
    ['C00L BREEZE', 'COOL BREEZE LTD', 'business', /^figures read as letters$/],
    ['Marce1a Me1o', 'MELO, Marcela', 'person', /^figures read as letters$/],
    ['C0RAL QUEEN', 'CORAL QUEEN', 'vessel', /^figures read as letters$/],
  ],
  'N17: initials written together': [
    ['JC Clarke', 'CLARKE, Jean-Claude', 'person', /^initial J for JEAN$/],
    ['J.C. Clarke', 'CLARKE, Jean-Claude', 'person', /^initial C for CLAUDE$/],
    ['J. C. Clarke', 'CLARKE, JC', 'person'],
    ['Clarke JC', 'CLARKE, Jean-Claude', 'person', /^initial J for JEAN$/],
    ['Rowe K.L.', 'ROWE, Kenneth Lloyd', 'person', /^initial K for KENNETH$/],
    ['J.Claude Clarke', 'CLARKE, Jean-Claude', 'person'],
    ['Jean-Claude Clarke', 'CLARKE, J.C.', 'person', /^listed with initial J for JEAN$/],
  ],
  'N18: one letter changed in a rare name': [
    ['Zelma Kirtom', 'KIRTON, Zelma', 'person', /^letter changed/],
    ['Tyrel Bynoe', 'BYNOE, Tyrol', 'person'],
  ],
  'N19: first words, or without the line of trade': [
    ['Sorrel Bammy Catering', 'SORREL BAMMY CATERING EQUIPMENT HIRE AND EVENTS DECOR LIMITED', 'business'],
    [
      'Bluefields Outboard',
      'BLUEFIELDS OUTBOARD MOTORS AND MARINE SUPPLIES LTD',
      'business',
      /^line of trade left out/,
    ],
    ['Kiskadee', 'KISKADEE TRADING LTD', 'business', /^line of trade left out: TRADING$/],
  ],
};

/** What keeps two names apart that differ in one of these ways, too. */
const different: readonly Row[] = [
  ['Nicolás Maduro Guerra', 'MADURO MOROS, Nicolas', 'person'],
  ['Alina Castro Ruz', 'CASTRO RUZ, Raul', 'person'],
  ['Rashid bin Said', 'SAID BIN RASHID', 'person'],
  ['Ali bin Saad al-Shehri', "AL-SHEHRI, Sa'd bin Ali", 'person'],
  ['Roman Fokin', 'FOKINA, Romana', 'person'],
  ['Bob Smith', 'SMITH, Roger', 'person'],
  ['Liz Thompson', 'THOMPSON, Lisa', 'person'],
  ['Devon Clarke / Marcia Brown', 'BROWN, Devon', 'person'],
  ['Marcia Brown c/o Devon Clarke', 'CLARKE, Marcia', 'person'],
  ['Pastor Juan Perez', 'PEREZ, Pastor Jose', 'person'],
  ['Judge Holder', 'HOLDER, Judith', 'person'],
  ['Juan Perez 8095550101', 'PEREZ, Juana', 'person'],
  ['Md. Ali Khan', 'KHAN, Mahmud', 'person'],
  ['A.B. Cozier', 'COZIER, Basil Anthony', 'person'],
  ['M Brown', 'BROWN, Marcia', 'person'],
  ['JC', 'CLARKE, Jean-Claude', 'person'],
  ['Juan Hernández', 'FERNANDEZ, Juan', 'person'],
  ['ABC Company', 'ABD COMPANY', 'business'],
  ['Alpha Trading d/b/a Beta Marine Supply LLC', 'ALPHA MARINE SUPPLY', 'business'],
  ['FIRST HARVEST FOODS', 'THIRD HARVEST FOODS', 'business'],
  ['GRACE ONE', 'GRACE 2', 'vessel'],
  ['Pedro Ortega', 'ORTEGA SAAVEDRA, Jose Daniel', 'person'],
  ['Jose Pedro Ortega', 'ORTEGA SAAVEDRA, Jose Daniel', 'person'],
  ['Maria Ortega', 'ORTEGA, Jose Maria', 'person'],
  ['GRACE', 'GRACE NO. 2', 'vessel'],
  ['Devon Clarke - Marcia Brown', 'BROWN, Devon', 'person'],
  ['Brown KL', 'BROWN, Lloyd Kenneth', 'person'],
  ['Estate of Devon Clarke', 'CLARKE, Marcia', 'person'],
  ['王小明', '张小明', 'person'],
  ['章伟', '张伟', 'person'],
  ['김철수', '이철수', 'person'],
  ['محمد حسن', 'محمد حسين', 'person'],
  ['深圳华强电子有限公司', '深圳华丰电子有限公司', 'business'],
  ['Global Trading', 'GLOBAL TRADING AND SHIPPING SERVICES OF ALTAMIRA SA', 'business'],
  ['National Bank', 'NATIONAL BANK OF DOMINICA', 'business'],
  ['Royal', 'ROYAL SHIPPING AGENCY', 'business'],
  ['Kiskadee Bakery', 'KISKADEE TRADING LTD', 'business'],
  ['Sorrel Trading', 'SORREL BAMMY CATERING EQUIPMENT HIRE', 'business'],
  ['SEA STAR', 'SEA STAR TWO', 'vessel'],
];

for (const [kind, rows] of Object.entries(same)) {
  t.test(kind, async (t) => {
    for (const [name, listed, is, because] of rows) {
      const told = judge(name, listed, is);
      t.ok(told.score >= hit, `${name}, ${listed}: ${told.score} ${told.because.join('; ')}`);
      if (because !== undefined)
        t.ok(
          told.because.some((sentence) => because.test(sentence)),
          `${name}: ${told.because.join('; ')}`,
        );
      const index = new ScreeningIndex([entry('1', listed, is === undefined ? {} : { kind: is })]);
      t.equal(index.search(name, { atLeast: hit }).length, 1, `${name} is found by the index`);
    }
  });
}

t.test('who nearly agrees stays under a hit', async (t) => {
  for (const [name, listed, kind] of different) {
    const told = judge(name, listed, kind);
    t.ok(told.score < hit, `${name}, ${listed}: ${told.score} ${told.because.join('; ')}`);
  }
});

t.test('a field is read in every way that it may be meant, and a plain name in one', async (t) => {
  const texts = (name: string) => readingsOf(name).map(({ text }) => text);
  for (const name of [
    'Marcia Brown',
    'BROWN, Marcia',
    "Shelly-Ann O'Neil",
    'Caribe Foods Ltd',
    'José Núñez',
    'Brown & Sons',
  ])
    t.same(texts(name), [name]);
  t.same(texts('Devon Clarke / Marcia Brown'), ['Devon Clarke', 'Marcia Brown']);
  t.same(texts('Corey & Tessa Bovell'), ['Corey Bovell', 'Tessa Bovell', 'Corey & Tessa Bovell']);
  t.same(texts('Santiago Ramón y Cajal Agüero').at(0), 'Santiago Ramón y Cajal Agüero');
  t.same(texts('Hamed Hamed'), ['Hamed Hamed'], 'one word twice is a name');
  t.same(texts('1234567 Ontario Inc').at(0), '1234567 Ontario Inc', 'a numbered company has no telephone');
  t.same(texts('M/V Caribe Pioneer'), ['Caribe Pioneer']);
  t.same(texts(''), []);
  t.ok(readingsOf('A / B c/o C d/b/a D a/k/a E (F) '.repeat(10)).length <= 8, 'not without end');
});
