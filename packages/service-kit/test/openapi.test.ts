import t from 'tap';
import { z } from 'zod';
import { requirePermission } from '../src/index.js';
import { serve } from './serve.js';

const inner = z.object({ n: z.int() }).meta({ id: 'TestInner', examples: [{ n: 1 }] });
const answer = z.object({ inner, at: z.iso.datetime() }).meta({ id: 'TestAnswer' });
const body = z.strictObject({ reason: z.string().describe('why') }).meta({ id: 'TestBody' });
z.object({}).meta({ id: 'TestUnused' });

const base = await serve(
  t,
  (app) =>
    app.post(
      '/v1/things/:id',
      {
        config: {
          ...requirePermission('referral:create', 'referral_open'),
          answers: { 201: 'It was made' },
          answerHeaders: ['ETag'],
        },
        schema: {
          operationId: 'makeThing',
          summary: 'Make a thing',
          description: 'It is made.',
          tags: ['things'],
          params: z.object({ id: z.uuid() }),
          body,
          response: { 201: answer },
        },
      },
      async (_request, reply) => reply.code(201).send({ inner: { n: 1 }, at: '2023-09-14T18:00:00Z' }),
    ),
  { api: { title: 'Test', description: 'A test', version: '1.2.3' } },
);

const tree = z.record(z.string(), z.record(z.string(), z.unknown()));
const documentSchema = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), z.looseObject({ responses: tree }))),
  components: z.looseObject({ schemas: tree }),
});

t.test('the document is OpenAPI 3.1, open to all, and says what routes ask for', async (t) => {
  const response = await fetch(`${base}/openapi.json`);
  t.match(response.headers.get('content-type'), /^application\/json/);
  const document = documentSchema.parse(await response.json());
  t.match(document, { openapi: /^3\.1\./, info: { title: 'Test', version: '1.2.3' } });
  t.match(document['servers'], [{ url: '/' }], 'its server is where it came from');
  t.same(Object.keys(document.paths), ['/v1/things/{id}'], 'health and documentation are left out');
  const post = document.paths['/v1/things/{id}']?.['post'];
  t.match(post, {
    operationId: 'makeThing',
    summary: 'Make a thing',
    description: /^It is made\.\n\nRoles: analyst, investigator, supervisor\.$/,
    security: [{ bearer: [] }],
    requestBody: {
      content: { 'application/json': { schema: { $ref: '#/components/schemas/TestBody' } } },
    },
  });
  t.match(post?.responses, {
    201: {
      description: 'It was made',
      headers: { ETag: {}, 'X-Request-Id': { schema: { format: 'uuid' } } },
      content: { 'application/json': { schema: { $ref: '#/components/schemas/TestAnswer' } } },
    },
    401: { headers: { 'WWW-Authenticate': {} } },
    503: { headers: { 'Retry-After': { schema: { type: 'integer' } } } },
    409: {
      description: /`referral_open`/,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  });
  t.same(Object.keys(post?.responses ?? {}), [
    '201',
    '400',
    '401',
    '403',
    '404',
    '409',
    '413',
    '415',
    '422',
    '429',
    '503',
  ]);
  t.same(Object.keys(document.components.schemas).toSorted(), [
    'InputFault',
    'Problem',
    'TestAnswer',
    'TestBody',
    'TestInner',
  ]);
  t.match(document.components.schemas['TestInner'], { examples: [{ n: 1 }] });
  t.match(document.components['securitySchemes'], { bearer: { type: 'http', scheme: 'bearer' } });
});

t.test('the documentation is open to all', async (t) => {
  const response = await fetch(`${base}/docs`);
  t.equal(response.status, 200);
  t.match(response.headers.get('content-type'), /^text\/html/);
  const script = /src="([^"]*bundle\.js)"/.exec(await response.text())?.[1] ?? 'missing';
  const bundle = await fetch(new URL(script, response.url));
  t.equal(bundle.status, 200, 'and so are its scripts');
  t.not((await bundle.text()).length, 0);
});

t.test('an answer that is not what its schema says is a 500, never sent', async (t) => {
  const other = await serve(t, (app) =>
    app.get(
      '/wrong',
      { config: requirePermission('referral:read'), schema: { response: { 200: z.object({ n: z.int() }) } } },
      async () => ({ n: 1.5 }),
    ),
  );
  const response = await fetch(`${other}/wrong`, { headers: { authorization: 'Bearer analyst' } });
  t.equal(response.status, 500);
  t.match(await response.json(), { code: 'internal' });
});
