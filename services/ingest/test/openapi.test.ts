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
      z.looseObject({
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
      '/v1/holds',
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
    const parameters = z.array(z.object({ name: z.string(), schema: z.looseObject({}) }));
    const stream = z.object({ post: z.object({ parameters }) }).parse(paths['/v1/submissions']).post;
    t.match(
      stream.parameters.find(({ name }) => name === 'Submission-Line'),
      { schema: { type: 'integer', minimum: 1 } },
    );
    const errors = paths['/v1/submissions/{id}/errors']?.['get']?.responses['200']?.content;
    t.same(Object.keys(errors ?? {}), ['application/x-ndjson']);
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g))
      t.ok(components.schemas[name ?? ''], `${name}`);
  },
);
