import { idPath, ifMatchHeaders, type NewExam, newExamSchema, transitionSchema } from '@hammerhead/contracts';
import { recordExam, startExam, waiveExam } from '@hammerhead/decisions';
import { actorOf, etagOf, ifMatch, requirePermission, type Server } from '@hammerhead/service-kit';
import { transaction } from '@hammerhead/storage';
import type { Deps } from '../../deps.js';
import { refusal } from '../refusal.js';
import { cargoProblems, moving } from './refused.js';

type Act = (...args: Parameters<typeof startExam>) => ReturnType<typeof startExam>;

/** The verb of a body. Its schema has seen to it that a result comes with `record`, and a ground with `waive`. */
function verbOf({ action, findings, result, ground }: NewExam): Act {
  if (action === 'record' && findings !== undefined)
    return (tx, actor, exam) => recordExam(tx, actor, { ...exam, findings, result });
  if (action === 'waive' && ground !== undefined)
    return (tx, actor, exam) => waiveExam(tx, actor, { ...exam, ground });
  return startExam;
}

/** `POST /v1/referrals/{id}/exam`: begins an exam of cargo, records its result, and waives it. */
export function examineReferralRoute(app: Server, { pool, now }: Deps): void {
  app.post(
    '/v1/referrals/:id/exam',
    {
      config: {
        ...requirePermission('exam:record', ...cargoProblems),
        answers: { 200: 'The referral as it stands since' },
        answerHeaders: ['ETag'],
      },
      schema: {
        operationId: 'examineReferral',
        tags: ['referrals'],
        summary: 'Start, record or waive an exam of the cargo',
        description:
          'Each is a decision in the log. Cargo is examined while it is held; its documents can be examined without a hold. ' +
          'One exam is under way at a time, and several may follow one another; after each the referral is `held` again, ' +
          'until the hold is lifted or a disposition releases it. `waive` needs the permission `exam:waive`, a ground from ' +
          'the closed list, and somebody other than who asked for the hold (`four_eyes`); of an exam under way it ends that.',
        params: idPath,
        headers: ifMatchHeaders,
        body: newExamSchema,
        response: { 200: transitionSchema },
      },
    },
    async (request, reply) => {
      const { params, headers, body } = request;
      const matched = ifMatch(headers['if-match']);
      const exam = { referral: params.id, hasSeen: matched.hasSeen, level: body.level, now: now() };
      const result = await transaction(pool, (tx) => verbOf(body)(tx, actorOf(request), exam));
      if (result.outcome !== 'done')
        throw await refusal(pool, params.id, result, matched, moving(`${body.action} of an exam`));
      return reply.header('etag', etagOf(result.version)).send(result);
    },
  );
}
