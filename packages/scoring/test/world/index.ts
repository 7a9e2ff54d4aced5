export { personOf } from './cargo.js';
export { database, entry, publish, ship } from './listing.js';
export { devon, near, pierre, seized } from './people.js';
export { bill, ring, scoredAgain, type Sent } from './ring.js';
export { prepared } from './prepared.js';
export { manifest, scoring } from './scoring.js';
