import { defaultArea } from '@hammerhead/reference';

const byDefault: ReadonlySet<string> = new Set(defaultArea);

/** Whether shipments to a destination (ISO 3166-1 alpha-2) are screened; others are recorded as out of scope. */
export const inArea = (destination: string, area: ReadonlySet<string> = byDefault): boolean =>
  area.has(destination);
