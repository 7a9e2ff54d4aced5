/** Why nothing was decided about a webhook. */
export type WebhookRefused =
  /** There is none within what the actor may know. */
  { readonly outcome: 'not_found' } | { readonly outcome: 'stale'; readonly version: number };
