import t from 'tap';
import { race } from './race.js';

// The order was tuned on seeds 1 to 12; these were kept apart.
const seeds = Array.from({ length: 24 }, (_, n) => 5_001 + n);

t.test('in a busy month what can still be stopped holds more of tiers 1 and 2 in every seed', async (t) => {
  for (const seed of seeds) {
    const { tier, stoppable } = race(seed, 2);
    t.equal(stoppable.planted, tier.planted, 'of the same cargo');
    t.ok(stoppable.urgent > tier.urgent, `seed ${seed}: ${stoppable.urgent} beside ${tier.urgent}`);
    t.ok(stoppable.first >= 0.95 * tier.first, `tier 1: ${stoppable.first} beside ${tier.first}`);
  }
});
