import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleSets } from '@hammerhead/storage';
import type { Test } from 'tap';
import { agree } from '../agree.js';
import { manifestOf, shipmentOf } from '../cargo.js';
import { Place } from '../place.js';
import { shipmentsOf } from '../shipments.js';
import type { World } from '../world.js';

/** Secrets of a whole world: in the right one there are other agencies, other rules and more of everything. */
export interface WorldSecrets {
  readonly begin: (world: World) => Promise<void>;
  readonly end: (world: World) => Promise<void>;
}

/** Agreements that others have, one of which is suspended after a breach, and how much there is of what partners never see. */
export const worldSecrets: WorldSecrets = {
  async begin(world) {
    await agree(world, { agency: 'BCED', countries: ['BB'] });
    await agree(world, { agency: 'CARPHA', countries: ['BB', 'JM'] });
    const guyana = await agree(world, { agency: 'GRA', countries: ['GY'] });
    const bills = Array.from({ length: 40 }, (_, index) => `MORE${index}X`);
    const found = await shipmentsOf(
      world,
      manifestOf(
        'MORE',
        1,
        bills.map((bill) => shipmentOf(bill, 'GY')),
      ),
    );
    const places = [...found].map(([bill, id]) => new Place(world, bill, id));
    for (const place of places.slice(0, 12))
      await place.release({ countries: [place.bill < 'MORE2' ? 'GY' : 'BB'] });
    for (const place of places.slice(12)) await place.referral();
    const breach = { reason: 'passed on', breach: true };
    await world.make('supervisor', `/v1/agreements/${guyana}/suspend`, { body: breach });
  },
  async end(world) {
    const [barbados] = (await new Place(world, '', '').find('/v1/agreements?agency=BCED')).map(
      ({ id }) => id,
    );
    await world.make('supervisor', `/v1/agreements/${barbados}/suspend`, { body: { reason: 'leaks' } });
  },
};

/** A file of rules under which the same shipments get other scores and tiers than in a world. */
export async function otherRules(t: Test, { deployment }: World): Promise<string> {
  const inForce = await ruleSets.findInForce(deployment.pool);
  if (inForce === null) throw new Error('no rule set is in force');
  const [rules = ''] = inForce.source.split(/^tests:/m);
  const lower = (bar: string) => `from: ${Number(bar.slice(6)) / 5}`;
  const file = join(t.testdir({}), 'other-rules.yaml');
  writeFileSync(file, rules.replaceAll(/from: (?:80|60|40|25)\b/g, lower));
  return file;
}
