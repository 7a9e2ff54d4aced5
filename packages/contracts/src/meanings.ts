/** The names of a table of meanings, in its order. */
export const namesIn = <Name extends string>(meanings: Readonly<Record<Name, unknown>>): Name[] =>
  Object.keys(meanings).filter((name): name is Name => Object.hasOwn(meanings, name));

/** Each name with what it means, as Markdown: a paragraph each unless `between` says otherwise. */
export const meant = (meanings: Readonly<Record<string, string>>, between = '\n\n'): string =>
  Object.entries(meanings)
    .map(([name, meaning]) => `\`${name}\`: ${meaning}`)
    .join(between);
