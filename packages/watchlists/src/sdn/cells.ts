/** OFAC writes `-0-` for nothing. */
export const sdnText = (cell: string | undefined): string => {
  const text = (cell ?? '').trim();
  return text === '-0-' ? '' : text;
};

/** Whether a text is the number of an entry. */
export const isSdnNumber = (text: string): boolean => /^\d{1,9}$/.test(text);
