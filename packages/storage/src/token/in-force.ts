/** SQL: whether a token works now: nobody has revoked it, and it has not expired. @param t alias of the token */
export const isInForce = (t: string): string =>
  `(${t}.revoked_at is null and coalesce(${t}.expires_at > now(), true))`;
