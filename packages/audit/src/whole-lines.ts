import { open } from 'node:fs/promises';

/** Bytes of a piece: verifying the lines in it takes some tens of milliseconds. */
const pieceBytes = 65_536;

/** The lines of a file from a byte on, in pieces, with how many bytes each has. A last line without its end is left out. */
export async function* readWholeLines(
  path: string,
  from: number,
): AsyncGenerator<{ readonly text: string; readonly bytes: number }> {
  const file = await open(path, 'r');
  try {
    let rest = Buffer.alloc(0);
    for (let at = from; ; ) {
      const piece = Buffer.alloc(pieceBytes);
      const { bytesRead } = await file.read(piece, 0, pieceBytes, at);
      if (bytesRead === 0) return;
      at += bytesRead;
      rest = Buffer.concat([rest, piece.subarray(0, bytesRead)]);
      const bytes = rest.lastIndexOf('\n') + 1;
      if (bytes > 0) yield { text: rest.toString('utf8', 0, bytes), bytes };
      rest = rest.subarray(bytes);
    }
  } finally {
    await file.close();
  }
}
