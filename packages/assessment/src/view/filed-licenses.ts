import type { EeiLine, Shipment } from '@hammerhead/contracts';
import { exceptionFault, type Filing, licenseEvidence } from '@hammerhead/reference';

/** What a line of the EEI shows about a license. */
export type FiledLicense = { readonly licensed: boolean; readonly fault: string | undefined };

const none: FiledLicense = { licensed: false, fault: undefined };

const statesNothing = ({ licenseCode, licenseNumber }: EeiLine): boolean =>
  licenseCode === undefined && licenseNumber === undefined;

/** The licenses of a shipment without EEI, as most are. */
const noLicenses: ReadonlyMap<EeiLine, FiledLicense> = new Map();

/** Returns what each line of a shipment's EEI shows about a license on the day of departure (`YYYY-MM-DD`). */
export const filedLicenses = (
  { eei, destination }: Pick<Shipment, 'eei' | 'destination'>,
  day: string,
): ReadonlyMap<EeiLine, FiledLicense> => {
  const lines = eei?.lines;
  if (lines === undefined || lines.length === 0) return noLicenses;
  const filing: Filing = { lines, destination, day, consigneeType: eei?.ultimateConsigneeType };
  return new Map(
    lines.map((line) => {
      if (statesNothing(line)) return [line, none];
      const evidence = licenseEvidence(line, filing);
      return [line, { licensed: evidence.held, fault: exceptionFault(line, evidence) }];
    }),
  );
};
