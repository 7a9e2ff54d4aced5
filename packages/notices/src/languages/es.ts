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
    departed: 'Un embarque comunicado a su institución ha salido.',
    arrived: 'Según el manifiesto, un embarque comunicado a su institución ha llegado a destino.',
    canceled: 'Un embarque comunicado a su institución fue cancelado por quien lo había declarado.',
  },
  informed: (bill) => `Información sobre el embarque ${bill}`,
  bill: 'Conocimiento de embarque o guía aérea',
  masterBill: 'Conocimiento o guía máster',
  manifest: 'Manifiesto',
  vessel: 'Buque',
  imo: 'Número OMI',
  voyage: 'Viaje',
  flight: 'Vuelo',
  conveyance: 'Medio de transporte',
  container: 'Contenedor',
  seals: 'precintos',
  places: {
    sea: ['Puerto de salida', 'Puerto de descarga'],
    air: ['Aeropuerto de salida', 'Aeropuerto de descarga'],
    other: ['Lugar de salida', 'Lugar de descarga'],
  },
  departure: 'Salida',
  arrival: 'Llegada prevista',
  arrivalNotStated: 'no consta en el manifiesto',
  urgencyName: 'Urgencia',
  readableUntil: 'Consultable hasta',
  reference: 'Referencia',
  request: (answerBy) =>
    answerBy === null
      ? 'Le rogamos inspeccionar el embarque a su llegada e informar del resultado.'
      : `Le rogamos inspeccionar el embarque a su llegada e informar del resultado a más tardar el ${answerBy}.`,
  requestElsewhere: (answerBy) =>
    answerBy === null
      ? 'Lo que se solicita a su institución figura en la información comunicada.'
      : `Lo que se solicita a su institución figura en la información comunicada; le rogamos responder a más tardar el ${answerBy}.`,
  nothingToExamine:
    'No se solicita inspección, salvo que el embarque llegue de todos modos; en ese caso, le rogamos comunicarlo.',
  thanks: 'Le agradecemos su respuesta. No se solicita nada más.',
  answerAt: 'Detalles y respuesta',
  confidence:
    'Esta información es confidencial y se proporciona en virtud del acuerdo de su institución con los Estados Unidos. ' +
    'Utilícela únicamente para el fin de aplicación de la ley para el que fue comunicada.',
  sharing: 'Compártala solo según lo permitan sus marcas de difusión.',
};
