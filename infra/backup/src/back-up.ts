import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type CopyTarget, copyCluster, isGone } from '@hammerhead/postgres';
import { copyFile, type Hashed, writeWhole } from './copy-file.js';
import { Draft } from './draft.js';
import { BackupFailure, cannot } from './failure.js';
import { audit, cluster, connection, credentials, postgres, ruleFile, webhookKey } from './layout.js';
import { type ListedFile, type Manifest, manifestName } from './manifest.js';
import { Counter, type Work } from './progress.js';

export interface BackUpOptions extends Work {
  /** The data folder. */
  readonly data: string;
  /** The folder to make. */
  readonly target: string;
  /** The file of HAMMERHEAD_RULESET, where it is set. */
  readonly ruleFile?: string | undefined;
  /** The folder of HAMMERHEAD_AUDIT_DIR, where it is set. */
  readonly audit?: string | undefined;
}

/**
 * Copies a data folder with its database, while everything runs or while nothing does. The folder has its name once it
 * is whole and on the disk.
 * @throws BackupFailure, PostgresFailure
 */
export async function backUp(options: BackUpOptions): Promise<Manifest> {
  const { data, signal, tell } = options;
  const begunAt = new Date().toISOString();
  if (!existsSync(join(data, cluster, 'PG_VERSION')))
    throw new BackupFailure(
      `${data} has no database of its own to back up; HAMMERHEAD_DATA names the data folder`,
    );
  const draft = await Draft.begin(options.target, 0o700);
  try {
    const copy = new Copy(draft.folder, options);
    // What may be missing fails before the long work.
    if (options.ruleFile !== undefined) await copy.required(ruleFile, options.ruleFile);
    // Once people have tokens of their own, an operator may do without those of the first start.
    await copy.file(credentials, join(data, credentials));
    // Before the database: what was signed by then is in it.
    await copyAudit(copy, options.audit ?? join(data, audit));
    await copy.file(webhookKey, join(data, webhookKey));
    await copy.folder(postgres);
    await copy.required(connection, join(data, connection));
    await copy.folder(cluster);
    const { major, running } = await copyCluster(join(data, postgres), copy.within(cluster), {
      signal,
      tell,
    });
    const manifest: Manifest = {
      format: 'hammerhead-backup',
      version: 1,
      begunAt,
      createdAt: new Date().toISOString(),
      postgres: major,
      running,
      folders: copy.folders,
      files: copy.files,
    };
    await writeWhole(join(draft.folder, manifestName), Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`));
    tell('Writing it to the disk …');
    await draft.finish(copy.folders);
    return manifest;
  } catch (error) {
    await draft.discard();
    throw error;
  }
}

async function copyAudit(copy: Copy, source: string): Promise<void> {
  const entries = await readdir(source, { withFileTypes: true }).catch((error: unknown) => {
    if (isGone(error)) return [];
    throw cannot(`read ${source}`, error);
  });
  if (entries.length === 0) return;
  await copy.folder(audit);
  for (const entry of entries)
    if (entry.isFile() && !entry.name.endsWith('.new'))
      await copy.file(`${audit}/${entry.name}`, join(source, entry.name));
}

/** What has been copied so far, and what it was made of. */
class Copy {
  readonly folders: string[] = [];
  readonly files: ListedFile[] = [];
  readonly #root: string;
  readonly #signal: AbortSignal;
  readonly #counter: Counter;

  constructor(root: string, { signal, onProgress }: Work) {
    this.#root = root;
    this.#signal = signal;
    this.#counter = new Counter(onProgress);
  }

  within(folder: string): CopyTarget {
    return {
      expect: (bytes) => this.#counter.expect(bytes),
      folder: (path) => this.folder(`${folder}/${path}`),
      file: (path, source) => this.file(`${folder}/${path}`, source),
      content: (path, content) => this.#content(`${folder}/${path}`, content),
    };
  }

  async folder(path: string): Promise<void> {
    await mkdir(join(this.#root, path), { mode: 0o700 }).catch((error: unknown) => {
      throw cannot(`write to ${this.#root}`, error);
    });
    this.folders.push(path);
  }

  /** One that is gone by now is left out. */
  async file(path: string, source: string): Promise<void> {
    try {
      await this.#copy(path, source);
    } catch (error) {
      this.#signal.throwIfAborted();
      if (!isGone(error) || existsSync(source)) throw cannot(`copy ${source}`, error);
    }
  }

  async required(path: string, source: string): Promise<void> {
    await this.#copy(path, source).catch((error: unknown) => {
      throw cannot(`copy ${source}`, error);
    });
  }

  async #copy(path: string, source: string): Promise<void> {
    const passing = { signal: this.#signal, onBytes: (bytes: number) => this.#counter.pass(bytes) };
    this.#add(path, await copyFile(source, join(this.#root, path), passing));
  }

  async #content(path: string, content: Uint8Array): Promise<void> {
    try {
      this.#add(path, await writeWhole(join(this.#root, path), content));
    } catch (error) {
      throw cannot(`write to ${this.#root}`, error);
    }
  }

  #add(path: string, hashed: Hashed): void {
    this.files.push({ path, ...hashed });
  }
}
