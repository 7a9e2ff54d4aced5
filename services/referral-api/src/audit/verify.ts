import { auditVerificationSchema, auditVerifyQuerySchema, auditVerifyingSchema } from '@hammerhead/contracts';
import { actorOf, requirePermission, type Server } from '@hammerhead/service-kit';
import type { Deps } from '../deps.js';
import type { ReadRecorder } from './read-recorder.js';
import { Verification } from './verification.js';

/** `GET /v1/audit/verify`: tells whether the record is whole. */
export function verifyAuditRoute(app: Server, deps: Deps, reads: ReadRecorder): void {
  const verification = new Verification(deps.pool, deps.auditFolder, deps.now);
  app.get(
    '/v1/audit/verify',
    {
      config: {
        ...requirePermission('audit:read'),
        answers: {
          200: 'Whether the record is whole, and where it is not',
          202: 'It takes longer than an answer may: ask again, and hear of the same verification',
        },
      },
      schema: {
        operationId: 'verifyAudit',
        tags: ['audit'],
        summary: 'Whether anything of the record was altered, deleted, inserted or cut off',
        description:
          'Computes every hash anew, compares the log of decisions with what was recorded of it, and the chain with the ' +
          'signed checkpoints that are kept outside the database. One verification runs at a time. `hammerhead audit verify` ' +
          'does the same without this service.',
        querystring: auditVerifyQuerySchema,
        response: { 200: auditVerificationSchema, 202: auditVerifyingSchema },
      },
    },
    async (request, reply) => {
      const answer = await verification.ask(request.query.from);
      if ('status' in answer) return reply.code(202).send(answer);
      const { whole, until, brokenAt } = answer;
      const recorded = reads.add({
        actor: actorOf(request),
        act: 'audit_verified',
        target: null,
        about: { whole, until, brokenAt },
      });
      // A broken chain may take no entry; that it is broken must be heard in any case.
      await recorded.catch((error: unknown) => {
        if (whole) throw error;
        deps.logger.error({ err: error, brokenAt }, 'a verification of the audit is not recorded in it');
      });
      return answer;
    },
  );
}
