import type { FastifyInstance } from 'fastify';

/**
 * Treats a request without a body alike with and without a `Content-Type`, on a route that takes no body: many clients
 * set that header on every request. Where it is sent in chunks, that there is no body shows only at its end.
 */
export const takeEmptyBodies = (app: FastifyInstance): void => {
  app.addHook('onRequest', async ({ headers, routeOptions }) => {
    if (routeOptions.schema?.body === undefined && hasNoBody(headers)) delete headers['content-type'];
  });

  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '' && request.routeOptions.schema?.body === undefined) done(null, undefined);
    else void parseJson(request, body, done);
  });
};

const hasNoBody = ({
  'content-length': length,
  'transfer-encoding': coding,
}: {
  readonly 'content-length'?: string | undefined;
  readonly 'transfer-encoding'?: string | undefined;
}): boolean => coding === undefined && (length === undefined || Number(length) === 0);
