import { manifestReceiptSchema, manifestSchema } from '@hammerhead/contracts';
import { mediaTypes, prepare, readerFor } from '@hammerhead/intake';
import { manifests } from '@hammerhead/storage';
import { bodyAsBytes, decompress, problem, requirePermission, type Server } from '@hammerhead/service-kit';
import type { Deps } from '../deps.js';
import { feedOf } from '../feed.js';
import { overloaded } from '../intake/overloaded.js';
import { readTold, toldOf } from './present.js';

const notRead = () =>
  problem('unsupported_media_type', {
    detail: `Content-Type must be ${mediaTypes('body').join(' or ')}; a stream of manifests, one a line, goes to POST /v1/submissions`,
  });

/** `POST /v1/manifests`: accepts one manifest. The answer is sent when the manifest is durable. */
export async function postManifest(app: Server, deps: Deps): Promise<void> {
  const { backlog, commits, inArea, maxManifestBytes, pool, stages } = deps;
  /** Of a manifest that was there before: what it brought about then may be known no more than from the log. */
  const toldAgain = async (feedId: string, id: string) => {
    const stands = await manifests.find(pool, feedId, id);
    if (!stands) throw new Error(`manifest ${id} is gone`);
    return { outOfScope: stands.outOfScope, ...(await readTold(pool, feedId, [stands]))(stands) };
  };
  await app.register(async (scope: Server) => {
    // Input that JSON.parse tolerates (duplicate keys, lone surrogates) is refused.
    scope.setValidatorCompiler(bodyAsBytes);
    scope.removeContentTypeParser('application/json');
    scope.addContentTypeParser(
      mediaTypes('body'),
      { parseAs: 'buffer', bodyLimit: maxManifestBytes },
      async (_request: unknown, body: Buffer) => body,
    );
    // What has no parser would be refused without a word on what is read here.
    scope.addContentTypeParser('*', (_request, _payload, done) => done(notRead()));
    scope.post(
      '/v1/manifests',
      {
        bodyLimit: maxManifestBytes,
        config: {
          ...requirePermission(
            'manifest:submit',
            'manifest_conflict',
            'rate_limited',
            'overloaded',
            'request_timeout',
          ),
          answerHeaders: ['Location'],
          answers: {
            200: 'The same content stood already, under this id; nothing was changed',
            202: 'Committed: it will be scored, unless a later revision was there before',
          },
        },
        schema: {
          operationId: 'postManifest',
          tags: ['manifests'],
          summary: 'Submit one manifest',
          description:
            'Accepted or refused whole; a refusal lists every fault with its path. 202 means committed. ' +
            'Sending the same content again is safe: it is answered 200 with the same id.\n\n' +
            'The receipt tells what looks wrong in the data (findings), which never refuses a manifest.\n\n' +
            'Changes are sent as a higher revision of the same manifest number. A revision is complete: a bill of an ' +
            'earlier revision that it leaves out is canceled (`omitted` names it), `"canceled": true` cancels one by ' +
            'name, and a shipment that says the same as before keeps its assessment. What it replaces stays readable ' +
            'under its own id, with `supersededBy`. A revision that arrives after a later one is stored and not ' +
            'scored: its status is `superseded`.',
          body: manifestSchema,
          response: { 200: manifestReceiptSchema, 202: manifestReceiptSchema },
        },
        preParsing: async (request, _reply, payload) => {
          const plain = decompress(payload, request.headers['content-encoding']);
          // Fastify compares the length of the received bytes with Content-Length.
          Object.assign(plain, { receivedEncodedLength: Number(request.headers['content-length'] ?? 0) });
          return plain;
        },
      },
      async (request, reply) => {
        if (backlog.tooFar) throw overloaded(backlog);
        const { body }: { body: unknown } = request;
        const lap = stages.laps();
        // A request without a body needs no content type.
        const reader = readerFor(request.headers['content-type'] ?? 'application/json');
        if (reader?.takes !== 'body') throw notRead();
        const read = reader.read(body instanceof Uint8Array ? body : new Uint8Array());
        lap('read');
        if (!read.ok) {
          const { code, faults } = read;
          throw problem(code === 'invalid_manifest' ? 'invalid' : 'not_parseable', {
            errors: faults,
            extensions: { reason: code },
          });
        }
        const feedId = feedOf(request);
        const provenance = { feedId, receivedAt: new Date(), submission: null };
        const prepared = prepare(read, provenance, inArea);
        lap('prepare');
        const [outcome] = await commits.commit({ manifests: [prepared] });
        if (!outcome) throw new Error('a committed manifest has no outcome');

        const { manifestNumber, revision } = read.manifest;
        const { id, shipments, status } = outcome;
        if (status === 'conflict')
          throw problem('manifest_conflict', {
            detail: `revision ${revision} of ${manifestNumber} stands already with other content; send changes as a higher revision`,
            extensions: { manifestId: id },
          });
        const told = outcome.told
          ? { outOfScope: outcome.told.outOfScope, ...toldOf(prepared, outcome.told) }
          : await toldAgain(feedId, id);
        return reply
          .code(status === 'duplicate' ? 200 : 202)
          .header('location', `/v1/manifests/${id}`)
          .send({ id, manifestNumber, revision, status, shipments, ...told });
      },
    );
  });
}
