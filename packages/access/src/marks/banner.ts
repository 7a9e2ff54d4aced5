import type { CuiCategory, Marks } from '@hammerhead/contracts';
import { alpha3Of } from '@hammerhead/reference';
import { strictest } from './strictest.js';

/** Category markings of the CUI Registry. All are written as CUI Basic, without `SP-`. */
const registry: Readonly<Record<CuiCategory, string>> = {
  LES: 'LEI',
  INV: 'INV',
  EXPT: 'EXPT',
  PRVCY: 'PRVCY',
  PROPIN: 'PROPIN',
};

/**
 * Marks in the line that stands at the head and foot of what bears them; null where there are none. CUI as in the CUI
 * Marking Handbook 1.1 (2016) and 32 CFR 2002.20(b): `CUI//CATEGORY/CATEGORY//LIMIT/LIMIT`, each part in the order of the
 * alphabet, the countries of REL TO as trigraphs with USA first. TLP as in FIRST TLP 2.0: `TLP:AMBER+STRICT`, in
 * capitals and without blanks.
 */
export function banner(marks: Marks): string | null {
  const { tlp, cui = [], dissemination = [], relTo = [] } = strictest([marks]);
  const categories = cui.map((one) => registry[one]).toSorted();
  const limits = dissemination
    .toSorted()
    .map((one) => (one === 'REL TO' ? `REL TO ${countries(relTo)}` : one));
  const controlled = categories.length + limits.length > 0;
  const parts = [
    ...(controlled
      ? [
          [
            'CUI',
            ...[categories, limits].filter(({ length }) => length > 0).map((part) => part.join('/')),
          ].join('//'),
        ]
      : []),
    ...(tlp === undefined ? [] : [`TLP:${tlp}`]),
  ];
  return parts.length === 0 ? null : parts.join(' ');
}

const countries = (relTo: readonly string[]): string => {
  const others = relTo.filter((one) => one !== 'USA').map((one) => alpha3Of(one) ?? one);
  return ['USA', ...others.toSorted()].join(', ');
};
