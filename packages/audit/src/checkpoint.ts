import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';

const common = {
  seq: z.int().nonnegative(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime(),
  /** The id of the key that signed it. */
  key: z.string().regex(/^[0-9a-f]{16}$/),
  signature: z.base64(),
};

/**
 * A line of `checkpoints.jsonl`. `restored`: the database was brought back from a backup and ended here, so what
 * checkpoints before this line say of later entries holds no longer. `rotated`: the next key signs from here on.
 */
export const checkpointSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('checkpoint'), ...common }),
  z.strictObject({ kind: z.literal('restored'), ...common, reason: z.string().min(1).max(1_000) }),
  z.strictObject({ kind: z.literal('rotated'), ...common, next: z.base64() }),
]);
export type Checkpoint = z.output<typeof checkpointSchema>;

type Unsigned<Line> = Line extends unknown ? Omit<Line, 'key' | 'signature'> : never;
/** What is to be signed. */
export type CheckpointContent = Unsigned<Checkpoint>;

/** SPKI, DER. */
export const publicBytes = (key: KeyObject): Buffer =>
  (key.type === 'private' ? createPublicKey(key) : key).export({ type: 'spki', format: 'der' });

export const keyFromBytes = (spki: string): KeyObject =>
  createPublicKey({ key: Buffer.from(spki, 'base64'), type: 'spki', format: 'der' });

/** The first 8 bytes of the SHA-256 of the public key. */
export const keyIdOf = (key: KeyObject): string =>
  createHash('sha256').update(publicBytes(key)).digest('hex').slice(0, 16);

/** Ed25519 (RFC 8032) over the members in a fixed order, as a JSON array. */
export function signCheckpoint(content: CheckpointContent, key: KeyObject): Checkpoint {
  const named = { ...content, key: keyIdOf(key) };
  return { ...named, signature: sign(null, signedBytes(named), key).toString('base64') };
}

export const isSignedBy = (checkpoint: Checkpoint, key: KeyObject): boolean =>
  verify(null, signedBytes(checkpoint), key, Buffer.from(checkpoint.signature, 'base64'));

function signedBytes(content: CheckpointContent & { readonly key: string }): Buffer {
  const { kind, seq, hash, at, key } = content;
  const own =
    content.kind === 'restored' ? [content.reason] : content.kind === 'rotated' ? [content.next] : [];
  return Buffer.from(JSON.stringify(['hammerhead audit', kind, seq, hash, at, key, ...own]), 'utf8');
}
