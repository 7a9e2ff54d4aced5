const citation = /30\.?\s?(3[5-9]|40)\s?(?:\(\s?([a-z])\s?\))?/i;

/**
 * Returns the section of 15 CFR part 30 that an exemption legend cites, with its paragraph: `NOEEI 30.37 (A)` →
 * `30.37(a)`; undefined if it cites none.
 */
export const citationOf = (legend: string): string | undefined => {
  const found = citation.exec(legend);
  if (found === null) return undefined;
  const [, section, paragraph] = found;
  return `30.${section}${paragraph === undefined ? '' : `(${paragraph.toLowerCase()})`}`;
};
