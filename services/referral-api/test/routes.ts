import { roles } from '@hammerhead/contracts';
import { readOpenApi } from './document.js';

export const unknownId = '01a3f6a0-7c1e-7d2b-9f40-a10000000005';

const isStream = (answer: { content?: object } | undefined): boolean =>
  Object.hasOwn(answer?.content ?? {}, 'text/event-stream');

export interface Route {
  readonly method: string;
  /** With `{name}` where a parameter stands. */
  readonly template: string;
  /** With ids that name nothing. */
  readonly path: string;
  /** Of the query. */
  readonly parameters: readonly string[];
  readonly takesBody: boolean;
  /** Who may call it, as its documentation says. */
  readonly roles: readonly string[];
}

/** Every route that the OpenAPI document tells of, but for streams, which have no end. */
export async function routesOf(base: string): Promise<Route[]> {
  const { paths } = await readOpenApi(base);
  return Object.entries(paths).flatMap(([template, methods]) =>
    Object.entries(methods)
      .filter(([, { responses }]) => !isStream(responses['200']))
      .map(([method, { parameters = [], requestBody, ...rest }]) => ({
        method: method.toUpperCase(),
        template,
        path: template
          .replace(/merges\/\{decision\}|refusals\/\{decision\}|dead-letters\/\{id\}/, (given) =>
            given.replace(/\{.*\}/, '999999999'),
          )
          .replaceAll(/\{\w+\}/g, unknownId),
        parameters: parameters.flatMap(({ in: where, name }) => (where === 'query' ? [name] : [])),
        takesBody: requestBody !== undefined,
        // What signs in takes no token yet, so that anybody may call it.
        roles: JSON.stringify(rest['security']) === '[]' ? roles : rolesIn(rest['description']),
      })),
  );
}

const rolesIn = (description: unknown): string[] =>
  /Roles: (.*)\.$/.exec(String(description))?.[1]?.split(', ') ?? [];
