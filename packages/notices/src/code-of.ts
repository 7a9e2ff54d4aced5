const code = /^[A-Za-z0-9][A-Za-z0-9/-]*$/;

/**
 * A number of a bill, a manifest, a container or a seal as it may stand in an e-mail; null where it does not look like one:
 * feeds write into these what they like, and a blank makes two words.
 */
export const codeOf = (text: string | null): string | null =>
  text !== null && code.test(text) ? text : null;
