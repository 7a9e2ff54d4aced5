import { releaseStatuses, urgencies } from '@hammerhead/contracts';

/**
 * What the document cannot know: bodies of what a partner writes, and values of parameters that take a free text. An
 * operation or parameter that is new and stands in none of these fails the test, until somebody says how a partner asks it.
 */
export interface Written {
  /** What a partner rightly sends. */
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}
const seen = { 'if-match': '*' };

/** Writes by method and path, in the order in which a partner comes to them. */
export const writes: Readonly<Record<string, Written>> = {
  'POST /v1/releases/{id}/acknowledgment': { body: {} },
  'POST /v1/releases/{id}/question': { body: { text: 'Which of the two barrels?' } },
  'POST /v1/releases/{id}/answer': { body: { outcome: 'in_transit', note: 'not yet unladen' } },
  'POST /v1/releases/{id}/correction': {
    body: { outcome: 'examined_clean', reason: 'it was unladen after all', note: 'clothes' },
  },
  'POST /v1/webhooks': { body: { url: 'http://127.0.0.1:9/nobody', events: ['release.withdrawn'] } },
  // Paused: else it would be a matter of luck whether a message is sent before it is asked for again.
  'PATCH /v1/webhooks/{id}': { body: { description: 'ours', status: 'paused' }, headers: seen },
  'POST /v1/webhooks/{id}/secret-rotation': { body: {}, headers: seen },
  'POST /v1/webhooks/{id}/test': { body: {} },
  'POST /v1/webhooks/{id}/redelivery': { body: { since: '2026-01-01T00:00:00Z' } },
  'POST /v1/webhooks/{id}/deliveries/{delivery}/redelivery': { body: {} },
  'DELETE /v1/webhooks/{id}': { body: undefined, headers: seen },
  'PUT /v1/me/settings': { body: { units: 'metric' } },
  'POST /v1/session': { body: { token: 'hh_of_nobody' } },
  'DELETE /v1/session': { body: undefined },
};

/** Values of parameters that list none, by operation and name. */
export const samples: Readonly<Record<string, readonly string[]>> = {
  'listReleases status': [...releaseStatuses, 'new,answered'],
  'listReleases urgency': [...urgencies, 'low,high'],
  'countReleases status': releaseStatuses,
  'countReleases urgency': urgencies,
};

/** Bodies that are refused, whatever is written. */
export const wrongBodies: readonly unknown[] = [
  '{',
  '[]',
  { unheardOf: true },
  { outcome: 'perhaps', text: 7 },
];

/** Ids that were never given, and what is no id. */
export const unknownId = '01a3f6b1-2b3c-7d4e-9f50-617283940516';
export const malformedIds: readonly string[] = ['1', 'counts', `${unknownId}0`, '%00', 'a'.repeat(300)];

/** Parameters that page through a list, which is done for each of its sorts. */
export const paging: ReadonlySet<string> = new Set(['cursor', 'limit']);
