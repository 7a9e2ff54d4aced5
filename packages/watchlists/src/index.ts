export { BrokenList, type ListFault, type ListItem } from './item.js';
export { type ColumnMap, parseColumnMap } from './mapped/column-map.js';
export type { ListHead } from './own/read-own.js';
export { type ListOptions, type OpenList, openList } from './read-list.js';
export { readSdnAddresses, readSdnAliases, type SdnDetails } from './sdn/details.js';
export { entryText, storedEntry } from './stored.js';
export type { Pieces } from './text/pieces.js';
