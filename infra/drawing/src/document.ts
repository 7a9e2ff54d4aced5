const begin = '<!-- drawing: made by `npm run draw`, from the imports -->';
const end = '<!-- end of drawing -->';

/** A document to draw into, where there is none yet. */
export const emptyDocument = `# Architecture\n\n${begin}\n${end}\n`;

/** The document with this drawing between its markers; undefined where it has none. */
export function withDrawing(document: string, drawing: string): string | undefined {
  const from = document.indexOf(begin);
  const to = document.indexOf(end, from);
  if (from === -1 || to === -1) return undefined;
  return `${document.slice(0, from + begin.length)}\n\n${drawing}\n\n${document.slice(to)}`;
}
