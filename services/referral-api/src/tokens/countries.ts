import { problem } from '@hammerhead/service-kit';
import { isCountry } from '@hammerhead/reference';

/**
 * A partner speaks for countries that there are (ISO 3166-1).
 * @throws Problem
 */
export function mustExist(countries: readonly string[]): void {
  const errors = countries.flatMap((one, at) =>
    isCountry(one) ? [] : [{ path: `countries[${at}]`, message: 'is not assigned in ISO 3166-1' }],
  );
  if (errors.length > 0) throw problem('invalid', { errors });
}
