/** The options that narrow the queue; each may be repeated. */
export const filterOptions = {
  tier: { type: 'string', multiple: true },
  destination: { type: 'string', multiple: true },
  mode: { type: 'string', multiple: true },
  status: { type: 'string', multiple: true },
  port: { type: 'string', multiple: true },
  overdue: { type: 'boolean' },
  raised: { type: 'boolean' },
  q: { type: 'string' },
  sort: { type: 'string' },
} as const;

export const filterHelp = `  --tier NUMBER          only this tier; this and the next three may be repeated
  --destination COUNTRY  only bound for this country (ISO 3166-1 alpha-2)
  --mode MODE            only by this mode: vessel, air, truck, rail or mail
  --status STATUS        only in this status
  --port LOCODE          only from this port of export, such as USMIA
  --overdue              only what people should have answered by now
  --raised               only what a later decision brought here, or raised
  --q TEXT               only with this text in the bill, the parties, the goods or the headline
  --sort ORDER           urgency (the default), respondBy, departureAt, -score, -createdAt, or with list stoppable
`;

interface Filters {
  readonly tier?: string[] | undefined;
  readonly destination?: string[] | undefined;
  readonly mode?: string[] | undefined;
  readonly status?: string[] | undefined;
  readonly port?: string[] | undefined;
  readonly overdue?: boolean | undefined;
  readonly raised?: boolean | undefined;
  readonly q?: string | undefined;
  readonly sort?: string | undefined;
}

/** The filters as parameters of a list. */
export function queryOf(filters: Filters, more: Readonly<Record<string, string>> = {}): URLSearchParams {
  const query = new URLSearchParams(more);
  for (const name of ['tier', 'destination', 'mode', 'status'] as const)
    for (const value of filters[name] ?? []) query.append(name, value);
  for (const value of filters.port ?? []) query.append('portOfExport', value);
  for (const name of ['overdue', 'raised'] as const) if (filters[name] === true) query.set(name, 'true');
  for (const name of ['q', 'sort'] as const) {
    const value = filters[name];
    if (value !== undefined) query.set(name, value);
  }
  return query;
}
