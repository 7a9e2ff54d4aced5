export { normalizeAddress } from './addresses/normalize-address.js';
export { contentOf, type FactKind, factKinds, keysOf, type PartyKey } from './keys.js';
export { emailsOf, phonesOf } from './contacts/contacts-of.js';
export { type Emails, normalizeEmail, normalizeEmails, readEmails, usualEmail } from './contacts/email.js';
export {
  isPlaceholderIdentifier,
  lettersAndDigits,
  listedIdentifierKeys,
  normalizeIdentifier,
} from './identifiers/normalize-identifier.js';
export { identifierKind } from './identifiers/identifier-kinds.js';
export { likelyKind, type PartyKind } from './names/kind.js';
export { normalizeName } from './names/normalize-name.js';
export { phonesInName, withoutPhones } from './names/name-phones.js';
export {
  eachPartyOn,
  type NamedParty,
  type NamesParties,
  partiesOn,
  type PartySource,
  pathOfParty,
} from './parties-on.js';
export { normalizePhone, normalizePhones, type Phones, readPhones, usualPhone } from './contacts/phone.js';
export type { PhoneFault } from './contacts/phone/number.js';
export { pointsElsewhere, saysNothing } from './texts/placeholders.js';
export { nameSketch } from './names/sketch.js';
export { sortedName } from './names/sorted-name.js';
export { soundOf, spokenOf } from './names/sound.js';
export { degrees, titles, type Untitled, withoutTitles } from './names/titles.js';
export { type PartyIdentity, partyIdentity } from './identity.js';
export { directoryTokens, type NameTokens, searchTokens } from './names/tokens.js';
export { wordsOf } from './texts/words.js';
