/** Something that a partner was told: an answer, an event, a message to its webhook. */
export interface Said {
  /** What was asked, in words that are the same in every world. */
  readonly label: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** All of it as it came over the wire, in one text. */
export const rawText = (said: readonly Said[]): string =>
  said.map(({ headers, text }) => `${JSON.stringify(headers)}\n${text}`).join('\n');
