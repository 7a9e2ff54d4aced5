import { agreementDetailSchema, newAgreementSchema } from '@hammerhead/contracts';
import { makeAgreement } from '@hammerhead/decisions';
import { actorOf, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { readDetail } from './detail.js';
import { refusedAgreement } from './refused.js';

/** `POST /v1/agreements`: records that something may be told to an agency, and on what ground. */
export function makeAgreementRoute(app: Server, { pool, now }: Deps): void {
  app.post(
    '/v1/agreements',
    {
      config: {
        ...requirePermission('agreement:write', 'breach_stands'),
        answers: { 201: 'The agreement, with hints where nobody would read what is released under it' },
        answerHeaders: ['ETag', 'Location'],
      },
      schema: {
        operationId: 'makeAgreement',
        tags: ['agreements'],
        summary: 'Record an agreement with an agency, its ground and its assurance',
        description:
          'Nothing is released without one in force. A foreign customs or law enforcement agency is told something on a ground ' +
          'of 19 CFR 103.33(a), an agency of a state or territory of the United States on one of 5 USC 552a(b); each has an ' +
          'agreement of its own. The terms never change: end it and record another.',
        body: newAgreementSchema,
        response: { 201: agreementDetailSchema },
      },
    },
    async (request, reply) => {
      const { validFrom, validTo, ...terms } = request.body;
      const actor = actorOf(request);
      const moment = now();
      const made = await transaction(pool, (tx) =>
        makeAgreement(
          tx,
          actor,
          { ...terms, validFrom: instantOf(validFrom), validTo: instantOf(validTo) },
          moment,
        ),
      );
      if (made.outcome === 'invalid') throw problem('invalid', { errors: [...made.errors] });
      if (made.outcome !== 'made') throw refusedAgreement(made);
      const { detail, etag } = await readDetail(pool, actor, made.id, moment);
      return reply
        .code(201)
        .header('location', `/v1/agreements/${made.id}`)
        .header('etag', etag)
        .send(detail);
    },
  );
}

const instantOf = (text: string | undefined): Date | undefined =>
  text === undefined ? undefined : new Date(text);
