export { normalizeAddress } from './address.js';
export { contentOf, type FactKind, factKinds, keysOf, type PartyKey } from './keys.js';
export { emailsOf, phonesOf } from './contact.js';
export { type Emails, normalizeEmail, normalizeEmails, readEmails, usualEmail } from './email.js';
export {
  isPlaceholderIdentifier,
  lettersAndDigits,
  listedIdentifierKeys,
  normalizeIdentifier,
} from './identifier.js';
export { identifierKind } from './identifier-kinds.js';
export { likelyKind, type PartyKind } from './kind.js';
export { normalizeName } from './name.js';
export { phonesInName, withoutPhones } from './name-phones.js';
export {
  eachPartyOn,
  type NamedParty,
  type NamesParties,
  partiesOn,
  type PartySource,
  pathOfParty,
} from './parties-on.js';
export { normalizePhone, normalizePhones, type Phones, readPhones, usualPhone } from './phone.js';
export type { PhoneFault } from './phone/number.js';
export { pointsElsewhere, saysNothing } from './placeholders.js';
export { nameSketch } from './sketch.js';
export { sortedName } from './sorted-name.js';
export { soundOf, spokenOf } from './sound.js';
export { degrees, titles, type Untitled, withoutTitles } from './titles.js';
export { type PartyIdentity, partyIdentity } from './identity.js';
export { directoryTokens, type NameTokens, searchTokens } from './tokens.js';
export { wordsOf } from './words.js';
