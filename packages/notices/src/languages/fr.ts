import type { Phrases } from '../phrases.js';

/** A space that does not break, before a colon. */
const nbsp = '\u00a0';

/** French, with the words of French and Haitian customs. The first of a month is `1er`; hours are written `18 h 05`. */
export const fr: Phrases = {
  months: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  instant: ({ day, month, year, time }) =>
    `${day === 1 ? '1er' : day} ${month} ${year} à ${time.replace(':', `${nbsp}h${nbsp}`)} (UTC)`,
  urgency: { low: 'faible', normal: 'normale', high: 'élevée', immediate: 'immédiate' },
  colon: `${nbsp}:`,
  subject: {
    released: (bill) => `Envoi à contrôler${nbsp}: ${bill}`,
    changed: (bill) => `Mise à jour concernant l’envoi ${bill}`,
    departed: (bill) => `Départ de l’envoi ${bill}`,
    arrived: (bill) => `Arrivée prévue de l’envoi ${bill}`,
    canceled: (bill) => `Envoi ${bill} annulé`,
  },
  opening: {
    released: 'Les États-Unis ont communiqué à votre service des renseignements sur un envoi.',
    changed:
      `Un envoi communiqué à votre service a fait l’objet d’une mise à jour${nbsp}: son manifeste a été modifié, ou votre ` +
      'question a reçu une réponse.',
    departed: 'Un envoi communiqué à votre service est parti.',
    arrived: 'D’après son manifeste, un envoi communiqué à votre service est arrivé à destination.',
    canceled: 'Un envoi communiqué à votre service a été annulé par celui qui l’avait déclaré.',
  },
  informed: (bill) => `Renseignements sur l’envoi ${bill}`,
  bill: 'Connaissement ou lettre de transport aérien (LTA)',
  masterBill: 'Titre de transport principal (master)',
  manifest: 'Manifeste',
  vessel: 'Navire',
  imo: 'Numéro OMI',
  voyage: 'Voyage',
  flight: 'Vol',
  conveyance: 'Moyen de transport',
  container: 'Conteneur',
  seals: 'scellés',
  places: {
    sea: ['Port de départ', 'Port de déchargement'],
    air: ['Aéroport de départ', 'Aéroport de déchargement'],
    other: ['Lieu de départ', 'Lieu de déchargement'],
  },
  departure: 'Départ',
  arrival: 'Arrivée prévue',
  arrivalNotStated: 'non indiquée au manifeste',
  urgencyName: 'Urgence',
  readableUntil: 'Consultable jusqu’au',
  reference: 'Référence',
  request: (answerBy) =>
    answerBy === null
      ? 'Nous vous prions de contrôler l’envoi à son arrivée et de nous en communiquer le résultat.'
      : `Nous vous prions de contrôler l’envoi à son arrivée et de nous en communiquer le résultat au plus tard le ${answerBy}.`,
  requestElsewhere: (answerBy) =>
    answerBy === null
      ? 'Ce qui est demandé à votre service figure dans les renseignements communiqués.'
      : `Ce qui est demandé à votre service figure dans les renseignements communiqués${nbsp}; merci de répondre au plus tard le ${answerBy}.`,
  nothingToExamine: `Aucun contrôle n’est demandé, sauf si l’envoi arrive malgré tout${nbsp}; merci de le signaler dans ce cas.`,
  thanks: 'Nous vous remercions de votre réponse. Rien d’autre ne vous est demandé.',
  answerAt: 'Détails et réponse',
  confidence:
    'Ces renseignements sont confidentiels et vous sont communiqués en vertu de l’accord qui lie votre service aux ' +
    'États-Unis. Ils ne peuvent être utilisés qu’aux fins répressives pour lesquelles ils ont été communiqués.',
  sharing: 'Ils ne peuvent être transmis au-delà de ce que permettent leurs mentions de diffusion.',
};
