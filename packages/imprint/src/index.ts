export { boundsOf, decodeFigures, decodeImprint, findLink, linksBeginning, viewOf } from './codec/decode.js';
export { encodeImprint } from './codec/encode.js';
export { keyOfWords, keyPrefix, type KeyWords, keyWords } from './codec/key-words.js';
export * from './codec/layout.js';
export { gistOf } from './gist-of.js';
export { nameHash, textHash } from './hash.js';
export { hubPolicy, mostNeighbors } from './hubs.js';
export { identityVersion } from './identity-version.js';
export {
  type Imprint,
  type ImprintFigures,
  type Link,
  type LinkKind,
  linkKinds,
  linkRoles,
  type PartClass,
  partBits,
} from './imprint.js';
export { imprintOf } from './imprint-of.js';
export { factKey, factUuid, keyUuid, uuidKey } from './key.js';
export { normalizeItn } from './links-of.js';
export { anchorOf, eachNamed, linkedKey, type Named } from './named.js';
export { countryAnchor, partyKey } from './party-key.js';
export {
  askedRoles,
  bothSides,
  isAsked,
  isIdentifier,
  isName,
  isStrong,
  type SharedKind,
  sharedKindOf,
  type Side,
  sides,
  sidesOf,
} from './roles.js';
export { type PartyRow, UnseenParties } from './unseen.js';
