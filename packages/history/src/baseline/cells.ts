import type { ImprintFigures } from '@hammerhead/imprint';

/** The least observations of a quantile. */
export const fewestObservations = 50;

/** The name of the cell for a heading's value per kilogram at a destination; undefined where one is not stated. */
export const valueCellOf = ({ heading, destination }: ImprintFigures): string | undefined =>
  heading === 0 || destination === 0 ? undefined : `${heading} ${lettersOf(destination)}`;

/** The name of the cell for the weight of a package of one type with one heading. */
export const packageCellOf = ({ heading, packageType }: ImprintFigures): string | undefined =>
  heading === 0 || packageType === 0 ? undefined : `${heading} ${packageType.toString(36)}`;

/** The name of the cell for the ports by which a state's goods leave. */
export const stateCellOf = ({ state }: ImprintFigures): string | undefined =>
  state === 0 ? undefined : lettersOf(state);

export const routeOf = ({ portOfExport, portOfUnlading }: ImprintFigures): string =>
  `${portOfExport.toString(36)} ${portOfUnlading.toString(36)}`;

/** US dollars per kilogram; undefined where value or weight is not stated or 0. */
export const valuePerKgOf = ({ valueUsd, weightKg }: ImprintFigures): number | undefined =>
  positive(valueUsd / weightKg);

/** Kilograms per package. */
export const kgPerPackageOf = ({ weightKg, packages }: ImprintFigures): number | undefined =>
  positive(weightKg / packages);

const positive = (ratio: number): number | undefined =>
  ratio > 0 && Number.isFinite(ratio) ? ratio : undefined;

const lettersOf = (code: number): string => String.fromCharCode(code >>> 8, code & 255);
