import { gzipSync } from 'node:zlib';
import type { Random } from '@hammerhead/primitives';
import { mutateBytes } from '../bytes.js';
import type { FuzzInput } from '../input.js';
import { oddText } from '../odd.js';
import { manifestText } from './manifest.js';

const lineEnds = ['\n', '\n', '\n', '\r\n', '\n\n', '\n \t\n'] as const;

/** Lines that are not blank: what is read or told. A blank is a space, a tab or a carriage return, as for the reader. */
export const linesIn = (bytes: Uint8Array): number =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('latin1')
    .split('\n')
    .filter((line) => /[^ \t\r]/.test(line)).length;

function streamBytes(random: Random, number: string): Uint8Array {
  const text = Array.from({ length: random.between(0, 8) }, (_, index) => {
    const line = random.chance(0.1)
      ? oddText(random, '{"manifestNumber":1}')
      : manifestText(random, `${number}-${index}`).text;
    return `${line}${random.pick(lineEnds)}`;
  }).join('');
  const bytes = new TextEncoder().encode(text);
  return random.chance(0.2) ? mutateBytes(bytes, random) : bytes;
}

export function streamInput(random: Random, number: string): FuzzInput {
  const body = streamBytes(random, number);
  return {
    method: 'POST',
    path: '/v1/submissions',
    headers: { 'content-type': 'application/x-ndjson' },
    body,
    rows: linesIn(body),
  };
}

/** The same in gzip: in one member or several, padded, with something between, cut off. */
export function gzipInput(random: Random, number: string): FuzzInput {
  const bytes = streamBytes(random, number);
  const cuts = [
    0,
    ...Array.from({ length: random.between(0, 3) }, () => random.between(0, bytes.length)),
    bytes.length,
  ];
  cuts.sort((a, b) => a - b);
  const parts: Uint8Array[] = [];
  for (const [index, from] of cuts.slice(0, -1).entries()) {
    parts.push(gzipSync(bytes.subarray(from, cuts[index + 1])));
    if (random.chance(0.3)) parts.push(new Uint8Array(random.pick([1, 5, 511, 70_000])));
    if (random.chance(0.05)) parts.push(new TextEncoder().encode(oddText(random)));
  }
  const whole = Buffer.concat(parts);
  const body = random.chance(0.3) ? mutateBytes(whole, random) : whole;
  const type = random.chance(0.15)
    ? { path: '/v1/manifests', 'content-type': 'application/json' }
    : { path: '/v1/submissions', 'content-type': 'application/x-ndjson' };
  return {
    method: 'POST',
    path: type.path,
    headers: {
      'content-type': type['content-type'],
      'content-encoding': random.chance(0.95) ? 'gzip' : 'x-gzip',
    },
    body,
    // What is broken is refused; what is not says all that was in it, unless what was broken is what it says.
    rows: body === whole && type.path === '/v1/submissions' ? linesIn(bytes) : undefined,
  };
}
