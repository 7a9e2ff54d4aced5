export { type PartyIdentity, partyIdentity } from './identity.js';
export { contentOf, keysOf } from './keys.js';
export {
  eachPartyOn,
  type NamedParty,
  type NamesParties,
  partiesOn,
  type PartySource,
  pathOfParty,
} from './parties-on.js';
export { type Recognized, recognizedBy } from './recognized-by.js';
export { normalizeAddress } from './addresses/normalize-address.js';
export { emailsOf, phonesOf } from './contacts/contacts-of.js';
export { normalizeEmail, normalizeEmails, readEmails, usualEmail } from './contacts/email.js';
export { normalizePhone, normalizePhones, type Phones, readPhones, usualPhone } from './contacts/phone.js';
export type { PhoneFault } from './contacts/phone/number.js';
export { identifierKind } from './identifiers/identifier-kinds.js';
export {
  isPlaceholderIdentifier,
  lettersAndDigits,
  listedIdentifierKeys,
  normalizeIdentifier,
} from './identifiers/normalize-identifier.js';
export { likelyKind, type PartyKind } from './names/kind.js';
export { phonesInName, withoutPhones } from './names/name-phones.js';
export { normalizeName } from './names/normalize-name.js';
export { nameSketch } from './names/sketch.js';
export { sortedName } from './names/sorted-name.js';
export { soundOf, spokenOf } from './names/sound.js';
export { degrees, titles, withoutTitles } from './names/titles.js';
export { directoryTokens, searchTokens } from './names/tokens.js';
export { pointsElsewhere, saysNothing } from './texts/placeholders.js';
export { wordsOf } from './texts/words.js';
