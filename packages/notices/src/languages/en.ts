import type { Phrases } from '../phrases.js';

/** English, with the day before the month, which no reader takes for another date. */
export const en: Phrases = {
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  instant: ({ day, month, year, time }) => `${day} ${month} ${year}, ${time} UTC`,
  urgency: { low: 'low', normal: 'normal', high: 'high', immediate: 'immediate' },
  colon: ':',
  subject: {
    released: (bill) => `Shipment for examination: ${bill}`,
    changed: (bill) => `Update on shipment ${bill}`,
    departed: (bill) => `Shipment ${bill} has departed`,
    arrived: (bill) => `Shipment ${bill} is due to have arrived`,
    canceled: (bill) => `Shipment ${bill} was canceled`,
  },
  opening: {
    released: 'The United States has released information about a shipment to your agency.',
    changed:
      'There is an update on a shipment that was released to your agency: its manifest was amended, or your question was ' +
      'answered.',
    departed: 'A shipment that was released to your agency has departed.',
    arrived: 'According to its manifest, a shipment that was released to your agency has arrived.',
    canceled: 'A shipment that was released to your agency was canceled by whoever reported it.',
  },
  informed: (bill) => `Information on shipment ${bill}`,
  bill: 'Bill of lading or air waybill',
  masterBill: 'Master bill',
  manifest: 'Manifest',
  vessel: 'Vessel',
  imo: 'IMO number',
  voyage: 'Voyage',
  flight: 'Flight',
  conveyance: 'Conveyance',
  container: 'Container',
  seals: 'seals',
  places: {
    sea: ['Port of departure', 'Port of unlading'],
    air: ['Airport of departure', 'Airport of unlading'],
    other: ['Place of departure', 'Place of unlading'],
  },
  departure: 'Departure',
  arrival: 'Expected arrival',
  arrivalNotStated: 'not stated in the manifest',
  urgencyName: 'Urgency',
  readableUntil: 'Can be read until',
  reference: 'Reference',
  request: (answerBy) =>
    answerBy === null
      ? 'Please examine the shipment on arrival and report the result.'
      : `Please examine the shipment on arrival and report the result by ${answerBy}.`,
  requestElsewhere: (answerBy) =>
    answerBy === null
      ? 'What is asked of your agency stands in the release.'
      : `What is asked of your agency stands in the release; please answer by ${answerBy}.`,
  nothingToExamine:
    'No examination is requested unless the shipment arrives after all; please report it if it does.',
  thanks: 'Thank you for your answer. Nothing more is asked of you.',
  answerAt: 'Details and your answer',
  confidence:
    'This information is provided in confidence under your agency’s agreement with the United States. Use it only for ' +
    'the law enforcement purpose for which it was released.',
  sharing: 'Share it only as its markings allow.',
};
