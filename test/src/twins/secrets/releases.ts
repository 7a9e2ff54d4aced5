import type { Secret } from '../secret.js';

const jamaica = { countries: ['JM'] };
const barbados = { countries: ['BB'] };
const together = { countries: ['BB', 'JM'] };

/** What others were told, and what they said. */
export const releaseSecrets: readonly Secret[] = [
  {
    bill: 'OTHERBEFORE',
    what: 'that another country was told of it before',
    right: { before: async (place) => void (await place.release(barbados)) },
  },
  {
    bill: 'OTHERAFTER',
    what: 'that another country was told of it after',
    right: { after: async (place) => void (await place.release(barbados)) },
  },
  {
    bill: 'OTHERTOGETHER',
    what: 'that another country was told of it in the same act',
    left: { release: async (place) => void (place.releaseId = await place.release(jamaica)) },
    right: { release: async (place) => void (place.releaseId = await place.release(together)) },
  },
  {
    bill: 'OTHERNAMED',
    what: 'that another country was told of it in the same act, which its REL TO names',
    left: {
      release: async (place) =>
        void (place.releaseId = await place.release({ ...jamaica, marks: { relTo: ['USA', 'JM'] } })),
    },
    right: {
      release: async (place) =>
        void (place.releaseId = await place.release({ ...together, marks: { relTo: ['USA', 'BB', 'JM'] } })),
    },
  },
  {
    bill: 'OTHERANSWERED',
    what: 'what another recipient of the same release read, acknowledged, asked, was told, answered and put right',
    right: {
      release: async (place) => void (place.releaseId = await place.release(together)),
      after: (place) => place.answerFully('barbados', place.releaseId),
    },
  },
  {
    bill: 'OTHERLATER',
    what: 'the same, after Jamaica has answered',
    right: {
      release: async (place) => void (place.releaseId = await place.release(together)),
      later: (place) => place.answerFully('barbados', place.releaseId),
    },
  },
  {
    bill: 'OTHERWITHDRAWN',
    what: 'that the copy of another recipient was withdrawn',
    right: {
      release: async (place) => void (place.releaseId = await place.release(together)),
      after: (place) => place.withdraw(place.releaseId, 'BCED'),
    },
  },
  {
    bill: 'UNITTOLD',
    what: 'that an agency which spans Jamaica was told of it, too',
    right: {
      before: async (place) => void (await place.release({ countries: ['JM'], agency: 'CARPHA' })),
    },
  },
];
