import t from 'tap';
import { z } from 'zod';
import { runIngest } from './running.js';

const schema = z.looseObject({ $ref: z.string().optional(), examples: z.array(z.unknown()).optional() });
const content = z.record(z.string(), z.object({ schema, example: z.unknown().optional() }));
const document = z.object({
  openapi: z.string(),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        summary: z.string(),
        requestBody: z.object({ content }).optional(),
        responses: z.record(z.string(), z.object({ content: content.optional() })),
      }),
    ),
  ),
  components: z.object({ schemas: z.record(z.string(), schema) }),
});

t.test(
  'the document is OpenAPI 3.1; each body and answer has an example, each reference a target',
  async (t) => {
    const { url } = await runIngest(t);
    const text = await (await fetch(`${url}/openapi.json`)).text();
    const { openapi, paths, components } = document.parse(JSON.parse(text));
    t.match(openapi, /^3\.1\./);
    const exampleOf = (given: z.output<typeof schema> | undefined): unknown => {
      const name = given?.$ref?.split('/').at(-1);
      return name === undefined ? given?.examples?.[0] : exampleOf(components.schemas[name]);
    };
    t.same(Object.keys(paths).sort(), [
      '/v1/manifests',
      '/v1/manifests/{id}',
      '/v1/submissions',
      '/v1/submissions/{id}',
      '/v1/submissions/{id}/errors',
      '/v1/submissions/{id}/manifests',
    ]);
    for (const [path, methods] of Object.entries(paths))
      for (const [method, { requestBody, responses }] of Object.entries(methods)) {
        if (method === 'post') t.ok(requestBody, `${method} ${path} describes its body`);
        const success = Object.entries(responses).filter(([status]) => status.startsWith('2'));
        t.ok(success.length > 0, `${method} ${path} describes its answer`);
        for (const part of [requestBody, ...success.map(([, answer]) => answer)])
          for (const [type, { schema, example }] of Object.entries(part?.content ?? {}))
            t.ok(example ?? exampleOf(schema), `${method} ${path}, ${type}`);
      }
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g))
      t.ok(components.schemas[name ?? ''], `${name}`);
  },
);

/** A JSON schema, as far as the walk below needs to know it. */
interface Schema {
  readonly description?: string | undefined;
  readonly $ref?: string | undefined;
  readonly pattern?: string | undefined;
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly items?: Schema | undefined;
  readonly anyOf?: readonly Schema[] | undefined;
  readonly oneOf?: readonly Schema[] | undefined;
  readonly allOf?: readonly Schema[] | undefined;
  readonly format?: string | undefined;
}
const walked: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    description: z.string().optional(),
    $ref: z.string().optional(),
    pattern: z.string().optional(),
    format: z.string().optional(),
    properties: z.record(z.string(), walked).optional(),
    items: walked.optional(),
    anyOf: z.array(walked).optional(),
    oneOf: z.array(walked).optional(),
    allOf: z.array(walked).optional(),
  }),
);
const bodies = z.record(z.string(), z.object({ schema: walked }));
const routes = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        operationId: z.string(),
        parameters: z
          .array(z.object({ name: z.string(), description: z.string().optional(), schema: walked }))
          .optional(),
        requestBody: z.object({ content: bodies }).optional(),
        responses: z.record(z.string(), z.object({ content: bodies.optional() })),
      }),
    ),
  ),
  components: z.object({ schemas: z.record(z.string(), walked) }),
});

t.test('every field that a feed sends or reads is described, and no pattern is long', async (t) => {
  const { url } = await runIngest(t);
  const { paths, components } = routes.parse(await (await fetch(`${url}/openapi.json`)).json());
  const seen = new Set<string>();
  const fields: string[] = [];
  const follow = (schema: Schema, at: string): void => {
    const name = schema.$ref?.split('/').at(-1);
    const target = name === undefined ? undefined : components.schemas[name];
    if (name !== undefined && target !== undefined && !seen.has(name)) {
      seen.add(name);
      follow(target, name);
    }
    if (schema.format === 'date-time') t.equal(schema.pattern, undefined, `${at}: the format tells all`);
    for (const [key, inner] of Object.entries(schema.properties ?? {})) {
      fields.push(`${at}.${key}`);
      const described =
        inner.description ??
        (inner.$ref && components.schemas[inner.$ref.split('/').at(-1) ?? ''])?.description;
      t.ok(described, `${at}.${key} is described`);
      follow(inner, `${at}.${key}`);
    }
    if (schema.items) follow(schema.items, `${at}[]`);
    for (const one of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])])
      follow(one, at);
  };
  const ids = new Set<string>();
  for (const [path, methods] of Object.entries(paths))
    for (const [method, { operationId, parameters, requestBody, responses }] of Object.entries(methods)) {
      ids.add(operationId);
      for (const { name, description, schema } of parameters ?? []) {
        t.ok(description ?? schema.description, `${method} ${path}: ${name} is described`);
        fields.push(name);
      }
      const answers = Object.entries(responses).flatMap(([status, { content }]) =>
        status < '300' ? [content] : [],
      );
      for (const content of [requestBody?.content, ...answers])
        for (const { schema } of Object.values(content ?? {})) follow(schema, `${method} ${path}`);
    }
  t.same([...ids].sort(), [
    'getManifest',
    'getSubmission',
    'listManifests',
    'listSubmissionErrors',
    'listSubmissionManifests',
    'postManifest',
    'postSubmission',
  ]);
  for (const field of [
    'TransportInput.mode',
    'EeiInput.itn',
    'PartyInput.phone',
    'Submission-Id',
    'manifestNumber',
  ])
    t.ok(
      fields.some((one) => one.toLowerCase() === field.toLowerCase()),
      `${field} was looked at: ${fields.length}`,
    );
});
