import { z } from 'zod';
import type { Asked } from './world.js';

/** What a person read after they wrote: an operation, and what it is asked. */
export interface Read {
  readonly operation: string;
  readonly asked: Asked;
}

export interface WriteRow {
  /** The reads that show what the answer of the write shows. */
  readonly reads: (asked: Asked, answer: Readonly<Record<string, unknown>>) => readonly Read[];
  /** Members of the answer that no read shows, each with the reason. */
  readonly only?: Readonly<Record<string, string>>;
}

const of = (operation: string, params: Readonly<Record<string, string>>, query = {}): Read => ({
  operation,
  asked: { params, query },
});
const params = ({ params: given = {} }: Asked) => given;
const bodySchema = z.record(z.string(), z.unknown());
const body = ({ body: given }: Asked) => bodySchema.parse(given);

const aReferral = (id: unknown): Read[] => [
  of('getReferral', { id: String(id) }),
  of('getReferralTimeline', { id: String(id) }),
];
const started = {
  rescoring: 'what the act itself set going; each shipment that it scores again says so in its own timeline',
  hint: 'what the request left out, for who sent it; it follows from the disposition, which is read',
};
const hinted = {
  hint: 'what the request left out, for who sent it; it follows from the answer, which is read',
};
const aList = (id: string): Read[] => [
  of('getWatchlist', { id }),
  of('listWatchlistVersions', { id }),
  of('listWatchlistEntries', { id }),
];
const received = { outcome: 'whether this request made a version; the versions are read' };
const rows = {
  rows: 'how many rows this request had',
  leftOut: 'how many of them were left out, each with its fault',
  faultCount: 'how many faults these rows had',
};
const aParty = (id: unknown): Read[] => [of('getParty', { id: String(id) })];
const undone = {
  position: 'the place in the log of the act itself',
  decision: 'the same by its old name',
  undone: 'what was named in the path',
};
const secret = { secret: 'shown once' };
const token = {
  token: 'the secret, which is shown once',
  permissions: 'follows from the role, the scopes and whether the holder is federal',
};

const self = 'what GET /v1/me tells whoever signed in: another person than who asks here';
const signedIn = {
  subject: self,
  name: self,
  role: self,
  agency: self,
  countries: self,
  federal: self,
  permissions: self,
  signedInWith: self,
  session: self,
};

const anAgreement = (id: unknown): Read[] => [of('getAgreement', { id: String(id) })];
const aReleased = (id: unknown): Read[] => [of('getReleased', { id: String(id) })];
/** What a partner reads of its own copy. */
const ownCopy = ({ params: given = {} }: Asked): Read[] => [of('getRelease', { id: given['id'] ?? '' })];

