import type { ListEntry } from '@hammerhead/contracts';
import t from 'tap';
import { scoreEntry, scoreNames } from '../src/index.js';
import { entry } from './entries.js';

const person = (name: string, rest: Partial<ListEntry> = {}): ListEntry =>
  entry('1', name, { kind: 'person', ...rest });
const company = (name: string): ListEntry => entry('1', name, { kind: 'business' });

t.test('it explains what two names share and how it is written', async (t) => {
  const table: readonly (readonly [string, ListEntry, readonly string[]])[] = [
    ['Marcia Brown', person('BROWN, Marcia'), ['tokens 2 of 2']],
    ['Brown Marcia', person('BROWN, Marcia'), ['tokens 2 of 2', 'order differs']],
    ['M Brown', person('BROWN, Marcia'), ['tokens 2 of 2', 'initial M for MARCIA']],
    ['Marcia Borwn', person('BROWN, Marcia'), ['tokens 2 of 2', 'letters transposed: BORWN for BROWN']],
    ['Marcia Brwn', person('BROWN, Marcia'), ['tokens 2 of 2', 'letter missing: BRWN for BROWN']],
    ['Indra Persaud', person('PRASAD, Indra'), ['tokens 2 of 2', 'PERSAUD is PRASAD spelled otherwise']],
    ['Indra Sukram', person('SOOKRAM, Indra'), ['tokens 2 of 2', 'SUKRAM sounds like SOOKRAM']],
    ['Stephen Pinder', person('PINDER, Steven'), ['tokens 2 of 2', 'STEPHEN is STEVEN spelled otherwise']],
    ['Juan Delacruz', person('DE LA CRUZ, Juan'), ['tokens 2 of 2', 'DELACRUZ written as DE LA CRUZ']],
    ['Marcia Ann Brown', person('BROWN, Marcia'), ['tokens 2 of 3', 'not listed: ANN']],
    ['Marcia Brown', person('BROWN, Marcia Ann'), ['tokens 2 of 2', 'listed, too: ANN']],
    ['Caribe Foods SRL', company('CARIBE FOODS LIMITED'), ['tokens 2 of 2', 'company form SRL, listed LTD']],
  ];
  for (const [name, listed, because] of table) {
    const told = scoreEntry(name, listed);
    t.same([...told.because].sort(), [...because].sort(), name);
  }
});

t.test('which words a hit rests on, how each was found and what is left of both names', async (t) => {
  const table = [
    ['Marcia Ann Brown', 'BROWN, Marcia', { matched: ['MARCIA', 'BROWN'], added: ['ANN'], left: [] }],
    ['Marcia Brown', 'BROWN, Marcia Ann', { matched: ['MARCIA', 'BROWN'], added: [], left: ['ANN'] }],
    ['Stephen Pindre', 'PINDER, Steven', { matched: ['STEVEN', 'PINDER'], by: ['spelling', 'slip'] }],
    ['M Sukram', 'SOOKRAM, Marcia', { matched: ['MARCIA', 'SOOKRAM'], by: ['initial', 'sound'] }],
    ['Juan Delacruz', 'DE LA CRUZ, Juan', { matched: ['JUAN', 'CRUZ'], by: ['same', 'joined'] }],
    ['Devon Clarke', 'WALKER, Juan', { matched: [], by: [], left: ['JUAN', 'WALKER'] }],
  ] as const;
  for (const [name, listed, told] of table) t.match(scoreEntry(name, person(listed)), told, name);
  const firm = scoreEntry('The Caribe Foods Ltd', company('CARIBE FOODS INC'), { kind: 'business' });
  t.match(firm, { matched: ['CARIBE', 'FOODS'], left: [], added: [], kind: 'agrees' });
  t.match(scoreEntry('Marcia Brown', person('BROWN, Marcia'), { kind: 'business' }), { kind: 'differs' });
  t.match(scoreEntry('Marcia Brown', person('BROWN, Marcia')), { kind: 'unknown' });
});

