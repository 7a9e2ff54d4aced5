import type { NetworkEdge } from '@hammerhead/contracts';
import type { GraphTrait } from '@hammerhead/networks';

/** The kind of a trait as answers call it; facts call an identifier `id`. */
export const linkKind = (kind: GraphTrait['kind']): Exclude<NetworkEdge['kind'], 'merge' | 'ships_to'> =>
  kind === 'id' ? 'identifier' : kind;
