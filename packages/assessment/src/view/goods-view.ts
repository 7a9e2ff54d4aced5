import type { Shipment } from '@hammerhead/contracts';
import { hsDigits } from '@hammerhead/reference';
import { lineHeaviestKg } from '../features.js';
import { lineAttribution } from './attributed-lines.js';
import type { filedLicenses } from './filed-licenses.js';

const digitsOf = (hs: string | undefined): string | undefined => {
  const digits = hs === undefined ? '' : hsDigits(hs);
  return digits === '' ? undefined : digits;
};

/** The lines of goods as rules read them, each with the values of its EEI line when that line is certain. */
export const goodsViews = (shipment: Shipment, licenses: ReturnType<typeof filedLicenses>) => {
  const lineOf = lineAttribution(shipment);
  return shipment.goods.map((item) => {
    const line = lineOf(item);
    const digits = digitsOf(item.hs);
    const states = line !== undefined && (line.licenseCode !== undefined || line.licenseNumber !== undefined);
    const license = line !== undefined && states ? licenses.get(line) : undefined;
    return {
      description: item.description,
      hs: item.hs,
      hsDigits: digits,
      heading: digits?.slice(0, 4),
      packages: item.packages,
      packageType: item.packageType,
      weightKg: item.weightKg,
      heaviestKg: lineHeaviestKg(item),
      valueUsd: item.valueUsd,
      hazmat: item.hazmat,
      vin: item.vin,
      licenseCode: line?.licenseCode,
      licensed: license?.licensed,
      licenseFault: license?.fault,
      eccn: line?.eccn,
      eeiDescription: line?.description,
    };
  });
};