t.test('the same name scores nearly 1 however it is dressed', async (t) => {
  const table = [
    ['Marcia Brown', person('BROWN, Marcia')],
    ['Dr. Marcia Brown', person('BROWN, Marcia')],
    ['José Núñez', person('NUNEZ, Jose')],
    ['Abdel-Aziz Saleh', person("SALEH, 'Abd al-'Aziz")],
    ['Wilner Jn-Baptiste', person('JEAN-BAPTISTE, Wilner')],
    ['The Caribe Foods Company, Ltd', company('CARIBE FOODS CO. LIMITED')],
    ['Johan Vandenberg', person('VAN DEN BERG, Johan')],
    ['Noureddine Jaber', person('JABIR, Nur al-Din')],
    ['OCEAN PRIDE 3', entry('1', 'OCEAN PRIDE III', { kind: 'vessel' })],
    ['M/V Caribe Pioneer', entry('1', 'CARIBE PIONEER', { kind: 'vessel' })],
  ] as const;
  for (const [name, listed] of table) t.ok(scoreEntry(name, listed).score >= 0.92, name);
});

t.test('what makes two parties of nearly one name keeps them under a hit', async (t) => {
  const table = [
    ['Mario Reyes', person('REYES, Maria')],
    ['Errol Francis Jr', person('FRANCIS, Errol Sr')],
    ['Devon Clarke', person('CLARKE, Winston')],
    ['Marie Ange Charles', person('CHARLES, Marie Claude')],
    ['M Brown', person('BROWN, Marcia')],
    ['Caribe Foods Ltd', company('CARIBE AUTO LTD')],
    ['General Trading Company', company('GENERAL SHIPPING COMPANY')],
    [
      'Factory 12 of the Ministry of Heavy Marine Works',
      company('FACTORY 21 OF THE MINISTRY OF HEAVY MARINE WORKS'),
    ],
    ['OCEAN PRIDE II', entry('1', 'OCEAN PRIDE III', { kind: 'vessel' })],
    ['OCEAN PRIDE', entry('1', 'OCEAN PRIDE III', { kind: 'vessel' })],
  ] as const;
  for (const [name, listed] of table) t.ok(scoreEntry(name, listed).score < 0.85, name);
});

t.test('country and kind move the score, and the country is reported', async (t) => {
  const listed = person('BROWN, Marcia Ann', { countries: ['JM'] });
  const plain = scoreEntry('Marcia Brown', listed);
  const agrees = scoreEntry('Marcia Brown', listed, { country: 'JM' });
  const differs = scoreEntry('Marcia Brown', listed, { country: 'US' });
  t.match(plain, { country: 'unknown', because: ['tokens 2 of 2', 'listed, too: ANN'] });
  t.match(agrees, { country: 'agrees', because: /country JM agrees/ });
  t.match(differs, { country: 'differs', because: /country US differs, listed JM/ });
  t.ok(agrees.score > plain.score && plain.score > differs.score);
  const ship = scoreEntry('Marcia Ann Brown', listed, { kind: 'vessel' });
  t.ok(ship.score < plain.score, 'a ship is nobody');
});

t.test('the alias that is most alike is reported', async (t) => {
  const listed = person('BELYY, Vadik', { aliases: ['BROWN, Marcia', 'BROWNE, Marsha'] });
  t.match(scoreEntry('Marcia Brown', listed), { score: 1, listed: 'BROWN, Marcia' });
});

t.test('two names compared, neither of them listed: the same both ways', async (t) => {
  for (const [one, other] of [
    ['Marcia Brown', 'Brown, Marsha'],
    ['Juan de la Cruz', 'JUAN DELACRUZ'],
    ['Sunrise Barrel Shipping Inc', 'Sunrise Barrels'],
    ['Indra Persaud', 'Indira R Prasad'],
  ] as const)
    t.equal(scoreNames(one, other).score, scoreNames(other, one).score, one);
});
