import { z } from 'zod';
import { formerly } from '../../former.js';
import { rescoreCauseSchema } from '../../stored/decision.js';
import { answerOutcomeSchema, urgencySchema } from '../partner/vocabulary.js';
import { documentChangeSchema, mostChangesTold } from './amendment.js';
import { sources } from './assessment.js';
import { marksSchema } from '../../marks.js';
import { foundItemSchema } from '../partner/message.js';
import { dispositionSchema, seizedSchema } from './disposition.js';
import { bannerSchema } from './marks.js';
import { examLevelSchema, examResultSchema, waiverGroundSchema } from './exam.js';
import { cursorParameter, limitParameter, pageOf } from './parameters.js';

export const timelineQuerySchema = z.strictObject({ cursor: cursorParameter(), limit: limitParameter() });

const tier = () => z.int().nullable();
const score = () => z.number().min(0).max(100);

/** The most hits that an entry lists as new, and as gone. */
export const mostHitsTold = 20;

/** A sentence of a rule that hit, or no longer does. */
export const hitToldSchema = z
  .object({
    rule: z.string().describe('Id of the rule, such as `PTY-02`'),
    sentence: z.string().describe('What the rule found'),
    sources: sources('What the rule rests on'),
  })
  .meta({ id: 'HitTold' });
export type HitTold = z.output<typeof hitToldSchema>;

/** Every entry has it. */
const made = {
  version: z
    .int()
    .nullable()
    .describe(
      'The version of the referral that it made, which an older `If-Match` does not fit; null where it left the ' +
        'referral as it was (a revision that reached no tier, or canceled the shipment: the referral shows the revision ' +
        'before), or was recorded before versions were',
    ),
};

const inWords = () => z.string().describe('The same in words');

/** The entry for a new assessment of the shipment. */
const rescored = {
  at: z.iso.datetime().describe('When it was scored'),
  cause: z
    .enum([...rescoreCauseSchema.options, 'revision', 'scoring'])
    .describe(
      'Which decision had it scored again: a `seizure`, a version of a `watchlist`, an `exclusion` or a `merge`. `revision`: the feed changed the shipment; `scoring`: it had not been scored before',
    ),
  revision: z.int().describe('Of the manifest: the one whose shipment was scored'),
  decision: z.int().nullable().describe('Log position of the decision that had it scored again'),
  by: z.string().nullable().describe('Who decided that, or the feed that changed the shipment'),
  from: tier().describe('Tier before; null: none'),
  to: tier().describe('Tier since; null: none'),
  scoreFrom: score().nullable().describe('Score before; null: not scored'),
  scoreTo: score().describe('Score since'),
  headline: z.string().nullable().describe('Why, in a sentence, since then; null where no rule hits'),
  headlineSources: sources("What the headline's sentence rests on"),
  newHits: z
    .array(hitToldSchema)
    .describe(`What rules found that they had not found before, at most ${mostHitsTold}`),
  goneHits: z.array(hitToldSchema).describe(`What rules no longer find, at most ${mostHitsTold}`),
  changes: z
    .array(documentChangeSchema)
    .describe(
      `What the revision changed of the shipment and its transport, at most ${mostChangesTold}; empty where no revision had it scored`,
    ),
  sentence: z.string().describe('Who matched or does no longer, and what had the shipment scored'),
};

