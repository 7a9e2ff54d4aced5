export { normalizeAddress } from './address.js';
export { type FactKind, factKinds, factsOf, type PartyFact } from './facts.js';
export { lettersAndDigits, normalizeEmail, normalizeIdentifier, normalizePhone } from './identifier.js';
export { normalizeName } from './name.js';
