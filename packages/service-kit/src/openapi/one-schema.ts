type Schemas = Readonly<Record<string, unknown>>;

const inputOf = (name: string): string => `${name}Input`;
const reference = (name: string): string => `"$ref":"#/components/schemas/${name}"`;

/**
 * The names of the schemas whose form for requests, `…Input`, needs no name of its own: nothing answers in another form, or
 * the other form is the same. Those that refer to one another are the same together or not at all, so all are taken for
 * equal until one is found that is not.
 */
export function namesForBoth(schemas: Schemas): ReadonlySet<string> {
  const inputs = Object.keys(schemas).filter((name) => name.endsWith('Input'));
  const names = new Set(inputs.map((name) => name.slice(0, -'Input'.length)));
  const text = (name: string): string => withOneName(JSON.stringify(schemas[name]), names);
  for (;;) {
    const differing = [...names].filter(
      (name) => Object.hasOwn(schemas, name) && text(name) !== text(inputOf(name)),
    );
    if (differing.length === 0) return names;
    for (const name of differing) names.delete(name);
  }
}

const inputReference = /"\$ref":"#\/components\/schemas\/([^"]+)Input"/g;

/** `json` with each reference to the `…Input` of `names` pointing to the name itself. */
export const withOneName = (json: string, names: ReadonlySet<string>): string =>
  json.replaceAll(inputReference, (whole, name: string) => (names.has(name) ? reference(name) : whole));
