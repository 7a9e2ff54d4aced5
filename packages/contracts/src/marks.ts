import { z } from 'zod';
import { meant, namesIn } from './meanings.js';
import { requiredText } from './text.js';

/**
 * The labels of the Traffic Light Protocol, the most closed first (FIRST Standards Definitions and Usage Guidance,
 * version 2.0, August 2022).
 */
export const tlpLabels = ['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'] as const;
export type Tlp = (typeof tlpLabels)[number];

/**
 * The categories of the CUI Registry that referrals come with. `LES` is what officers call General Law Enforcement; the
 * registry, and so the banner, writes it LEI.
 */
export const cuiMeanings = {
  LES: 'Law enforcement sensitive: General Law Enforcement, `LEI` in the registry and in the banner',
  INV: 'Investigation',
  EXPT: 'Export Controlled',
  PRVCY: 'General Privacy',
  PROPIN: 'General Proprietary Business Information',
} as const;
export type CuiCategory = keyof typeof cuiMeanings;

/** Limited dissemination controls of the CUI Registry (32 CFR 2002.16(b)). */
export const disseminationMeanings = {
  NOFORN: 'No foreign government, organization or person',
  'FED ONLY': 'Federal employees alone',
  FEDCON:
    'Federal employees and contractors alone; nobody’s record says contractor yet, so as `FED ONLY` for now',
  'REL TO': 'These countries alone: see `relTo`, which says it, too',
} as const;
export type Dissemination = keyof typeof disseminationMeanings;

export const cuiCategories = namesIn(cuiMeanings);
export const disseminations = namesIn(disseminationMeanings);

/** Marks as stored and shown. What a later release marks with is not known here, and so nobody is shown it. */
export const marksSchema = z
  .strictObject({
    tlp: z
      .enum(tlpLabels)
      .exactOptional()
      .describe(
        'Traffic Light Protocol 2.0. `RED`: the author and `recipients`; `AMBER+STRICT`: the author’s agency; `AMBER`: ' +
          'and federal officers who work referrals; `GREEN`: and partners to whom it was released; `CLEAR`: no limit',
      ),
    cui: z
      .array(z.enum(cuiCategories))
      .max(cuiCategories.length)
      .exactOptional()
      .describe(`Categories of the CUI Registry (32 CFR 2002). ${meant(cuiMeanings, '. ')}`),
    dissemination: z
      .array(z.enum(disseminations))
      .max(disseminations.length)
      .exactOptional()
      .describe(`Limited dissemination controls (32 CFR 2002.16). ${meant(disseminationMeanings, '. ')}`),
    relTo: z
      .array(
        z.string().regex(/^(?:USA|[A-Z]{2})$/, 'must be USA or two capital letters (ISO 3166-1 alpha-2)'),
      )
      .min(1)
      .max(50)
      .exactOptional()
      .describe('Of `REL TO`: `USA` and the other countries, ISO 3166-1 alpha-2'),
    recipients: z
      .array(requiredText(200))
      .max(100)
      .exactOptional()
      .describe('Of TLP:RED: who may read it beside its author, as subjects'),
  })
  .meta({ id: 'Marks', examples: [{ tlp: 'AMBER', cui: ['LES'], relTo: ['USA', 'JM'] }] });
export type Marks = z.output<typeof marksSchema>;

/** Marks as a person sets them: what contradicts itself is refused. */
export const newMarksSchema = marksSchema.superRefine((marks, context) => {
  for (const { path, message } of contradictions(marks)) context.addIssue({ code: 'custom', path, message });
});

function contradictions({ tlp, cui = [], dissemination = [], relTo, recipients }: Marks) {
  const found: { path: string[]; message: string }[] = [];
  const limited = dissemination.length > 0 || relTo !== undefined;
  const foreign = relTo?.some((one) => one !== 'USA') === true;
  if (dissemination.includes('NOFORN') && (relTo !== undefined || dissemination.includes('REL TO')))
    found.push({ path: ['relTo'], message: 'contradicts NOFORN, which lets no other country see it' });
  if (dissemination.includes('REL TO') && relTo === undefined)
    found.push({ path: ['relTo'], message: 'must name the countries of REL TO' });
  if (relTo !== undefined && !(relTo.includes('USA') && foreign))
    found.push({
      path: ['relTo'],
      message: 'must name USA and at least one other country; for the United States alone, NOFORN says it',
    });
  if (tlp === 'CLEAR' && (cui.length > 0 || limited))
    found.push({ path: ['tlp'], message: 'CLEAR is for everybody, and CUI and its limits are not' });
  if (recipients !== undefined && tlp !== 'RED')
    found.push({ path: ['recipients'], message: 'are for TLP:RED alone' });
  return found;
}
