/** A number as written in a field that may hold several. */
export interface WrittenPhone {
  /** Digits and what is written between them, a plus before them where there is one. */
  readonly text: string;
  /** Whether a slash or comma separates it from the one before; these also occur within numbers: `305/555-0134`. */
  readonly mayContinue: boolean;
}

/** Words behind which an extension follows, in the languages of the region; `#` means it, too. */
const extensions: ReadonlySet<string> = new Set(
  'x xt xtn ex ext extn exten extension extensión int interno interna intern internal anexo anx poste post pòs toestel tst toest ramal nst'.split(
    ' ',
  ),
);

/** The most digits of an extension; more are another number (`Tel # 305-555-0134`). */
const longestExtension = 6;

const pieces = /[\d+() .\-\t\u00a0]+|\p{L}[\p{L}\p{M}]*|[^\d+() .\-\t\u00a0\p{L}]/gu;

/**
 * The numbers of a field, in their order, extensions left out. Whatever is neither digit nor written between digits ends a
 * number: `and`, `y`, `ou`, `&`, `;`, `(cell)`, a name.
 * @param text normalized (`plain`)
 */
export function writtenPhones(text: string): WrittenPhone[] {
  const found: WrittenPhone[] = [];
  let isExtension = false;
  let mayContinue = false;
  for (const [piece] of text.matchAll(pieces)) {
    const digits = piece.replace(/\D/g, '').length;
    if (digits > 0) {
      if (!isExtension || digits > longestExtension) found.push({ text: numberIn(piece), mayContinue });
      isExtension = false;
      mayContinue = false;
    } else if (piece.trim() !== '' && !/^[().+-]+$/.test(piece.trim())) {
      mayContinue = /^[/,\\]$/.test(piece) && found.length > 0;
      if (piece === '#' || extensions.has(piece.toLowerCase())) isExtension = found.length > 0;
      // `ext. no. 12`, `ext: 12`
      else if (!/^(?:[:.#=]|no|nr|nro)$/i.test(piece)) isExtension = false;
    }
  }
  return found;
}

/** Cuts a piece to start at its first digit, or at a plus before it. */
function numberIn(piece: string): string {
  const first = piece.search(/\d/);
  const plus = piece.lastIndexOf('+', first);
  const text = piece.slice(plus === -1 ? first : plus).trim();
  return text.startsWith('+') ? `+${text.slice(1).replace(/^\D+/, '')}` : text;
}
