import type { Phrases } from '../phrases.js';

/** Spanish, with the words of the customs law of the Dominican Republic (Ley 168-21). */
export const es: Phrases = {
  months: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  instant: ({ day, month, year, time }) => `${day} de ${month} de ${year}, ${time} UTC`,
  urgency: { low: 'baja', normal: 'normal', high: 'alta', immediate: 'inmediata' },
  colon: ':',
  subject: {
    released: (bill) => `Embarque para inspección: ${bill}`,
    changed: (bill) => `Novedad sobre el embarque ${bill}`,
    departed: (bill) => `Salida del embarque ${bill}`,
    arrived: (bill) => `Llegada prevista del embarque ${bill}`,
    canceled: (bill) => `Embarque ${bill} cancelado`,
  },
  opening: {
    released: 'Los Estados Unidos han comunicado a su institución información sobre un embarque.',
    changed:
      'Hay novedades sobre un embarque comunicado a su institución: se modificó el manifiesto o se respondió a su ' +
      'consulta.',
    departed: 'Un embarque comunicado a su institución ha salido del puerto de origen.',
    arrived: 'Según el manifiesto, un embarque comunicado a su institución ha llegado a destino.',
    canceled: 'Un embarque comunicado a su institución fue cancelado por quien lo había declarado.',
  },
  bill: 'Conocimiento de embarque o guía aérea',
  manifest: 'Manifiesto',
  portOfExport: 'Puerto de salida',
  portOfUnlading: 'Puerto de descarga',
  departure: 'Salida',
  arrival: 'Llegada prevista',
  arrivalNotStated: 'no consta en el manifiesto',
  urgencyName: 'Urgencia',
  reference: 'Referencia',
  request: (answerBy) =>
    answerBy === null
      ? 'Le rogamos inspeccionar el embarque a su llegada e informar del resultado.'
      : `Le rogamos inspeccionar el embarque a su llegada e informar del resultado a más tardar el ${answerBy}.`,
  nothingToExamine:
    'No se solicita inspección, salvo que el embarque llegue de todos modos; en ese caso, le rogamos comunicarlo.',
  answerAt: 'Detalles y respuesta',
  confidence:
    'Esta información es confidencial y se proporciona en virtud del acuerdo de su institución con los Estados Unidos. ' +
    'Utilícela únicamente para el fin de aplicación de la ley para el que fue comunicada y compártala solo según lo ' +
    'permitan sus marcas de difusión.',
};
