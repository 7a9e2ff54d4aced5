import { portOf } from '@hammerhead/reference';
import { parse, YAMLParseError } from 'yaml';
import { destinationIn } from '../world/destination.js';
import { type Scheme, schemeFileSchema } from './schema.js';

/** The location of the schemes that follow the public cases (YAML, for `loadSchemes`). */
export const defaultSchemesUrl = new URL('../../../schemes/cases.yaml', import.meta.url);

/** The location of the schemes that a calibration plants beside them when a watchlist is in force. */
export const listedSchemesUrl = new URL('../../../schemes/listed.yaml', import.meta.url);

/** A scheme file that cannot be used; the message has a line per fault, each with its path. */
export class SchemeFault extends Error {}

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');

/** Yields faults for unknown ports and countries, which the schema cannot detect. */
function* strangers({ lanes, consigneeCountry }: Scheme, path: string): Generator<string> {
  for (const [index, { from, unlading, destination }] of lanes.entries()) {
    for (const port of [...from, ...unlading]) {
      if (portOf(port) === undefined) yield `${path}.lanes[${index}]: no such port: ${port}`;
    }
    for (const country of destination) {
      if (destinationIn(country) === undefined)
        yield `${path}.lanes[${index}].destination: nothing goes to ${country}`;
    }
  }
  if (consigneeCountry !== undefined && destinationIn(consigneeCountry) === undefined) {
    yield `${path}.consigneeCountry: nothing goes to ${consigneeCountry}`;
  }
}

/** Reads a scheme file (YAML). @throws SchemeFault */
export function loadSchemes(text: string): readonly Scheme[] {
  let document: unknown;
  try {
    document = parse(text);
  } catch (error) {
    if (error instanceof YAMLParseError) throw new SchemeFault(error.message);
    throw error;
  }
  const result = schemeFileSchema.safeParse(document);
  if (!result.success) {
    throw new SchemeFault(
      result.error.issues.map(({ path, message }) => `${pathOf(path) || 'the file'}: ${message}`).join('\n'),
    );
  }
  const { schemes } = result.data;
  const faults = schemes.flatMap((scheme, index) => [...strangers(scheme, `schemes[${index}]`)]);
  if (faults.length > 0) throw new SchemeFault(faults.join('\n'));
  return schemes;
}
