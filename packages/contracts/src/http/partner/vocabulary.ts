import { z } from 'zod';
import { meant, namesIn } from '../../meanings.js';

/**
 * On what ground something is told to an agency. A foreign customs or law enforcement agency: the paragraphs of 19 CFR
 * 103.33(a), under 19 USC 1628. An agency of a state or territory is none, so that section opens nothing to it: it has what
 * the Privacy Act lets it have, by 5 USC 552a(b)(3) or (7).
 */
export const groundMeanings = {
  '103.33(a)(1)': 'To ensure compliance with a law or regulation that Customs administers or enforces',
  '103.33(a)(2)':
    'To administer or enforce a multilateral or bilateral agreement to which the United States is a party',
  '103.33(a)(3)': 'To assist in investigative, judicial and quasi-judicial proceedings in the United States',
  '103.33(a)(4)':
    'For an action of the foreign agency that is comparable to any of these, or a proceeding in its country',
  '552a(b)(3)':
    'To an agency of a state or territory of the United States, as a routine use that the notice of the system of records names',
  '552a(b)(7)':
    'To an agency of a state or territory of the United States, whose head asked in writing, for a law enforcement activity ' +
    'that the law authorizes',
} as const;
export type Ground = keyof typeof groundMeanings;
export const groundSchema = z
  .enum(namesIn(groundMeanings))
  .describe(meant(groundMeanings))
  .meta({ id: 'AgreementGround', 'x-enumDescriptions': groundMeanings });

/** How a breach of an assurance was settled. */
export const breachFindingMeanings = {
  no_violation: 'It was looked into, and no assurance was violated',
  may_be_told_again:
    'Who may decide so determined that the agency may be told again; the reason says who, and where that stands. The ' +
    'regulation itself has no such way (19 CFR 103.33(b)(2))',
} as const;
export type BreachFinding = keyof typeof breachFindingMeanings;
export const breachFindingSchema = z
  .enum(namesIn(breachFindingMeanings))
  .describe(meant(breachFindingMeanings))
  .meta({ id: 'BreachFinding', 'x-enumDescriptions': breachFindingMeanings });

/** How soon the recipient is asked to act, the least first. */
export const urgencies = ['low', 'normal', 'high', 'immediate'] as const;
export type Urgency = (typeof urgencies)[number];
export const urgencySchema = z
  .enum(urgencies)
  .describe('How soon the recipient is asked to act')
  .meta({ id: 'ReleaseUrgency' });

/** Where an agreement stands. */
export const agreementStatusMeanings = {
  pending: 'Its first day has not come',
  in_force: 'Something may be released under it, and what was can be read',
  suspended: 'Nothing under it can be read, until it is resumed',
  expired: 'Its last day has passed',
  ended: 'It was ended',
} as const;
export type AgreementStatus = keyof typeof agreementStatusMeanings;
export const agreementStatusSchema = z
  .enum(namesIn(agreementStatusMeanings))
  .describe(meant(agreementStatusMeanings))
  .meta({ id: 'AgreementStatus', 'x-enumDescriptions': agreementStatusMeanings });

/** Where a recipient's copy of a release stands, as the recipient has it. */
export const releaseStatuses = ['new', 'acknowledged', 'answered'] as const;
export type ReleaseStatus = (typeof releaseStatuses)[number];
export const releaseStatusSchema = z
  .enum(releaseStatuses)
  .describe('`new`: not acknowledged; `acknowledged`: to be answered; `answered`')
  .meta({ id: 'ReleaseStatus' });

/** Whether what was released to a recipient can be read, and why not. */
export const disclosureMeanings = {
  disclosed: 'The recipient can read it',
  withdrawn: 'It was withdrawn',
  expired: 'Its time is over',
  not_in_force: 'The agreement is not in force: suspended, ended, expired, or not begun',
} as const;
export type Disclosure = keyof typeof disclosureMeanings;
export const disclosureSchema = z
  .enum(namesIn(disclosureMeanings))
  .describe(meant(disclosureMeanings))
  .meta({ id: 'ReleaseDisclosure', 'x-enumDescriptions': disclosureMeanings });

/** By which channel a recipient read what was released to it. */
export const readChannels = ['api', 'export', 'notice', 'webhook'] as const;
export type ReadChannel = (typeof readChannels)[number];
export const readChannelSchema = z
  .enum(readChannels)
  .describe(
    '`api`: read; `export`: in a list that was exported; `notice`: as a notice; `webhook`: sent to a system',
  )
  .meta({ id: 'ReadChannel' });

/** What became of the cargo where it went, as a partner answers. */
export const answerOutcomeMeanings = {
  not_arrived: 'It did not arrive',
  in_transit: 'It has not arrived yet, or went on elsewhere',
  examined_clean: 'It was examined, and is what it was declared as',
  found: 'Contraband was found; `items` says what',
  unable: 'Nobody could look; `note` may say why',
} as const;
export type AnswerOutcome = keyof typeof answerOutcomeMeanings;
export const answerOutcomeSchema = z
  .enum(namesIn(answerOutcomeMeanings))
  .describe(meant(answerOutcomeMeanings))
  .meta({ id: 'AnswerOutcome', 'x-enumDescriptions': answerOutcomeMeanings });

/** What can be found. */
export const foundTypes = [
  'pistol',
  'revolver',
  'rifle',
  'shotgun',
  'receiver',
  'magazine',
  'round',
  'part',
  'conversion_device',
  'currency',
  'narcotics',
  'other',
] as const;
export type FoundType = (typeof foundTypes)[number];