/** Every write of people, and what shows its answer again to the same person. */
export const writes: Readonly<Record<string, WriteRow>> = {
  createReferral: { reads: (_, { id }) => aReferral(id) },
  disposeReferral: { reads: (asked) => aReferral(params(asked)['id']), only: started },
  reopenReferral: { reads: (asked) => aReferral(params(asked)['id']), only: started },
  holdReferral: { reads: (asked) => aReferral(params(asked)['id']), only: started },
  examineReferral: { reads: (asked) => aReferral(params(asked)['id']), only: started },
  placeLegalHold: { reads: (_, { id }) => [of('getLegalHold', { id: String(id) })] },
  liftLegalHold: { reads: (asked) => [of('getLegalHold', params(asked))] },
  startRetentionRun: { reads: (_, { id }) => [of('getRetentionRun', { id: String(id) })] },
  cancelRetentionRun: { reads: (asked) => [of('getRetentionRun', params(asked))] },
  createWebhook: { reads: (_, { id }) => [of('getWebhook', { id: String(id) })], only: secret },
  changeWebhook: { reads: (asked) => [of('getWebhook', params(asked))] },
  removeWebhook: { reads: () => [], only: { status: 'that it is gone, as every read says' } },
  rotateWebhookSecret: { reads: (asked) => [of('getWebhook', params(asked))], only: secret },
  testWebhook: { reads: (asked) => [of('listWebhookDeliveries', params(asked))] },
  redeliverWebhookDelivery: {
    reads: (asked) => [of('listWebhookDeliveries', { id: params(asked)['id'] ?? '' })],
  },
  redeliverDeadLetters: {
    reads: () => [],
    only: { redelivered: 'how many the act moved; each says so itself', more: 'whether it left any' },
  },
  claimReferral: { reads: (_, { id }) => aReferral(id) },
  clearReferrals: { reads: () => [], only: { cleared: 'which of those that were named are closed now' } },
  assignReferral: { reads: (asked) => aReferral(params(asked)['id']) },
  writeNote: { reads: (asked) => [of('listNotes', params(asked))] },
  markReferral: { reads: (asked) => aReferral(params(asked)['id']) },
  mergeParties: { reads: (asked) => [...aParty(params(asked)['id']), ...aParty(body(asked)['with'])] },
  refuseMerge: { reads: (asked) => [...aParty(params(asked)['id']), ...aParty(body(asked)['with'])] },
  revokeMerge: { reads: () => [], only: undone },
  revokeRefusal: { reads: () => [], only: undone },
  importWatchlist: { reads: (_, { id }) => aList(String(id)), only: { ...received, ...rows } },
  addWatchlistEntries: { reads: (asked) => aList(params(asked)['id'] ?? ''), only: received },
  changeWatchlistEntry: { reads: (asked) => aList(params(asked)['id'] ?? ''), only: received },
  removeWatchlistEntry: {
    // What is gone stands in the version before.
    reads: (asked) => [
      ...aList(params(asked)['id'] ?? ''),
      of('listWatchlistEntries', { id: params(asked)['id'] ?? '' }, { version: '1' }),
    ],
    only: received,
  },
  retireWatchlist: { reads: (asked) => aList(params(asked)['id'] ?? '') },
  createExclusion: {
    reads: (asked, { id }) => [
      of('getExclusion', { id: String(id) }),
      { operation: 'previewExclusion', asked: { body: { ...body(asked), reason: undefined } } },
    ],
  },
  revokeExclusion: { reads: (asked) => [of('getExclusion', params(asked))] },
  createToken: { reads: () => [of('listTokens', {}, { status: 'any' })], only: token },
  rotateToken: { reads: () => [of('listTokens', {}, { status: 'any' })], only: token },
  revokeToken: { reads: () => [of('listTokens', {}, { status: 'any' })] },
  changeSettings: { reads: () => [of('readMe', {})] },
  signIn: { reads: () => [], only: signedIn },
  signOut: { reads: () => [] },
  signOutPerson: {
    reads: () => [],
    only: { subject: 'as it was asked', sessions: 'how many the act ended' },
  },
  makeAgreement: { reads: (_, { id }) => anAgreement(id) },
  suspendAgreement: { reads: (asked) => anAgreement(params(asked)['id']) },
  resumeAgreement: { reads: (asked) => anAgreement(params(asked)['id']) },
  settleBreach: { reads: (asked) => anAgreement(params(asked)['id']) },
  endAgreement: { reads: (asked) => anAgreement(params(asked)['id']) },
  releaseReferral: { reads: (_, { id }) => aReleased(id) },
  releaseShipment: { reads: (_, { id }) => aReleased(id) },
  withdrawReferralRelease: { reads: (_, { id }) => aReleased(id) },
  withdrawShipmentRelease: { reads: (_, { id }) => aReleased(id) },
  replyToPartner: {
    reads: (asked) => aReleased(params(asked)['id']),
    only: { decision: 'the place in the log of the act itself' },
  },
  acknowledgeRelease: { reads: ownCopy },
  answerRelease: { reads: ownCopy, only: hinted },
  correctAnswer: { reads: ownCopy, only: hinted },
  askAboutRelease: { reads: ownCopy },
  requeueDeadLetter: {
    reads: () => [],
    only: { status: 'what the act brought about; once it is scored, the shipment says so' },
  },
};

/** Operations that are asked with another method than GET and change nothing. */
export const readsByPost: readonly string[] = [
  'previewExclusion',
  'previewReferralRelease',
  'previewShipmentRelease',
];
