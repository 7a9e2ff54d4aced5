import type { Random } from '@hammerhead/primitives';

const rubbish = [
  [0xff, 0xfe],
  [0xef, 0xbb, 0xbf],
  [0xc0, 0x80],
  [0xed, 0xa0, 0x80],
  [0x00],
  [0x0a],
  [0x0d],
  [0x22],
  [0x2c],
  [0x1a],
  [0x5c],
  [0x7b],
] as const;

/** Bytes with one thing done to them that no writer of a format would do: cut, flipped, doubled, rubbish put in. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.between(0, bytes.length);
  const to = Math.min(bytes.length, at + random.between(1, 40));
  switch (random.between(0, 4)) {
    case 0:
      return bytes.slice(0, at);
    case 1: {
      const flipped = bytes.slice();
      if (at < flipped.length) flipped[at] = random.between(0, 255);
      return flipped;
    }
    case 2:
      return Buffer.concat([
        bytes.subarray(0, at),
        Uint8Array.from(random.pick(rubbish)),
        bytes.subarray(at),
      ]);
    case 3:
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(at)]);
    default:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(to)]);
  }
}
