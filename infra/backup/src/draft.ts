import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Locked, type Lock, makeFolder, takeLock } from '@hammerhead/postgres';
import { syncFolder } from './copy-file.js';
import { BackupFailure, cannot } from './failure.js';

const lockName = 'lock';

/**
 * A folder that has another name until it is whole. What a killed process left under that name is begun anew by the
 * next one; two at once are refused.
 */
export class Draft {
  readonly folder: string;
  readonly #final: string;
  readonly #lock: Lock;

  private constructor(folder: string, final: string, lock: Lock) {
    this.folder = folder;
    this.#final = final;
    this.#lock = lock;
  }

  /**
   * @param path what the folder will be called; it must not be there, or be empty
   * @param mode of the folder
   */
  static async begin(path: string, mode: number): Promise<Draft> {
    const final = resolve(path);
    await requireNothingAt(final);
    const folder = `${final}.incomplete`;
    try {
      makeFolder(dirname(final), 0o777);
      makeFolder(folder, mode);
      const lock = takeLock(join(folder, lockName));
      for (const name of await readdir(folder))
        if (name !== lockName) await rm(join(folder, name), { recursive: true, force: true });
      return new Draft(folder, final, lock);
    } catch (error) {
      if (error instanceof Locked) throw new BackupFailure(`process ${error.pid} is making ${final} already`);
      throw cannot(`make ${folder}`, error);
    }
  }

  /** Gives it its name. @param folders within it, whose names must be on the disk first */
  async finish(folders: readonly string[]): Promise<void> {
    try {
      for (const folder of folders) await syncFolder(join(this.folder, folder));
      this.#lock.release();
      await syncFolder(this.folder);
      await rename(this.folder, this.#final);
      await syncFolder(dirname(this.#final));
    } catch (error) {
      throw cannot(`write ${this.#final}`, error);
    }
  }

  async discard(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

async function requireNothingAt(path: string): Promise<void> {
  if (!existsSync(path)) return;
  const names = await readdir(path).catch((error: unknown) => {
    throw cannot(`use ${path}`, error);
  });
  if (names.length > 0) throw new BackupFailure(`${path} is there already and is not overwritten`);
}
