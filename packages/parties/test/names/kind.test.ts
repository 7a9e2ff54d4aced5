import t from 'tap';
import { likelyKind } from '../../src/index.js';

const kindOf = (name: string) => likelyKind({ name });

t.test('what is stated counts', async (t) => {
  t.equal(likelyKind({ name: 'Caribe Foods Ltd', kind: 'person' }), 'person');
  t.equal(likelyKind({ name: 'Marcia Brown', kind: 'government' }), 'government');
});

t.test('names of people', async (t) => {
  for (const name of [
    'Marcia Brown',
    'BROWN, Marcia',
    'M. Brown',
    'Shelly-Ann McKenzie',
    'Jean-Robert Fils-Aimé',
    'Marie-Ange Jn Baptiste',
    'María Altagracia de los Santos de la Cruz',
    'Juan Marín',
    'Johan van der Linde',
    'Lo Fo Wong',
    'Carlton Shipley',
    'Wilner Saint-Louis Jr',
    'Marine Joseph',
    'Marcia Brown 876-555-0188',
    'Marcia Brown, Apt 4',
    'Dr. Marcia Brown',
    'Pastor Juan Perez',
    'Marcia Brown c/o Devon Clarke',
    'JUAN PEREZ JUAN PEREZ',
  ])
    t.equal(kindOf(name), 'person', name);
});

t.test('names of businesses', async (t) => {
  for (const name of [
    'Caribe Foods, Ltd.',
    'SUNRISE BARREL SHIPPING',
    'Ferretería El Sol C. por A.',
    'Étoile Alimentation',
    'Brown & Sons',
    'Jean Pierre S.A.',
    'Kroes Bouwmaterialen N.V.',
    '3D Prints',
    'Ministry of Health',
    'Iglesia Santa Ana',
    'Laparkan Courier',
    'Antigua Marine',
    'Route 66 Diner',
    'Government of Jamaica',
    'Royal Bahamas Defence Force',
    'Gouvernement de la Guadeloupe',
    'Ambassade de France',
    'Nordhafen Aktiengesellschaft',
    'Acme Sp. z o.o.',
  ])
    t.equal(kindOf(name), 'business', name);
});

t.test('names that show neither a person nor a business', async (t) => {
  for (const name of [
    'Marcia',
    'ABC',
    'J K',
    'TO ORDER',
    'SAME AS CONSIGNEE',
    'UNKNOWN',
    'Brown & Clarke',
    'Studio 54',
    '54',
    '???',
  ])
    t.equal(kindOf(name), undefined, name);
});
