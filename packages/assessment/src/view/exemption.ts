import type { Shipment } from '@hammerhead/contracts';
import { citationOf, isFilingLegend } from '@hammerhead/reference';

/** The section that the exemption legend of a shipment cites, wherever the legend appears. */
export const exemptionCited = ({ exemption, itns }: Shipment): string | undefined => {
  const legend = exemption ?? itns?.find(isFilingLegend);
  return legend === undefined ? undefined : citationOf(legend);
};

const postdeparture = /^\s*AES(?:POST|DOWN)/i;

/** Whether a legend states that the EEI may be filed after departure, or that AES was down. */
export const filesLater = ({ exemption, itns }: Shipment): boolean =>
  postdeparture.test(exemption ?? '') || (itns?.some((itn) => postdeparture.test(itn)) ?? false);
