import type { SwaggerTransformObject } from '@fastify/swagger';

type Document = ReturnType<SwaggerTransformObject>;

/**
 * Returns `document` without the component schemas that nothing in it refers to. Every schema with an id is registered
 * for the whole process, so one service's document would otherwise show those of others.
 */
export const withoutUnused = (document: Document): Document => {
  if (!('components' in document) || document.components === undefined) return document;
  const { components, ...rest } = document;
  const schemas: Record<string, unknown> = { ...components.schemas };
  const used = new Set<string>();
  const follow = (value: unknown): void => {
    for (const name of referencesIn(value)) {
      if (used.has(name)) continue;
      used.add(name);
      follow(schemas[name]);
    }
  };
  follow(rest);
  for (const name of Object.keys(schemas)) if (!used.has(name)) delete components.schemas?.[name];
  return document;
};

const reference = /"\$ref":"#\/components\/schemas\/([^"]+)"/g;

const referencesIn = (value: unknown): string[] =>
  [...(JSON.stringify(value) ?? '').matchAll(reference)].flatMap(([, name]) =>
    name === undefined ? [] : [name],
  );
