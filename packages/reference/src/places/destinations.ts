import { caricomMembers } from './caricom.js';
import type { Destination } from './destination.js';
import { otherDestinations } from './other-destinations.js';

/**
 * The 33 destinations known to the product.
 * Sources: 15 CFR 772.1 (CARICOM, January 2025), 15 CFR 748.12(a)(2) (OAS), CARICOM and press on the
 * associate status of Curaçao and Martinique.
 */
export const destinations: readonly Destination[] = [...caricomMembers, ...otherDestinations];
