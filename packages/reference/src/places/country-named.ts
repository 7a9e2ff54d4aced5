import { countriesBeyond } from './countries-beyond.js';
import { destinations } from './destinations.js';

const codes = new Map<string, string>([['USA', 'US']]);
for (const [code, name] of countriesBeyond) codes.set(name.toUpperCase(), code);
for (const { alpha2, alpha3, name, aliases } of destinations)
  for (const written of [alpha3, name.toUpperCase(), ...aliases]) codes.set(written, alpha2);

/**
 * Returns the ISO 3166-1 alpha-2 code of a country by its name, in any case, or by its three letters (`Jamaica`, `JAM`);
 * undefined where the product knows neither.
 */
export const countryNamed = (written: string): string | undefined => codes.get(written.trim().toUpperCase());
