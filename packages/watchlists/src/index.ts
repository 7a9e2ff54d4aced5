export { isFindable } from './findable.js';
export { BrokenList, type ListFault, type ListItem, type ListTally, type SdnFile } from './item.js';
export { type ColumnMap, parseColumnMap } from './mapped/column-map.js';
export { changedEntry } from './own/changed.js';
export { type ListHead, readOwnEntry } from './own/read-own.js';
export { isJsonStart, type ListOptions, type OpenList, openList } from './read-list.js';
export {
  readSdnAddresses,
  readSdnAliases,
  readSdnComments,
  type SdnDetails,
  type SdnRows,
} from './sdn/details.js';
export { peek, type Pieces, textOf } from './text/pieces.js';
