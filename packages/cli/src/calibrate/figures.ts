import type { Proportion, Sides } from '@hammerhead/calibration';
import { count } from '../terminal/format.js';

/** Formats counts as `12 + 3`: planted and benign; empty where both are none. */
export const sides = ({ planted, benign }: Sides): string =>
  planted + benign === 0 ? '' : `${count(planted)} + ${count(benign)}`;

/** Formats a rate as `0.92 %`, with enough digits that small rates differ. */
export const percent = (rate: number | null): string => {
  if (rate === null) return '–';
  const value = rate * 100;
  return `${value.toFixed(value >= 10 ? 1 : value >= 1 ? 2 : 3)} %`;
};

export const share = (proportion: Proportion): string =>
  `${percent(proportion.rate)} (${count(proportion.count)} of ${count(proportion.of)})`;
