/** The options that narrow the queue; each may be repeated. */
export const filterOptions = {
  tier: { type: 'string', multiple: true },
  destination: { type: 'string', multiple: true },
  mode: { type: 'string', multiple: true },
  status: { type: 'string', multiple: true },
} as const;

export const filterHelp = `  --tier NUMBER          only this tier; this and the next three may be repeated
  --destination COUNTRY  only bound for this country (ISO 3166-1 alpha-2)
  --mode MODE            only by this mode: vessel, air, truck, rail or mail
  --status STATUS        only in this status
`;
