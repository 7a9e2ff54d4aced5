/**
 * Stops a PostgreSQL whose owner has died without doing so (kill -9). It runs as a process of its own,
 * out of reach of the terminal; its standard input is a pipe from the owner, which ends when the owner
 * does. A word on that pipe means that the owner has stopped PostgreSQL itself.
 *
 * Arguments: the postmaster's number, the cluster's folder, then folders to remove afterwards.
 */
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { runsIn, signalPostmaster } from './postmaster.js';

const [, , pidText = '', cluster = '', ...remove] = process.argv;
const pid = Number.parseInt(pidText, 10);

process.stdin.on('data', () => process.exit(0));
process.stdin.on('error', () => undefined);
process.stdin.on('close', () => void stop());

async function stop(): Promise<void> {
  if (remove.length > 0) signalPostmaster(pid, 'immediate');
  else {
    // The services notice their supervisor's end as well, and finish what they have begun.
    if (runsIn(pid, cluster)) signalPostmaster(pid, 'smart');
    await gone(4_000);
    if (runsIn(pid, cluster)) signalPostmaster(pid, 'fast');
  }
  await gone(30_000);
  for (const folder of remove) rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}

async function gone(patience: number): Promise<void> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline && runsIn(pid, cluster)) await pause(50);
}
