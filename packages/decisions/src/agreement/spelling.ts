import type { InputFault } from '@hammerhead/contracts';

/**
 * What is wrong with a name for an agency that is known by another spelling. Agencies are compared as they are written, by
 * releases, breaches and suspensions alike, so that a second spelling would be a second agency.
 */
export const spelledOtherwise = (known: string): InputFault => ({
  path: 'agency',
  message: `this agency is known as ${known}: an agency has one spelling`,
});
