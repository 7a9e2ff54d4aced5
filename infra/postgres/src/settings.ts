import { statfsSync } from 'node:fs';
import { totalmem } from 'node:os';

export type Settings = Readonly<Record<string, string>>;

const MiB = 1024 * 1024;
const GiB = 1024 * MiB;

/**
 * What `npm start` runs PostgreSQL with, given the machine. Nothing here weakens durability: fsync,
 * synchronous_commit and full_page_writes stay on, as a 202 means committed.
 *
 * Tried with `npm run bench -- pipeline` and left out, as they gained nothing: wal_compression=pglz (the log was
 * as long: few pages are written whole), commit_delay, wal_level=minimal, wal_init_zero=off, io_method=sync,
 * checkpoint_flush_after=0, min_wal_size.
 * @param folder where the cluster lies; its free space bounds the write-ahead log
 */
export function settingsFor(folder: string): Settings {
  const memory = availableMemory();
  const disk = statfsSync(folder);
  const free = disk.bavail * disk.bsize;
  return {
    ...always,
    // An eighth of the memory: Node and the file cache want the rest. 211,061 shipments make 0.3 GB of indexes:
    // with 128 MB 44,500 of their pages had to leave and come back, with 512 MB none, and 1 or 2 GB gained nothing.
    shared_buffers: megabytes(clamp(memory / 8, 64 * MiB, 512 * MiB)),
    // A guess for the planner of what the operating system caches.
    effective_cache_size: megabytes(clamp(memory / 2, 256 * MiB, 32 * GiB)),
    // Each checkpoint makes every page's next change write the page whole to the log, so during a large
    // feed checkpoints should be rare; but the log must not fill a small disk. 211,061 shipments write 1.1 GB of
    // it: with PostgreSQL's 1 GB and 5 minutes two checkpoints fall among them, and three times as many pages
    // are written whole (11,700 for 3,900).
    max_wal_size: megabytes(clamp(free / 8, 128 * MiB, 4 * GiB)),
    checkpoint_timeout: '15min',
    // A group commit of 2,000 shipments makes 11 MB of it. With 4 MB the log had to be written out 56,000 times
    // before its commit, with 16 MB 300 times; 32 MB gained nothing more.
    wal_buffers: '16MB',
    // Vacuum and index builds over fact partitions.
    maintenance_work_mem: megabytes(clamp(memory / 32, 32 * MiB, 256 * MiB)),
  };
}

/** A small server, as durable as the large one. */
export function smallSettings(): Settings {
  return {
    ...always,
    shared_buffers: '64MB',
    max_wal_size: '512MB',
    wal_buffers: '8MB',
    maintenance_work_mem: '32MB',
    // Several test processes, each with several services' pools.
    max_connections: '200',
  };
}

/**
 * The server that tests share, which is removed with all its databases when they end. It writes what it always writes, and
 * does not wait for the disk: with fsync the drop of a database, of which each test has one, flushes those of all others
 * (ten of them: 18 s with it, 0.7 s without). What tests durability starts a server of its own.
 */
export function temporarySettings(): Settings {
  return { ...smallSettings(), fsync: 'off', full_page_writes: 'off' };
}

const always: Settings = {
  // Queries here are short and many: compiling one costs more than it saves.
  jit: 'off',
  // Solid-state disks: a random page costs little more than the next one.
  random_page_cost: '1.1',
  // The log tables only grow. Reads bounded by `limit` stay flat only if the visibility map is fresh, so
  // vacuum after 2 % new rows instead of 20 %.
  autovacuum_vacuum_insert_scale_factor: '0.02',
  autovacuum_analyze_scale_factor: '0.02',
  autovacuum_naptime: '15s',
  // A service killed while its statement waits for the order lock is noticed within this time; otherwise
  // its transaction would hold its place for as long as it waits.
  client_connection_check_interval: '1s',
  // All our times are UTC, whatever the machine's zone.
  timezone: 'UTC',
  log_timezone: 'UTC',
  // One line each and nothing routine: what is printed is meant to be read.
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/** Bytes: of the machine, or of the container when that has less. */
function availableMemory(): number {
  const constrained = process.constrainedMemory();
  const total = totalmem();
  return constrained > 0 && constrained < total ? constrained : total;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

function megabytes(bytes: number): string {
  return `${Math.floor(bytes / MiB)}MB`;
}
