export { compactCode } from './codes/code-text.js';
export { type GoodsDensity, goodsDensities } from './commodity/goods-density.js';
export { type GoodsFamily, goodsFamilies } from './commodity/goods-families.js';
export { densestOf, heaviestPackageKg } from './commodity/heaviest.js';
export { capacityOf, type PackageCapacity, packageCapacities } from './commodity/package-capacity.js';
export { chaptersAgree, familyOf, hsContradicts } from './commodity/word-families.js';
export { coverCommodities, type CoverCommodity } from './commodity/cover-commodities.js';
export type { Dated } from './commodity/dated.js';
export { type EccnReading, readEccn } from './commodity/eccn-code.js';
export { eccnEntries, type EccnEntry, eccnOn, eeiAlwaysEccns } from './commodity/eccn.js';
export { coverLanes, hsLists } from './commodity/hs.js';
export { hsDigits, hsDotted, type HsReading, isHsForm, readHs } from './commodity/hs-code.js';
export { hsNamed } from './commodity/hs-names.js';
export { type HsFamily, hsFamily, prefixTest } from './commodity/hs-family.js';
export { type HsRisk, type HsRiskClass, type HsTreatment, hsRisks } from './commodity/hs-risks.js';
export { type UsmlParagraph, usmlParagraphs } from './commodity/usml.js';
export * from './filing/codes.js';
export * from './filing/deadlines.js';
export { citationOf } from './filing/exemption.js';
export {
  type ExceptionFault,
  exceptionFault,
  type FailedCondition,
  type FiledLine,
  type Filing,
  type LicenseEvidence,
  licenseEvidence,
} from './filing/license-evidence.js';
export { armsEmbargoes, type LicenseException, licenseExceptions } from './filing/license-exceptions.js';
export { isLicenseNumber } from './filing/license-number.js';
export { type LicenseStanding, licenseStanding } from './filing/license-standing.js';
export { isLicense, licenseCodes, licenseMeaning, readLicenseCode } from './filing/licenses.js';
export { type Regime, type RegimeCode, regimes, regimesOn } from './filing/regimes.js';
export { checkAwb, looksLikeAwb } from './identifiers/awb.js';
export type { Check } from './identifiers/check.js';
export { checkContainer } from './identifiers/container.js';
export { checkEin } from './identifiers/ein.js';
export { checkImo } from './identifiers/imo.js';
export { checkItn, isFilingLegend, itnDay } from './identifiers/itn.js';
export { checkVin, looksLikeVin } from './identifiers/vin.js';
export { goneBy } from './lading/gone.js';
export { type LadingLead, ladingLeads, stoppableUntil } from './lading/lading-lead.js';
export { packageTypeAliases, packageTypes } from './package-types.js';
export { alpha3Of } from './places/alpha3.js';
export { caribbeanPorts } from './places/caribbean-ports.js';
export { countryCodes, isCountry } from './places/countries.js';
export { countryNamed } from './places/country-named.js';
export type { CaricomStatus, Destination, DestinationScope } from './places/destination.js';
export { destinations } from './places/destinations.js';
export { saysDominica, saysDominicanRepublic } from './places/dominicas.js';
export {
  countryName,
  defaultArea,
  haitiMinorPorts,
  destinationOf,
  portCountry,
  portName,
} from './places/lookup.js';
export { type LocodeReading, locodeOf, portOf, readLocode } from './places/locode.js';
export type { Port, PortMode, UsPort } from './places/port.js';
export { sourceStates } from './places/source-states.js';
export { usPorts } from './places/us-ports.js';
export { usStates, usTerritories } from './places/us-states.js';
export { hintsIn, hintWordsIn, isVague } from './text/hints.js';
export { glossOf } from './text/gloss.js';
export { isNear } from './text/near-word.js';
export { findTerm, speaks, type TermSearch, termSearches } from './text/find-term.js';
export { fold, type Folded, normalizeText } from './text/fold.js';
export { phraseFinder } from './text/phrases.js';
export {
  type TermClass,
  termClasses,
  type TermLanguage,
  type TermList,
  termLists,
} from './text/terms/index.js';
export { contextsOf, termListsOf, type TermQuery, termQueries } from './text/term-query.js';
export { vagueDescriptions } from './text/vague.js';
