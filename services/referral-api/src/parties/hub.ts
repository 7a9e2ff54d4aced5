import type { HubAnswer } from '@hammerhead/contracts';
import type { Hub } from '@hammerhead/networks';
import { linkKind } from './link-kind.js';

export const hubOut = ({ trait, names, why }: Hub): HubAnswer => ({
  kind: linkKind(trait.kind),
  value: trait.written,
  names,
  why,
});
