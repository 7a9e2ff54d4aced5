import { type Dated, inForce } from './dated.js';
import { readEccn } from './eccn-code.js';

export type EccnEntry = Dated & {
  readonly eccn: string;
  readonly title: string;
  /** The reasons for control as the Commerce Control List names them. */
  readonly reasons: readonly string[];
  readonly note?: string;
};

/**
 * Export Control Classification Numbers of this field with the days they were in force.
 * Sources: 85 FR 4136 (2020), 89 FR 34680 (2024), 90 FR 47170 (2025). The reasons for control are
 * unverified: cross-checked with excerpts of eCFR only.
 */
export const eccnEntries: readonly EccnEntry[] = [
  {
    eccn: '0A501',
    title:
      'Firearms (from 2024-05-30: non-automatic AND non-semi-automatic) .a<=.50cal .b >.50<=.72 .c key parts .d detachable mags 17-50 rds .e receivers/frames .x/.y parts',
    reasons: ['NS1', 'RS1', 'FC1', 'UN', 'AT1'],
    from: '2020-03-09',
    note: '.y: only UN/AT. Before 2024-05-30 it also covered semi-auto rifles/pistols.',
  },
  {
    eccn: '0A502',
    title: 'Shotguns and parts (barrel <18in, 18-28in, >28in)',
    reasons: ['RS1 (<18in)', 'FC1', 'CC (by barrel length)', 'UN', 'AT1'],
    from: '2020-03-09',
  },
  {
    eccn: '0A503',
    title: 'Discharge-type arms, non-lethal projectiles',
    reasons: ['CC', 'UN'],
    from: '2020-03-09',
  },
  {
    eccn: '0A504',
    title: 'Optical sighting devices for firearms',
    reasons: ['RS1 (.i)', 'FC1', 'CC1', 'UN'],
    from: '2020-03-09',
  },
  {
    eccn: '0A505',
    title: 'Ammunition and parts (.a rifle/pistol .b buckshot .c other shotgun .d blanks .x)',
    reasons: ['NS1/RS1 (.a,.x)', 'CC1 (.b)', 'FC1 (not .d)', 'UN', 'AT1'],
    from: '2020-03-09',
  },
  {
    eccn: '0A506',
    title: 'Semi-automatic rifles',
    reasons: ['NS1', 'RS1', 'FC1', 'UN', 'AT1'],
    from: '2024-05-30',
    note: 'Kept by the 2025-09-30 rule.',
  },
  {
    eccn: '0A507',
    title: 'Semi-automatic pistols',
    reasons: ['NS1', 'RS1', 'FC1', 'UN', 'AT1'],
    from: '2024-05-30',
    note: 'Kept by the 2025-09-30 rule.',
  },
  {
    eccn: '0A508',
    title: 'Semi-automatic shotguns',
    reasons: ['RS1 (<18in)', 'FC1', 'CC', 'UN', 'AT1'],
    from: '2024-05-30',
    note: 'Kept by the 2025-09-30 rule.',
  },
  {
    eccn: '0A509',
    title: 'Certain parts/devices/accessories for 0A506-0A508',
    reasons: ['as parent'],
    from: '2024-05-30',
    note: 'Kept by the 2025-09-30 rule.',
  },
  {
    eccn: '0A602',
    title: 'Guns and armament (ex USML II)',
    reasons: ['NS1', 'RS1', 'UN', 'AT1'],
    from: '2020-03-09',
  },
  { eccn: '0A979', title: 'Police helmets and shields', reasons: ['CC1'], from: '1996-01-01' },
  {
    eccn: '1A005',
    title: 'Body armor (NIJ III or less, not military standard)',
    reasons: ['NS2', 'UN', 'AT1'],
    from: '2014-07-01',
  },
  {
    eccn: '1A613',
    title: 'Armored & protective equipment (600 series)',
    reasons: ['NS1', 'RS1', 'UN', 'AT1'],
    from: '2014-07-01',
  },
  {
    eccn: '1C992',
    title: 'Commercial charges/devices with energetic materials',
    reasons: ['RS', 'AT1'],
    from: '1996-01-01',
  },
  {
    eccn: '0B501',
    title: 'Production equipment for 0A501',
    reasons: ['NS1', 'RS1', 'UN', 'AT1'],
    from: '2020-03-09',
  },
  { eccn: '0E501', title: 'Technology for 0A501', reasons: ['NS1', 'RS1', 'UN', 'AT1'], from: '2020-03-09' },
  {
    eccn: 'EAR99',
    title:
      'Subject to the EAR, not on CCL (airguns, mounts, holsters, magazines <=16 rds are 0A501.x not EAR99)',
    reasons: [],
  },
];

/** Returns the entry of an ECCN on a day (`YYYY-MM-DD`); paragraphs (`0A501.a`) are read as their entry. */
export const eccnOn = (eccn: string, day: string): EccnEntry | undefined => {
  const base = readEccn(eccn).entry;
  return eccnEntries.find((entry) => entry.eccn === base && inForce(entry, day));
};

/**
 * ECCNs for which EEI is filed regardless of the value: 15 CFR 758.1(b) and 30.2(a)(1)(iv). Entries are included as a
 * whole, although a few paragraphs (0A501.y, long-barreled shotguns, 0A505.c) are not on that list.
 */
export const eeiAlwaysEccns: readonly string[] = [
  '0A501',
  '0A502',
  '0A505',
  '0A506',
  '0A507',
  '0A508',
  '0A509',
  '0A602',
];
