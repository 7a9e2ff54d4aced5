/** The options that mark what is told to somebody, or what somebody tells. */
export const markOptions = {
  tlp: { type: 'string' },
  cui: { type: 'string', multiple: true },
  dissemination: { type: 'string', multiple: true },
  'rel-to': { type: 'string', multiple: true },
} as const;

export const markHelp = `  --tlp COLOR            CLEAR, GREEN, AMBER or AMBER+STRICT (TLP 2.0)
  --cui CATEGORY         a category of CUI, such as LES; may be repeated
  --dissemination WORD   a limit of dissemination; may be repeated
  --rel-to COUNTRY       a country that it may be released to (USA is needed); may be repeated
`;

export interface GivenMarks {
  readonly tlp?: string | undefined;
  readonly cui?: string[] | undefined;
  readonly dissemination?: string[] | undefined;
  readonly 'rel-to'?: string[] | undefined;
}

/** The marks as the API takes them. */
export const marksOf = ({ tlp, cui, dissemination, 'rel-to': relTo }: GivenMarks) => ({
  tlp,
  cui,
  dissemination,
  relTo,
});

/** The marks, or undefined where none is given: nothing is marked, then. */
export function marksIfAny(given: GivenMarks): ReturnType<typeof marksOf> | undefined {
  const marks = marksOf(given);
  return Object.values(marks).some((one) => one !== undefined) ? marks : undefined;
}
