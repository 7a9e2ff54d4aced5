/**
 * The 30 rules as expressions of zen, over `f`: the facts of one shipment. What may be absent is asked for
 * first, because comparing or dividing null is an error there, and one error ends the whole evaluation.
 */
export const zenRules: Readonly<Record<string, string>> = {
  GATE: 'not(f.shipment.hasLicense) and some(f.shipment.goods, #.hs4 in ["9301", "9302", "9303", "9304", "9305", "9306"])',
  WEAPON_WORD:
    'some(f.shipment.goods, #.hs2 != "93" and (contains(#.description, "PISTOL") or contains(#.description, "RIFLE") or contains(#.description, "REVOLVER") or contains(#.description, "SHOTGUN") or contains(#.description, "GLOCK")))',
  AMMUNITION_WORD:
    'some(f.shipment.goods, contains(#.description, "AMMUNITION") or contains(#.description, "CARTRIDGE") or contains(#.description, "9MM"))',
  PART_WORD:
    'some(f.shipment.goods, contains(#.description, "MAGAZINE") or contains(#.description, "SLIDE") or contains(#.description, "RECEIVER"))',
  VAGUE:
    'some(f.shipment.goods, #.description in ["PERSONAL EFFECTS", "HOUSEHOLD GOODS", "USED CLOTHING", "PARTS", "GENERAL CARGO"])',
  HOUSEHOLD:
    'f.transport.mode in ["vessel", "air"] and some(f.shipment.goods, contains(#.description, "HOUSEHOLD") or contains(#.description, "PERSONAL EFFECTS"))',
  HEAVY_EFFECTS: 'some(f.shipment.goods, #.hs2 == "98" and #.weightKg != null and #.weightKg > 400)',
  JUST_BELOW_LIMIT: 'some(f.shipment.goods, #.valueUsd != null and #.valueUsd > 2000 and #.valueUsd <= 2500)',
  HEAVY_PACKAGES:
    'some(f.shipment.goods, #.weightKg != null and #.packages != null and #.packages > 0 and #.weightKg / #.packages > 90.37)',
  CHEAP:
    'some(f.shipment.goods, #.valueUsd != null and #.weightKg != null and #.weightKg > 0 and #.valueUsd / #.weightKg < 0.9731)',
  DEAR: 'some(f.shipment.goods, #.valueUsd != null and #.weightKg != null and #.weightKg > 0 and #.valueUsd / #.weightKg > 60.137)',
  BARREL: 'some(f.shipment.goods, #.packageType == "BA" and #.hs4 == "9804")',
  TOOLS:
    'some(f.shipment.goods, #.hs4 in ["8205", "8424", "8467"] and #.weightKg != null and #.weightKg > 40)',
  CAR_PARTS:
    'some(f.shipment.goods, #.hs4 == "8708" and not(contains(#.description, "MUFFLER")) and #.valueUsd != null and #.valueUsd < 500)',
  HAITI: 'f.shipment.destination == "HT" and f.transport.mode == "vessel"',
  MINOR_PORT: 'f.transport.portOfUnlading in ["HTCAP", "HTGVS", "HTMIR", "HTPDP", "HTSMC"]',
  SOURCE_PORT:
    'f.transport.portOfExport in ["USMIA", "USPEF"] and f.shipment.destination in ["HT", "JM", "TT"]',
  NOMINAL:
    'f.shipment.valueUsd != null and f.shipment.grossWeightKg != null and f.shipment.valueUsd <= 150 and f.shipment.grossWeightKg >= 10',
  FREIGHT:
    'f.shipment.freightUsd != null and f.shipment.valueUsd != null and f.shipment.valueUsd > 0 and f.shipment.freightUsd / f.shipment.valueUsd > 1.5073',
  NO_FILING: 'f.shipment.valueUsd != null and f.shipment.valueUsd > 2500 and f.shipment.itnCount == 0',
  EXEMPT_AND_HEAVY:
    'f.shipment.exemption != null and startsWith(f.shipment.exemption, "NOEEI 30.37(a)") and f.shipment.grossWeightKg != null and f.shipment.grossWeightKg > 300',
  LINES_BY_AIR: 'f.transport.mode == "air" and len(f.shipment.goods) > 1',
  ONE_HEAVY_LINE: 'some(f.shipment.goods, #.weightKg != null and #.weightKg > 900)',
  ALL_CHEAP: 'all(f.shipment.goods, #.valueUsd != null and #.valueUsd < 100)',
  NO_CONTACT: 'some(f.shipment.parties, #.phone == null and #.email == null)',
  CONSIGNEE_ABROAD:
    'some(f.shipment.parties, #.role == "consignee" and #.country != null and #.country != f.shipment.destination)',
  SOURCE_STATE: 'some(f.shipment.parties, #.role == "shipper" and #.region in ["FL", "GA", "TX"])',
  VALUE_PER_KG:
    'f.shipment.valueUsd != null and f.shipment.grossWeightKg != null and f.shipment.grossWeightKg > 0 and f.shipment.valueUsd / f.shipment.grossWeightKg < 2.9731',
  KG_PER_PACKAGE:
    'f.shipment.grossWeightKg != null and f.shipment.packageCount != null and f.shipment.packageCount > 0 and f.shipment.grossWeightKg / f.shipment.packageCount >= 60.137',
  FREIGHT_PER_KG:
    'f.shipment.freightUsd != null and f.shipment.grossWeightKg != null and f.shipment.grossWeightKg > 0 and f.shipment.freightUsd / f.shipment.grossWeightKg >= 1.0073',
};
