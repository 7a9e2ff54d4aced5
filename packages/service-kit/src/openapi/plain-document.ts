import type { SwaggerTransformObject } from '@fastify/swagger';
import { headerName } from './headers.js';
import { namesForBoth, withOneName } from './one-schema.js';
import { withoutNoise } from './plain-schemas.js';

type Document = ReturnType<SwaggerTransformObject>;

/** Returns `document` as a reader wants it: each shape once, and no bounds or patterns that say nothing. */
export const plainDocument = (document: Document): Document => {
  if (!('components' in document) || document.components?.schemas === undefined) return document;
  const { schemas } = document.components;
  const names = namesForBoth(schemas);
  for (const name of names) {
    const input = schemas[`${name}Input`];
    delete schemas[`${name}Input`];
    if (input !== undefined) schemas[name] ??= input;
  }
  const plain: unknown = JSON.parse(withOneName(JSON.stringify(document, withoutNoise), names), namedHeader);
  return isDocument(plain) ? plain : document;
};

/** A reviver for `JSON.parse` that writes names of header parameters as people do. */
const namedHeader = (_key: string, value: unknown): unknown =>
  typeof value === 'object' &&
  value !== null &&
  'in' in value &&
  value.in === 'header' &&
  'name' in value &&
  typeof value.name === 'string'
    ? { ...value, name: headerName(value.name) }
    : value;

const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && 'openapi' in value && 'paths' in value;
