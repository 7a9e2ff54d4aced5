import type { Phrases } from '../phrases.js';

/** Dutch, with the words of the customs of the Kingdom's Caribbean countries and of Suriname. */
export const nl: Phrases = {
  months: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  instant: ({ day, month, year, time }) => `${day} ${month} ${year} om ${time.replace(':', '.')} uur (UTC)`,
  urgency: { low: 'laag', normal: 'normaal', high: 'hoog', immediate: 'onmiddellijk' },
  colon: ':',
  subject: {
    released: (bill) => `Zending ter controle: ${bill}`,
    changed: (bill) => `Nieuws over zending ${bill}`,
    departed: (bill) => `Zending ${bill} is vertrokken`,
    arrived: (bill) => `Zending ${bill} is naar verwachting aangekomen`,
    canceled: (bill) => `Zending ${bill} is geannuleerd`,
  },
  opening: {
    released: 'De Verenigde Staten hebben uw dienst informatie over een zending verstrekt.',
    changed:
      'Er is nieuws over een zending waarover uw dienst informatie heeft ontvangen: het manifest is gewijzigd, of uw vraag ' +
      'is beantwoord.',
    departed: 'Een zending waarover uw dienst informatie heeft ontvangen, is vertrokken.',
    arrived: 'Volgens het manifest is een zending waarover uw dienst informatie heeft ontvangen, aangekomen.',
    canceled:
      'Een zending waarover uw dienst informatie heeft ontvangen, is geannuleerd door degene die haar had aangemeld.',
  },
  informed: (bill) => `Informatie over zending ${bill}`,
  bill: 'Cognossement of luchtvrachtbrief',
  masterBill: 'Hoofdcognossement of hoofdluchtvrachtbrief',
  manifest: 'Manifest',
  vessel: 'Schip',
  imo: 'IMO-nummer',
  voyage: 'Reis',
  flight: 'Vlucht',
  conveyance: 'Vervoermiddel',
  container: 'Container',
  seals: 'zegels',
  places: {
    sea: ['Haven van vertrek', 'Loshaven'],
    air: ['Luchthaven van vertrek', 'Luchthaven van lossing'],
    other: ['Plaats van vertrek', 'Losplaats'],
  },
  departure: 'Vertrek',
  arrival: 'Verwachte aankomst',
  arrivalNotStated: 'niet vermeld in het manifest',
  urgencyName: 'Urgentie',
  readableUntil: 'In te zien tot',
  reference: 'Kenmerk',
  request: (answerBy) =>
    answerBy === null
      ? 'Wij verzoeken u de zending bij aankomst te controleren en het resultaat te melden.'
      : `Wij verzoeken u de zending bij aankomst te controleren en het resultaat uiterlijk ${answerBy} te melden.`,
  requestElsewhere: (answerBy) =>
    answerBy === null
      ? 'Wat uw dienst wordt gevraagd, staat in de verstrekte informatie.'
      : `Wat uw dienst wordt gevraagd, staat in de verstrekte informatie; wij verzoeken u uiterlijk ${answerBy} te antwoorden.`,
  nothingToExamine:
    'Controle wordt niet gevraagd, tenzij de zending alsnog aankomt; wij verzoeken u dat dan te melden.',
  thanks: 'Wij danken u voor uw antwoord. Er wordt verder niets gevraagd.',
  answerAt: 'Details en antwoord',
  confidence:
    'Deze informatie is vertrouwelijk en wordt verstrekt op grond van de overeenkomst van uw dienst met de Verenigde ' +
    'Staten. Gebruik haar uitsluitend voor het handhavingsdoel waarvoor zij is verstrekt.',
  sharing: 'Deel haar alleen voor zover de verspreidingsmarkeringen dat toestaan.',
};
