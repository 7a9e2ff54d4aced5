import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { BackupFailure, cannot } from './failure.js';

/** Lists what a backup is made of, and is written last: a folder without it is no backup. */
export const manifestName = 'manifest.json';

/** A path within the backup. A manifest from elsewhere must not lead out of it. */
const path = z
  .string()
  .max(1_000)
  .refine(
    (value) => value.split('/').every((part) => part !== '' && part !== '.' && part !== '..'),
    'must be a path within the backup',
  );

const manifestSchema = z.strictObject({
  format: z.literal('hammerhead-backup'),
  version: z.literal(1),
  /** When it was complete: what was acknowledged before it was begun is in it. */
  createdAt: z.iso.datetime(),
  begunAt: z.iso.datetime(),
  /** The major version of PostgreSQL whose files these are. */
  postgres: z.string().regex(/^\d{1,3}$/),
  /** Whether the services ran meanwhile. */
  running: z.boolean(),
  /** All of them: some are empty, and a copy by way of an object store would lose those. */
  folders: z.array(path),
  files: z.array(
    z.strictObject({
      path,
      bytes: z.int().nonnegative(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});

export type Manifest = z.output<typeof manifestSchema>;
export type ListedFile = Manifest['files'][number];

export const sizeOf = ({ files }: Manifest): number => files.reduce((sum, { bytes }) => sum + bytes, 0);

export async function readManifest(backup: string): Promise<Manifest> {
  const file = join(backup, manifestName);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw cannot(`read ${file}, which every backup has`, error);
  });
  const parsed = manifestSchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new BackupFailure(
    `${file} is broken, or of another release: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
