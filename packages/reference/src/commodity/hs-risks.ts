/** What a heading means in this trade. */
export type HsRiskClass =
  | 'declaredFirearm'
  | 'declaredPart'
  | 'declaredAmmunition'
  | 'declaredMunition'
  | 'adjacent'
  | 'reloading'
  | 'explosive'
  | 'optic'
  | 'armor'
  | 'armorPossible'
  | 'manufacture';

/**
 * What rules may make of a heading: `licenseGate` cannot lawfully leave without a license or exemption;
 * `licenseGateLow` mostly cannot; `score` and `scoreLow` are weak evidence; `scoreWithKeyword` counts only if the
 * description agrees.
 */
export type HsTreatment = 'licenseGate' | 'licenseGateLow' | 'score' | 'scoreLow' | 'scoreWithKeyword';

export type HsRisk = {
  /** The leading digits of the HS or Schedule B code, without dots. */
  readonly prefix: string;
  readonly label: string;
  readonly class: HsRiskClass;
  readonly treatment: HsTreatment;
  readonly note?: string;
  readonly unverified?: true;
};

/**
 * HS headings that matter. Six digits are the key: ten-digit suffixes change every year, and AES takes
 * HTSUS in place of Schedule B (15 CFR 30.6(a)(12)).
 */
export const hsRisks: readonly HsRisk[] = [
  {
    prefix: '9301',
    label: 'Military weapons (other than pistols/revolvers)',
    class: 'declaredFirearm',
    treatment: 'licenseGate',
    note: 'Includes machine guns; most are USML Cat I/II (DDTC, S-codes).',
  },
  {
    prefix: '930200',
    label: 'Revolvers and pistols',
    class: 'declaredFirearm',
    treatment: 'licenseGate',
    note: 'HTSUS 9302.00.0020 revolvers / .0040 semi-auto pistols / .0090 other.',
    unverified: true,
  },
  {
    prefix: '930310',
    label: 'Muzzle-loading firearms',
    class: 'declaredFirearm',
    treatment: 'licenseGateLow',
  },
  {
    prefix: '930320',
    label: 'Sporting/hunting shotguns incl. combination',
    class: 'declaredFirearm',
    treatment: 'licenseGate',
    note: 'HTSUS suffixes .20 autoloading .30 pump .40 over-under .80 combination.',
  },
  {
    prefix: '930330',
    label: 'Other sporting/hunting/target rifles',
    class: 'declaredFirearm',
    treatment: 'licenseGate',
    note: 'HTSUS 9303.30.80.10 centerfire autoloading, .12 bolt single-shot.',
  },
  {
    prefix: '930390',
    label: 'Other firearms/devices (flare, blank, captive bolt)',
    class: 'declaredFirearm',
    treatment: 'licenseGateLow',
    note: 'Flare/blank guns are convertible.',
  },
  {
    prefix: '930400',
    label: 'Air/gas/spring guns, truncheons',
    class: 'adjacent',
    treatment: 'score',
    note: 'Replica/airgun; cover and facsimile risk.',
  },
  {
    prefix: '930510',
    label: 'Parts & accessories of revolvers/pistols',
    class: 'declaredPart',
    treatment: 'licenseGate',
    note: 'Frames, slides, barrels, magazines, suppressors, conversion devices. HTSUS 9305.10.20 (.10 frames/receivers).',
  },
  {
    prefix: '930520',
    label: 'Parts & accessories of shotguns/rifles of 9303',
    class: 'declaredPart',
    treatment: 'licenseGate',
    note: 'AR/AK uppers, lowers, barrels, bolt carriers, magazines. (Split 9305.21/.29 before HS2012.)',
  },
  {
    prefix: '930591',
    label: 'Parts of military weapons of 9301',
    class: 'declaredPart',
    treatment: 'licenseGate',
  },
  { prefix: '930599', label: 'Parts of other firearms', class: 'declaredPart', treatment: 'licenseGate' },
  { prefix: '930621', label: 'Shotgun cartridges', class: 'declaredAmmunition', treatment: 'licenseGate' },
  {
    prefix: '930629',
    label: 'Parts of shotgun cartridges; airgun pellets',
    class: 'declaredAmmunition',
    treatment: 'licenseGateLow',
  },
  {
    prefix: '930630',
    label: 'Other cartridges and parts thereof',
    class: 'declaredAmmunition',
    treatment: 'licenseGate',
    note: 'Pistol/rifle ammunition. HTSUS 9306.30.41.10 = .22 caliber; .41.38 = riveting/captive-bolt (benign).',
  },
  {
    prefix: '930690',
    label: 'Bombs, grenades, other munitions',
    class: 'declaredMunition',
    treatment: 'licenseGate',
    note: 'USML Cat III/IV.',
  },
  { prefix: '930700', label: 'Swords, bayonets', class: 'adjacent', treatment: 'scoreLow' },
  {
    prefix: '3601',
    label: 'Propellent powders',
    class: 'reloading',
    treatment: 'score',
    note: 'ECCN 1C992/1C608 family; ammunition reloading.',
  },
  { prefix: '3602', label: 'Prepared explosives', class: 'explosive', treatment: 'licenseGate' },
  {
    prefix: '3603',
    label: 'Primers, percussion caps, detonators, fuses',
    class: 'reloading',
    treatment: 'score',
    note: 'HS2022 split 3603.10-.60.',
  },
  { prefix: '3604', label: 'Fireworks, flares', class: 'adjacent', treatment: 'scoreLow' },
  {
    prefix: '901310',
    label: 'Telescopic sights for arms; periscopes',
    class: 'optic',
    treatment: 'score',
    note: 'ECCN 0A504 when controlled; EAR99 otherwise.',
  },
  {
    prefix: '900580',
    label: 'Monoculars/other optical telescopes (night vision)',
    class: 'optic',
    treatment: 'scoreLow',
  },
  {
    prefix: '9013',
    label: 'Lasers, other optical devices',
    class: 'optic',
    treatment: 'scoreLow',
    note: 'laser sights 9013.20/.80',
  },
  {
    prefix: '650610',
    label: 'Safety headgear (ballistic helmets)',
    class: 'armor',
    treatment: 'score',
    note: 'ECCN 0A979 / 1A613 by protection level.',
  },
  {
    prefix: '6211',
    label: 'Other garments (ballistic vests often here)',
    class: 'armorPossible',
    treatment: 'scoreWithKeyword',
    note: 'Only with armor keyword.',
  },
  {
    prefix: '6307',
    label: 'Other made-up textile articles (vests, carriers)',
    class: 'armorPossible',
    treatment: 'scoreWithKeyword',
    note: 'Only with armor keyword.',
  },
  {
    prefix: '8485',
    label: 'Additive-manufacturing (3D printing) machines',
    class: 'manufacture',
    treatment: 'scoreLow',
    note: 'HS2022 heading; privately made firearms trend.',
  },
  {
    prefix: '845710',
    label: 'Machining centers (CNC)',
    class: 'manufacture',
    treatment: 'scoreLow',
    note: 'Receiver milling; only with first-time shipper/residential consignee.',
  },
  { prefix: '8459', label: 'Drilling/milling machine tools', class: 'manufacture', treatment: 'scoreLow' },
  {
    prefix: '4202',
    label: 'Cases, holsters, bags',
    class: 'adjacent',
    treatment: 'scoreWithKeyword',
    note: 'gun/rifle case, holster keywords only',
  },
];
