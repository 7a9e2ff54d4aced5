import { urgencies } from '@hammerhead/contracts';
import { Failure } from '../failure.js';
import { type GivenMarks, markHelp, marksIfAny, markOptions } from './marks.js';

/** The options that say what is released to whom. */
export const releaseOptions = {
  country: { type: 'string', multiple: true },
  agency: { type: 'string' },
  purpose: { type: 'string' },
  tearline: { type: 'string' },
  urgency: { type: 'string' },
  'answer-by': { type: 'string' },
  'expires-at': { type: 'string' },
  ...markOptions,
} as const;

export const releaseHelp = `  --country COUNTRY      to the agency that has an agreement for this country (ISO 3166-1 alpha-2); may be repeated
  --agency AGENCY        to this agency alone; one of its agreements covers all these countries
  --purpose TEXT         for which law enforcement purpose; the recipient reads it
  --tearline TEXT        what the recipient is told and asked, word for word: nothing that it may not know
  --urgency WORD         ${urgencies.join(', ')} (normal)
  --answer-by TIME       by when it is asked to answer, such as 2027-01-15T12:00:00Z
  --expires-at TIME      when it expires (it stays)
${markHelp}`;

interface Given extends GivenMarks {
  readonly country?: string[] | undefined;
  readonly agency?: string | undefined;
  readonly purpose?: string | undefined;
  readonly tearline?: string | undefined;
  readonly urgency?: string | undefined;
  readonly 'answer-by'?: string | undefined;
  readonly 'expires-at'?: string | undefined;
}

/** What is released, as the API takes it. */
export function releaseBody(given: Given) {
  const { country: countries, agency, purpose, tearline, urgency = 'normal' } = given;
  if (countries === undefined || purpose === undefined || tearline === undefined)
    throw new Failure('say --country, --purpose and --tearline');
  return {
    countries,
    agency,
    purpose,
    tearline,
    urgency,
    answerBy: given['answer-by'],
    expiresAt: given['expires-at'],
    marks: marksIfAny(given),
  };
}

/** The path of the referral or shipment that a command names. */
export function releasedThing(positionals: readonly string[]): string {
  const [kind, id, ...others] = positionals;
  if ((kind !== 'referral' && kind !== 'shipment') || id === undefined || others.length > 0)
    throw new Failure('say referral or shipment, and its id');
  return `/v1/${kind}s/${encodeURIComponent(id)}`;
}
