import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { manifestExample, requiredText, submissionReceiptSchema } from '@hammerhead/contracts';
import { mediaTypes, readerFor } from '@hammerhead/intake';
import {
  anyLength,
  bodyAsBytes,
  decompressPieces,
  problem,
  requirePermission,
  type Server,
} from '@hammerhead/service-kit';
import { manifests, submissions, type Transfer } from '@hammerhead/storage';
import { z } from 'zod';
import type { Deps } from '../deps.js';
import { feedOf } from '../feed.js';
import { TakenOver } from '../intake/group-commit.js';
import { overloaded } from '../intake/overloaded.js';
import { readTold, standingOf } from '../manifests/present.js';
import { errorOut } from './error-out.js';
import { receive, stopped } from './receive.js';
import { ofSameStream } from './same-stream.js';
import { beginTransfer, findSubmission } from './transfer.js';

const errorsInReceipt = 100;
const noticesInReceipt = 100;
/** The most shipments, findings and bills that a notice names: a hundred notices stay an answer that one can read. */
const mostInNotice = 10;

const headers = z.object({
  'submission-id': z
    .uuid('must be an id (UUID); a reference of your own goes into Submission-Reference')
    // The form in which PostgreSQL returns it, because a transfer is recognized by it.
    .toLowerCase()
    .optional()
    .describe(
      'Chosen by the client, so that a broken transfer can be asked about and resumed: a UUID of its own for each stream. ' +
        'A reference of your own, such as the name of a file, goes into `Submission-Reference`.',
    ),
  'submission-reference': requiredText(128)
    .optional()
    .describe('The client’s own reference, such as `file-2023-09-14`: kept, and answered as it was given.'),
  'submission-line': z.coerce
    .number()
    .meta({ type: 'integer', minimum: 1 })
    .pipe(z.int().min(1))
    .optional()
    .describe('Number of the first line of this body, where a transfer is resumed after `lines`.'),
});

const notRead = () =>
  problem('unsupported_media_type', {
    detail: `Content-Type must be ${mediaTypes('stream').join(' or ')}, one manifest a line; a single manifest goes to POST /v1/manifests`,
  });

/** Waits for what reads the stream before its transfer begins, unless the service stops. */
async function stoppable<T>(reading: Promise<T>, stream: Readable, { stopping }: Deps): Promise<T> {
  const stop = (): void => void stream.destroy(problem('unavailable', stopped));
  stopping.addEventListener('abort', stop, { once: true });
  try {
    return await reading;
  } finally {
    stopping.removeEventListener('abort', stop);
  }
}

/** `POST /v1/submissions`: accepts a stream of manifests of any length. */
export async function postSubmission(app: Server, deps: Deps): Promise<void> {
  const { backlog, pool } = deps;
  await app.register(async (scope: Server) => {
    scope.setValidatorCompiler(bodyAsBytes);
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(mediaTypes('stream'), (_request, payload, done) => done(null, payload));
    // What has no parser would be refused without a word on what is read here.
    scope.addContentTypeParser('*', (_request, _payload, done) => done(notRead()));
    scope.post(
      '/v1/submissions',
      {
        config: {
          ...requirePermission(
            'manifest:submit',
            'submission_conflict',
            'rate_limited',
            'overloaded',
            'not_parseable',
            'unsupported_media_type',
            'request_timeout',
          ),
          ...anyLength,
          answerHeaders: ['Location'],
          answers: { 202: 'The stream was read to its end, and what could be accepted is committed' },
        },
        schema: {
          operationId: 'postSubmission',
          tags: ['submissions'],
          summary: 'Submit a stream of manifests, one per line',
          description:
            'NDJSON, plain or with `Content-Encoding: gzip`, of any length. One bad manifest never sinks the ' +
            'others. Under the same `Submission-Id` the whole stream may be sent again, or the rest of it ' +
            'with `Submission-Line`. The receipt tells the first 100 lines that were refused (`errors`) and the first ' +
            '100 accepted manifests that have findings, left bills out or came late (`notices`); `…/errors` and ' +
            '`…/manifests` tell all.',
          headers,
          consumes: mediaTypes('stream'),
          body: z.string().meta({ examples: [`${JSON.stringify(manifestExample)}\n`] }),
          response: { 202: submissionReceiptSchema },
        },
      },
      async (request, reply) => {
        if (backlog.tooFar) throw overloaded(backlog);
        const feedId = feedOf(request);
        const id = request.headers['submission-id'] ?? randomUUID();
        const firstLine = request.headers['submission-line'] ?? 1;
        const { body }: { body: unknown } = request;
        const reader = readerFor(request.headers['content-type'] ?? '');
        if (!(body instanceof Readable) || reader?.takes !== 'stream') throw notRead();
        const { stream, pieces } = decompressPieces(body, request.headers['content-encoding']);

        let transfer: Transfer | null = null;
        try {
          const reference = request.headers['submission-reference'] ?? null;
          const read = reader.read(pieces, deps.maxManifestBytes);
          const isAlone = request.headers['submission-id'] === undefined || firstLine > 1;
          const streamed = isAlone
            ? read
            : await stoppable(ofSameStream(read, { pool, feedId, id }), stream, deps);
          const begun = await beginTransfer(pool, feedId, id, firstLine, reference);
          ({ transfer } = begun);
          const { lines } = begun;
          if (!transfer) {
            const standing = await findSubmission(pool, feedId, id);
            const isRunning = standing !== null && standing.finishedAt === null && !standing.interrupted;
            throw problem('submission_conflict', {
              detail: `${lines} lines are committed; the next to send is line ${lines + 1}, not ${firstLine}${
                isRunning ? '; another transfer of this submission is running: wait and ask again' : ''
              }`,
            });
          }
          await receive({ stream, manifests: streamed }, transfer, { firstLine, committed: lines }, deps);
          await submissions.endTransfer(pool, transfer, 'whole');
        } catch (error) {
          // The rest of the body is useless.
          stream.destroy();
          if (error instanceof TakenOver) throw problem('submission_conflict', { detail: error.message });
          if (transfer) await submissions.endTransfer(pool, transfer, 'broken').catch(() => {});
          throw error;
        }

        const submission = await findSubmission(pool, feedId, id);
        if (!submission) throw new Error(`submission ${id} is gone`);
        const errors = await submissions.findErrors(pool, feedId, id, 0, errorsInReceipt);
        const noticed = { afterLine: 0, noticed: true };
        const rows = await manifests.listBySubmission(pool, feedId, id, noticed, noticesInReceipt);
        const told = await readTold(pool, feedId, rows, mostInNotice);
        return reply
          .code(202)
          .header('location', `/v1/submissions/${id}`)
          .send({
            id,
            reference: submission.reference,
            manifests: submission.manifests,
            shipments: submission.accepted,
            outOfScope: submission.outOfScope,
            duplicates: submission.duplicates,
            rejected: submission.rejected,
            errors: errors.map(errorOut),
            findingCount: submission.findingCount,
            notices: rows.map((row) => {
              const { manifestNumber, revision, status } = standingOf(row);
              return { line: row.line ?? 0, id: row.id, manifestNumber, revision, status, ...told(row) };
            }),
          });
      },
    );
  });
}
