import type { Manifest } from '@hammerhead/contracts';
import { accepted, type IncomingManifest, prepare } from '@hammerhead/intake';

/** As ingest appends it, but a log may hold departures that are refused today; France is out of scope. */
export const prepared = (manifest: Manifest): IncomingManifest =>
  prepare(
    accepted(manifest),
    { feedId: 'test', receivedAt: new Date('2026-03-01T12:00:00Z'), submission: null },
    (destination) => destination !== 'FR',
  );
