import type { Profile } from '../profile.js';
import { majorDestinations } from './major.js';
import { smallerMembers } from './smaller.js';
import { territories } from './territories.js';

/** Every destination in the area, with its share of the traffic. */
export const profiles: readonly Profile[] = [...majorDestinations, ...smallerMembers, ...territories];