/** An event in the life of a referral. */
export const timelineEntrySchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('created'),
      ...made,
      at: z.iso.datetime().describe('When it came into the queue'),
      by: z.string().nullable().describe('The person who referred it; null where scoring did'),
      reason: z.string().nullable().describe('Why that person did; null where scoring did'),
      tier: tier().describe('Tier it came with; null: none, or not scored'),
      score: score().nullable().describe('Score it came with; null: not scored'),
      headline: z.string().nullable().describe('Why it came, in a sentence'),
      headlineSources: sources("What the headline's sentence rests on; null, too, for the words of a person"),
      ruleset: z
        .object({ name: z.string().describe('Name'), version: z.int().describe('Version') })
        .nullable()
        .describe('The rule set that scored it; null: not scored'),
      sentence: inWords(),
    }),
    z.object({ kind: z.literal('raised'), ...made, ...rescored }),
    z.object({ kind: z.literal('lowered'), ...made, ...rescored }),
    z.object({ kind: z.literal('changed'), ...made, ...rescored }),
    z.object({
      kind: z.literal('canceled'),
      ...made,
      at: z.iso.datetime().describe('When that came in'),
      by: z.string().describe('The feed'),
      revision: z.int().describe('Of the manifest: the one that canceled it'),
      cause: z
        .enum(['named', 'omitted'])
        .nullable()
        .describe('How: by name, or by being left out; null where that is not recorded'),
      sentence: z.string().describe('The same in words'),
    }),
    z.object({
      kind: z.literal('pending'),
      ...made,
      at: z.iso.datetime().describe('When that was decided'),
      by: z.string().describe('Who decided it'),
      decision: z.int().describe('Log position of the decision'),
      disposition: dispositionSchema.describe('What it waits for; the referral stays open'),
      reason: z.string().nullable().describe('Why, in the words of who decided'),
      sentence: inWords(),
    }),
    z.object({
      kind: z.literal('closed'),
      ...made,
      at: z.iso.datetime().describe('When it was closed'),
      by: z.string().describe('`scoring` where it took back what it had referred, and nobody had touched it'),
      decision: z.int().nullable().describe('Log position of the decision, or of the one that it rests on'),
      disposition: dispositionSchema.nullable().describe('How it ended; null where scoring took it back'),
      reason: z
        .string()
        .nullable()
        .describe('Why, in the words of who closed it; or why scoring took it back'),
      note: formerly(
        'reason',
        z.string().nullable(),
        'The words of a person; null where scoring took it back',
      ),
      ground: waiverGroundSchema
        .nullable()
        .describe('Why nobody looked, or why the hold was released although the cargo was not examined'),
      seizure: seizedSchema.nullable().describe('What was found, where that was told'),
      hold: z
        .enum(['released', 'kept'])
        .nullable()
        .describe('What became of the hold that stood; null where none stood'),
      sentence: inWords(),
    }),
    z.object({
      kind: z.literal('hold'),
      ...made,
      at: z.iso.datetime().describe('When that was decided'),
      by: z.string().describe('Who decided it'),
      decision: z.int().describe('Log position of the decision'),
      action: z
        .enum(['requested', 'placed', 'lifted', 'withdrawn', 'declined'])
        .describe(
          '`withdrawn`: the request, before anybody had placed the hold; `declined`: that, by somebody who could have ' +
            'placed it, and had not asked for it',
        ),
      reason: z.string().describe('Why, in the words of who decided'),
      ground: waiverGroundSchema.nullable().describe('Why it was lifted although the cargo was not examined'),
      sentence: inWords(),
    }),
    z.object({
      kind: z.literal('exam'),
      ...made,
      at: z.iso.datetime().describe('When that was decided'),
      by: z.string().describe('Who decided it'),
      decision: z.int().describe('Log position of the decision'),
      action: z.enum(['started', 'recorded', 'waived']).describe('`waived`: it does not take place'),
      level: examLevelSchema,
      findings: z.string().nullable().describe('What was found; null unless that was recorded'),
      result: examResultSchema.nullable().describe('What it came to; null where nobody said'),
      ground: waiverGroundSchema.nullable().describe('Why it was waived'),
      sentence: inWords(),
    }),
    z.object({
      kind: z.literal('reopened'),
      ...made,
      at: z.iso.datetime().describe('When it was reopened'),
      by: z.string().describe('Who reopened it'),
      decision: z.int().describe('Log position of the decision'),
      reason: z.string().describe('Why'),
      sentence: inWords(),
    }),
    z.object({
      kind: z.literal('assigned'),
      ...made,
      at: z.iso.datetime().describe('When it was assigned'),
      by: z.string().describe('Who assigned it'),
      decision: z.int().describe('Log position of the decision'),
      from: z.string().nullable().describe('Whom it was assigned to before; null: nobody'),
      assignee: z.string().nullable().describe('Whom it is assigned to since; null: it was given back'),
      sentence: inWords(),
    }),
    z.object({
      kind: z.literal('noted'),
      ...made,
      at: z.iso.datetime().describe('When it was written'),
      by: z.string().describe('Who wrote it'),
      decision: z.int().describe('Log position of the decision'),
      note: z.uuid().describe('Id of the note'),
      text: z.string().describe('In the words of who wrote it'),
      marks: marksSchema.nullable().describe('The strictest of its own and its referral’s; null: none'),
      banner: bannerSchema,
      sentence: inWords(),
    }),
    z.object({
      kind: z.literal('released'),
      ...made,
      at: z.iso.datetime().describe('When it was released'),
      by: z.string().describe('Who released it'),
      decision: z.int().describe('Log position of the decision'),
      release: z.uuid().describe('Id of the release'),
      recipients: z
        .array(
          z.object({
            agency: z.string().describe('The recipient'),
            countries: z.array(z.string()).describe('For which countries'),
          }),
        )
        .describe('To whom'),
      urgency: urgencySchema,
      sentence: inWords(),
    }),
    z.object({
      kind: z.literal('release_withdrawn'),
      ...made,
      at: z.iso.datetime().describe('When it was withdrawn'),
      by: z.string().describe('Who withdrew it'),
      decision: z.int().describe('Log position of the decision'),
      release: z.uuid().describe('Id of the release'),
      agencies: z.array(z.string()).describe('From whom'),
      reason: z.string().nullable().describe('Why; null: nobody said'),
      sentence: inWords(),
    }),
    z.object({
      kind: z.literal('marked'),
      ...made,
      at: z.iso.datetime().describe('When it was marked'),
      by: z.string().describe('Who marked it'),
      decision: z.int().describe('Log position of the decision'),
      marks: marksSchema.nullable().describe('What it bears since; null: nothing'),
      banner: bannerSchema,
      sentence: inWords(),
    }),
    z.object({
      kind: z.literal('partner'),
      ...made,
      at: z.iso.datetime().describe('When it was said'),
      by: z.string().describe('Who said it'),
      decision: z.int().describe('Log position of the decision'),
      release: z.uuid().describe('About which release'),
      agency: z.string().describe('Which recipient said it, or was told'),
      said: z
        .enum(['acknowledgment', 'answer', 'correction', 'question', 'reply'])
        .describe('`correction`: in place of the answer before. `reply`: what the recipient was told'),
      outcome: answerOutcomeSchema.nullable().describe('Of an answer or a correction; else null'),
      found: z.array(foundItemSchema).describe('What was found'),
      text: z.string().nullable().describe('In the words of who said it; null where they used none'),
      reason: z.string().nullable().describe('Of a correction: what was wrong before'),
      marks: marksSchema.nullable().describe('What it bears; null: nothing'),
      banner: bannerSchema,
      sentence: inWords(),
    }),
  ])
  .describe(
    '`created`: came into the queue. `raised`, `lowered`: came to a more or less urgent tier. `changed`: scored again ' +
      'with other hits, score or headline, or in another revision, in the same tier. `canceled`: the feed canceled the shipment, which closes the referral unless a hold was asked for. `pending`: a disposition that ' +
      'leaves it open. `hold`, `exam`: what was decided about its cargo. `closed`, `reopened`: by a person, or closed by scoring. `assigned`: to somebody, or given back. ' +
      '`noted`: somebody wrote a note. `marked`: with CUI, TLP or REL TO. `released`, `release_withdrawn`: what partners can ' +
      'read of the shipment, and no longer. `partner`: what one of them said of it, or was replied; without what bears ' +
      'marks that do not let you read it',
  )
  .meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.output<typeof timelineEntrySchema>;

