import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Test } from 'tap';

/** A file system of a few hundred megabytes, which a test may fill. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes all room that is left. */
  fill(): void;
  /** Gives it back. */
  free(): void;
}

/** Why no file system may be mounted here, or false; where one is required that is an error instead. */
export function cannotMount(): string | false {
  const folder = mkdtempSync(join(tmpdir(), 'hammerhead-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder], { stdio: 'ignore' });
    return false;
  } catch {
    if (process.env['HAMMERHEAD_REQUIRE_MOUNT'] === '1')
      throw new Error('no file system can be mounted, and HAMMERHEAD_REQUIRE_MOUNT=1 asks for it');
    return 'no file system may be mounted here: that takes root';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Mounts one until the test ends. */
export function mountSmallDisk(t: Test, megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'hammerhead-small-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder]);
  t.teardown(() => {
    execFileSync('umount', ['--lazy', folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  const filler = join(folder, 'filler');
  return {
    folder,
    fill: () => fillUp(filler),
    free: () => rmSync(filler, { force: true }),
  };
}

function fillUp(file: string): void {
  const zeros = Buffer.alloc(1_048_576);
  const descriptor = openSync(file, 'a');
  try {
    // In ever smaller pieces, to the last page.
    for (let size = zeros.length; size >= 4_096; ) {
      try {
        writeSync(descriptor, zeros, 0, size);
      } catch {
        size /= 2;
      }
    }
  } finally {
    closeSync(descriptor);
  }
}
