import type { Secret } from '../secret.js';
import { eeiSecrets } from './eei.js';
import { networkSecrets } from './network.js';
import { releaseSecrets } from './releases.js';
import { workSecrets } from './work.js';

/** Secrets of one shipment each; those of a whole world are in `world.ts`. Traces will be one once there are any. */
export const secrets: readonly Secret[] = [
  ...eeiSecrets,
  ...releaseSecrets,
  ...workSecrets,
  ...networkSecrets,
];
