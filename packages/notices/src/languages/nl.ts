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
  bill: 'Cognossement of luchtvrachtbrief',
  manifest: 'Manifest',
  portOfExport: 'Haven van vertrek',
  portOfUnlading: 'Loshaven',
  departure: 'Vertrek',
  arrival: 'Verwachte aankomst',
  arrivalNotStated: 'niet vermeld in het manifest',
  urgencyName: 'Urgentie',
  reference: 'Kenmerk',
  request: (answerBy) =>
    answerBy === null
      ? 'Wij verzoeken u de zending bij aankomst te controleren en het resultaat te melden.'
      : `Wij verzoeken u de zending bij aankomst te controleren en het resultaat uiterlijk ${answerBy} te melden.`,
  nothingToExamine:
    'Controle wordt niet gevraagd, tenzij de zending alsnog aankomt; wij verzoeken u dat dan te melden.',
  answerAt: 'Details en antwoord',
  confidence:
    'Deze informatie is vertrouwelijk en wordt verstrekt op grond van de overeenkomst van uw dienst met de Verenigde ' +
    'Staten. Gebruik haar uitsluitend voor het handhavingsdoel waarvoor zij is verstrekt, en deel haar alleen voor zover ' +
    'de verspreidingsmarkeringen dat toestaan.',
};
