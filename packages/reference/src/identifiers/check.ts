/** Whether an identifier is valid, and if not, the reason: a clause such as `the check digit should be 3`. */
export type Check = { readonly ok: true } | { readonly ok: false; readonly reason: string };

export const ok: Check = { ok: true };
export const fault = (reason: string): Check => ({ ok: false, reason });

/** Compares a check digit with the one that the other characters require. */
export const checkDigit = (stands: string, expected: string): Check =>
  stands === expected ? ok : fault(`the check digit should be ${expected}`);

/** Returns a text in upper case without blanks, dots and hyphens, the form in which identifiers are compared. */
export const bare = (value: string): string => value.replace(/[\s.-]+/g, '').toUpperCase();
