import type { Ground, InputFault } from '@hammerhead/contracts';
import { isCountry, usTerritories } from '@hammerhead/reference';

/** The grounds on which a domestic agency is told something; all others are for foreign ones. */
const domesticGrounds: ReadonlySet<Ground> = new Set<Ground>(['552a(b)(3)', '552a(b)(7)']);

export interface AgreementTerms {
  readonly countries: readonly string[];
  readonly ground: Ground;
  readonly validFrom: Date;
  readonly validTo: Date | null;
}

/** Why there can be no agreement on these terms; none: there can. */
export function agreementFaults(
  { countries, ground, validFrom, validTo }: AgreementTerms,
  now: Date,
): InputFault[] {
  const unknown = countries.flatMap((country, index) =>
    isCountry(country) ? [] : [fault(`countries[${index}]`, 'is not assigned in ISO 3166-1')],
  );
  const repeated = countries.flatMap((country, index) =>
    countries.indexOf(country) === index ? [] : [fault(`countries[${index}]`, 'is there already')],
  );
  return [
    ...unknown,
    ...repeated,
    ...groundFaults(countries, ground),
    ...spanFaults(validFrom, validTo, now),
  ];
}

function groundFaults(countries: readonly string[], ground: Ground): InputFault[] {
  const own = countries.filter((country) => usTerritories.has(country));
  if (own.length > 0 && own.length < countries.length)
    return [
      fault(
        'countries',
        `an agency of ${own.join(', ')} is no foreign one (19 CFR 103.33), so it has an agreement of its own`,
      ),
    ];
  if (own.length > 0 && !domesticGrounds.has(ground))
    return [
      fault(
        'ground',
        'is for foreign agencies (19 CFR 103.33); an agency of a state or territory is told something by 552a(b)(3) or 552a(b)(7)',
      ),
    ];
  if (own.length === 0 && domesticGrounds.has(ground))
    return [
      fault(
        'ground',
        'is for agencies of a state or territory; a foreign one is told something by 103.33(a)',
      ),
    ];
  return [];
}

function spanFaults(validFrom: Date, validTo: Date | null, now: Date): InputFault[] {
  if (validTo === null) return [];
  if (validTo <= validFrom) return [fault('validTo', 'must come after validFrom')];
  return validTo <= now ? [fault('validTo', 'must lie ahead')] : [];
}

const fault = (path: string, message: string): InputFault => ({ path, message });