const sentence = 'description says GLOCK SLIDE, declared under HS 7326.90';

/** The events of a referral, the oldest first. */
export const timelineSchema = pageOf(timelineEntrySchema).meta({
  id: 'Timeline',
  examples: [
    {
      items: [
        {
          kind: 'created',
          version: 1,
          at: '2023-09-13T02:11:09.151Z',
          by: null,
          reason: null,
          tier: 3,
          score: 48.5,
          headline: sentence,
          headlineSources: ['eei', 'manifest'],
          ruleset: { name: 'caribbean-exports', version: 1 },
          sentence: `referred by scoring: ${sentence}`,
        },
        {
          kind: 'raised',
          version: 2,
          at: '2023-09-13T15:02:41.007Z',
          cause: 'seizure',
          revision: 1,
          decision: 187,
          by: 'm.rivera',
          from: 3,
          to: 1,
          scoreFrom: 48.5,
          scoreTo: 93.5,
          headline: 'same shipper as the seizure on bill MIAKIN2300377',
          headlineSources: ['analyst', 'manifest'],
          newHits: [
            {
              rule: 'GRF-05',
              sentence: 'same shipper as the seizure on bill MIAKIN2300377',
              sources: ['analyst', 'manifest'],
            },
          ],
          goneHits: [],
          changes: [],
          sentence: 'near the seizure on bill MIAKIN2300377 (3 × 9 mm pistols), confirmed by m.rivera',
        },
        {
          kind: 'closed',
          version: 3,
          at: '2023-09-13T16:40:00Z',
          by: 'm.rivera',
          decision: 211,
          disposition: 'seized_parts',
          reason: 'Found by X-ray in the second barrel.',
          note: 'Found by X-ray in the second barrel.',
          ground: null,
          seizure: { what: 'Glock slides', count: 2 },
          hold: 'kept',
          sentence: 'closed by m.rivera as seized_parts (2 × Glock slides)',
        },
      ],
      nextCursor: null,
    },
  ],
});
