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
  bill: 'Bill of lading or air waybill',
  manifest: 'Manifest',
  portOfExport: 'Port of departure',
  portOfUnlading: 'Port of unlading',
  departure: 'Departure',
  arrival: 'Expected arrival',
  arrivalNotStated: 'not stated in the manifest',
  urgencyName: 'Urgency',
  reference: 'Reference',
  request: (answerBy) =>
    answerBy === null
      ? 'Please examine the shipment on arrival and report the result.'
      : `Please examine the shipment on arrival and report the result by ${answerBy}.`,
  nothingToExamine:
    'No examination is requested unless the shipment arrives after all; please report it if it does.',
  answerAt: 'Details and your answer',
  confidence:
    'This information is provided in confidence under your agency’s agreement with the United States. Use it only for ' +
    'the law enforcement purpose for which it was released, and share it only as its markings allow.',
};
