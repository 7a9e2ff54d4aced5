import { Readable } from 'node:stream';
import { submissionErrorSchema, submissionProgressSchema } from '@hammerhead/contracts';
import { problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { type Pool, type SubmissionRow, submissions } from '@hammerhead/storage';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Deps } from '../deps.js';
import { feedOf } from '../feed.js';
import { errorOut } from './error-out.js';
import { submissionPath as params } from './path.js';
import { findSubmission } from './transfer.js';

/** `GET /v1/submissions/{id}`: returns a submission; `…/errors`: streams all its errors. */
export function getSubmission(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/submissions/:id',
    {
      config: {
        ...requirePermission('submission:read'),
        answers: { 200: 'The submission as it stands' },
      },
      schema: {
        operationId: 'getSubmission',
        tags: ['submissions'],
        summary: 'How far a submission is',
        params,
        response: { 200: submissionProgressSchema },
      },
    },
    async (request) => {
      const submission = await findSubmission(pool, feedOf(request), request.params.id);
      if (!submission) throw problem('not_found');
      return progressOut(submission);
    },
  );

  app.get(
    '/v1/submissions/:id/errors',
    {
      config: {
        ...requirePermission('submission:read'),
        answers: { 200: 'All of them, one a line' },
      },
      schema: {
        operationId: 'listSubmissionErrors',
        tags: ['submissions'],
        summary: 'Every refused line, as NDJSON in line order',
        description:
          'An answer of `application/x-ndjson`: one JSON object a line, all of them in one answer; empty where nothing was refused.',
        params,
        response: {
          200: {
            description: 'One error a line',
            content: { 'application/x-ndjson': { schema: submissionErrorSchema } },
          },
        },
      },
    },
    async (request, reply) => {
      const feedId = feedOf(request);
      const { id } = request.params;
      if (!(await submissions.exists(pool, feedId, id))) throw problem('not_found');
      const lines = Readable.from(errorLines(pool, feedId, id));
      // The schema describes one line, but the reply is a stream of lines.
      const untyped: FastifyReply = reply;
      return untyped.type('application/x-ndjson').send(lines);
    },
  );
}

function progressOut(row: SubmissionRow): z.output<typeof submissionProgressSchema> {
  const { startedAt, finishedAt, interrupted, toScore, ...counts } = row;
  const pending = toScore - row.assessed - row.failed;
  const transfer = interrupted ? 'interrupted' : 'receiving';
  const scoring = pending > 0 ? 'scoring' : 'done';
  return {
    ...counts,
    pending,
    status: finishedAt === null ? transfer : scoring,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}

const pageSize = 1_000;

/** Yields the errors page by page, so that a million of them need no more memory than a thousand. */
async function* errorLines(pool: Pool, feedId: string, id: string): AsyncGenerator<string> {
  for (let after = 0; ; ) {
    const errors = await submissions.findErrors(pool, feedId, id, after, pageSize);
    for (const error of errors) yield `${JSON.stringify(errorOut(error))}\n`;
    const last = errors.at(-1);
    if (!last || errors.length < pageSize) return;
    after = last.line;
  }
}
