import type { Eei, FiledField, Finding } from '@hammerhead/contracts';
import { hsDigits, licenseStanding } from '@hammerhead/reference';
import type { Features } from '../features.js';
import type { filedLicenses } from './filed-licenses.js';
import { partyView } from './party-view.js';

/** Whether a finding is about the EEI, which its path shows. */
export const restsOnEei = ({ path }: Finding): boolean => path.startsWith('eei.');

/** The EEI without its lines, as rules read it. */
export const eeiView = (eei: Eei, features: Features, findings: readonly Finding[]) => {
  const party = (field: FiledField) => {
    const named = eei[field];
    return named === undefined ? undefined : partyView(named, field);
  };
  return {
    itn: eei.itn,
    filedAt: eei.filedAt,
    stateOfOrigin: eei.stateOfOrigin,
    ultimateConsigneeType: eei.ultimateConsigneeType,
    routed: eei.routed,
    related: eei.related,
    usppi: party('usppi'),
    ultimateConsignee: party('ultimateConsignee'),
    intermediateConsignee: party('intermediateConsignee'),
    forwarder: party('forwarder'),
    countryOfDestination: eei.countryOfDestination,
    valueUsd: features.eei?.valueUsd,
    weightKg: features.eei?.weightKg,
    accessoryKinds: features.eei?.accessoryKinds ?? 0,
    accessoryWords: features.eei?.accessoryWords,
    findings: findings.filter(restsOnEei),
  };
};

/** The lines of the EEI as rules read them; none when there is no EEI. */
export const eeiLineViews = (
  eei: Eei | undefined,
  destination: string,
  day: string,
  licenses: ReturnType<typeof filedLicenses>,
) =>
  (eei?.lines ?? []).map((line) => ({
    line: line.line,
    scheduleB: line.scheduleB,
    heading: line.scheduleB === undefined ? undefined : hsDigits(line.scheduleB).slice(0, 4) || undefined,
    description: line.description,
    quantity: line.quantity,
    unit: line.unit,
    valueUsd: line.valueUsd,
    weightKg: line.weightKg,
    origin: line.origin,
    exportCode: line.exportCode,
    eccn: line.eccn,
    licenseCode: line.licenseCode,
    licenseNumber: line.licenseNumber,
    licensed: licenses.get(line)?.licensed ?? false,
    licenseFault: licenses.get(line)?.fault,
    licenseStanding:
      line.eccn === undefined || line.licenseCode === undefined
        ? undefined
        : licenseStanding(line.eccn, line.licenseCode, destination, day),
    vin: line.vin,
  }));
