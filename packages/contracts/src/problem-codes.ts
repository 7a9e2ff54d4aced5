/**
 * Every problem that a service answers with, in one place. The code is stable: clients may branch on it. The title never
 * changes with the occurrence (RFC 9457, 3.1.3); `detail` describes the occurrence.
 */
export const problemCodes = {
  malformed_request: { status: 400, title: 'The request is not well-formed HTTP' },
  not_parseable: { status: 400, title: 'The body cannot be parsed' },
  unauthenticated: { status: 401, title: 'A valid bearer token is needed' },
  forbidden: { status: 403, title: 'You may not do that' },
  cross_site: { status: 403, title: 'A session serves the pages of this site alone' },
  claims_refused: { status: 403, title: 'What the issuer says of this person does not let them in' },
  four_eyes: { status: 403, title: 'Somebody else has to do that: you asked for the hold' },
  not_found: { status: 404, title: 'There is no such resource' },
  not_acceptable: { status: 406, title: 'This resource has none of the media types that Accept names' },
  request_timeout: { status: 408, title: 'The request took too long to arrive' },
  manifest_conflict: {
    status: 409,
    title: 'This manifest number and revision stand already, with other content',
  },
  submission_conflict: {
    status: 409,
    title: 'This transfer does not fit what is committed of its submission',
  },
  release_stands: { status: 409, title: 'This shipment was released to this recipient already' },
  breach_stands: { status: 409, title: 'This agency violated an assurance, and that is not settled' },
  referral_open: { status: 409, title: 'This shipment has an open referral already' },
  cargo_gone: { status: 409, title: 'The cargo has departed: it can no longer be held' },
  wrong_state: { status: 409, title: 'What is asked for does not fit the state that this is in' },
  merge_stands: { status: 409, title: 'Something has been decided about these two parties already' },
  subject_taken: { status: 409, title: 'This subject is somebody else’s' },
  last_admin: { status: 409, title: 'Nobody could make tokens any more' },
  list_stands: { status: 409, title: 'People keep this list entry by entry, and this would replace it' },
  entry_stands: { status: 409, title: 'The list has this entry already' },
  list_shrank: {
    status: 409,
    title: 'The list has lost more of its entries than it may without being asked',
  },
  plan_changed: { status: 409, title: 'This is not what retention would do now' },
  too_many: { status: 409, title: 'There are as many of these as there may be' },
  stale: { status: 412, title: 'This has changed since you read it' },
  too_large: { status: 413, title: 'The body is larger than this service accepts' },
  unsupported_media_type: { status: 415, title: 'This content type or encoding is not accepted here' },
  expectation_failed: { status: 417, title: 'This service cannot do what Expect asks for' },
  no_agreement: { status: 422, title: 'No agreement in force covers a recipient' },
  agency_needed: { status: 422, title: 'Say to which agency: several have an agreement for this country' },
  marks_forbid: { status: 422, title: 'A recipient could not see what bears these marks' },
  invalid: { status: 422, title: 'The input has faults' },
  precondition_required: { status: 428, title: 'Say in If-Match which version you decide about' },
  rate_limited: { status: 429, title: 'Too many requests' },
  headers_too_large: { status: 431, title: 'The header fields are too large' },
  internal: { status: 500, title: 'Something went wrong here' },
  unavailable: { status: 503, title: 'The service cannot answer at the moment' },
  overloaded: { status: 503, title: 'The service is too far behind to accept more' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problemCodes;

export const isProblemCode = (value: unknown): value is ProblemCode =>
  typeof value === 'string' && Object.hasOwn(problemCodes, value);

/** A URI that identifies the kind of problem, as RFC 9457 requires in `type`; it cannot be fetched. */
export const problemType = (code: ProblemCode): string => `urn:hammerhead:problem:${code}`;
