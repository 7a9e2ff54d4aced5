/** The text of an instant in answers, as in manifests: a fraction of a second stands only where it is not zero. */
export const instantText = (instant: Date): string => instant.toISOString().replace('.000Z', 'Z');

/** The same; null of an instant that there is not, or not yet. */
export const instantTextOrNull = (instant: Date | null | undefined): string | null =>
  instant === null || instant === undefined ? null : instantText(instant);
