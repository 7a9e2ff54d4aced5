/**
 * SQL: by when people should answer a referral that came to its tier at `since`, of a row with `respond_within`,
 * `lading_at` and `departure_at`. Nobody can look into cargo that is laden or has left, so it ends with the first of
 * these two that lay ahead; what had left by then is answered by a partner or the carrier, who have the whole time.
 */
export const answerBy = (since: string, row: string): string => `
  (case when ${row}.respond_within is not null then ${endsWith(`${since} + make_interval(mins => ${row}.respond_within)`, since, row)} end)`;

/** SQL: `instant`, or what the cargo does before it. `least` passes over what is null. */
export const endsWith = (instant: string, since: string, row: string): string => `
  least(${instant}, case when ${row}.lading_at > ${since} then ${row}.lading_at end,
        case when ${row}.departure_at > ${since} then ${row}.departure_at end)`;
