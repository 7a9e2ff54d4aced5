import type { World } from '../world.js';
import type { Prepare } from './index.js';

/** A new token of a feed, and its id. */
const feedToken = async (world: World): Promise<string> =>
  String((await world.make('createToken', { body: newFeed(world) }, 'admin'))['id']);

const newFeed = (world: World) => ({ role: 'feed', feedId: `feed-${world.next()}`, subject: 'a feed' });

const analystToken = async (world: World): Promise<string> =>
  String(
    (await world.make('createToken', { body: { role: 'analyst', subject: 'Ana Lyst' } }, 'admin'))['token'],
  );

/** Tokens, figures, and what could not be scored. */
export const operationRequests: Readonly<Record<string, Prepare>> = {
  getStatistics: () => ({}),
  getAnswers: () => ({}),
  beginSignIn: () => ({}),
  signIn: async ({ world }) => ({ body: { token: await analystToken(world) } }),
  signOut: async ({ world }) => {
    const { headers } = await world.ask('signIn', { body: { token: await analystToken(world) } }, 'nobody');
    const cookie = headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
    return { headers: { cookie, 'x-hammerhead': '1', 'sec-fetch-site': 'same-origin' } };
  },
  signOutPerson: async ({ world }) => {
    await analystToken(world);
    return { params: { subject: 'Ana Lyst' } };
  },
  readMe: () => ({}),
  changeSettings: () => ({ body: { units: 'metric' } }),
  listTokens: () => ({}),
  createToken: ({ world }) => ({ body: newFeed(world) }),
  rotateToken: async ({ world }) => ({ params: { id: await feedToken(world) }, body: {} }),
  revokeToken: async ({ world }) => ({ params: { id: await feedToken(world) }, body: { reason: 'lost' } }),
  listAudit: () => ({}),
  verifyAudit: () => ({}),
  exportAudit: () => ({}),
  listDeadLetters: () => ({}),
  requeueDeadLetter: async (stock) => ({ params: { id: await stock.deadLetter() } }),
};
