import type { Operation, Parameter } from '../document.js';
import { paging, samples } from './asked.js';

/** One way to ask an operation: the text of its query, and the media type that is wanted. */
export interface Call {
  readonly query: string;
  readonly accept: string;
}

/** An operation asks for something that this test does not know how to give. */
export class Unasked extends Error {}

/** Each value of each parameter of the query, alone; and everything in each media type that the answer may have. */
export function callsOf(operation: Operation): Call[] {
  const [plain = 'application/json'] = operation.answerTypes;
  return [
    ...operation.answerTypes.map((accept) => ({ query: '', accept })),
    ...queries(operation).map((query) => ({ query, accept: plain })),
  ];
}

/** The sorts of a list, each as the text of a query; one without a sort where it has none. */
export const sortsOf = ({ parameters }: Operation): readonly string[] =>
  parameters.find(({ name }) => name === 'sort')?.values.map((value) => `sort=${value}`) ?? [''];

export const isPaged = ({ parameters }: Operation): boolean =>
  parameters.some(({ name, in: where }) => where === 'query' && name === 'cursor');

const queries = ({ id, parameters }: Operation): string[] =>
  parameters
    .filter(({ in: where, name }) => where === 'query' && !paging.has(name))
    .flatMap((parameter) =>
      valuesOf(id, parameter).map((value) => new URLSearchParams({ [parameter.name]: value }).toString()),
    );

function valuesOf(operation: string, { name, values }: Parameter): readonly string[] {
  const given = values.length > 0 ? values : samples[`${operation} ${name}`];
  if (given === undefined)
    throw new Unasked(
      `${operation} takes ${name}: say in test/src/twins/channels/asked.ts what a partner gives`,
    );
  return given;
}
