import t, { type Test } from 'tap';
import type { Forgotten } from './disclosure/model.js';
import type { Speaker } from './disclosure/readings.js';
import { walk } from './disclosure/walk.js';
import { append } from './log.js';
import { officer } from './partners/officer.js';
import { type World, world } from './world.js';

t.setTimeout(840_000);

const seeds = [21, 22] as const;
const steps = 120;
const bills = Array.from({ length: 6 }, (_, at) => `BILL${at}`);

/** An officer of a partner, as the model knows them, too. */
const speaker = async (
  w: World,
  subject: string,
  agency: string,
  countries: readonly string[],
): Promise<Speaker> => ({ ...(await officer(w, subject, agency, { countries })), agency, countries });

/** Walks over a database of its own. */
async function walked(t: Test, seed: number, length = steps, forgotten?: Forgotten) {
  const clock = { at: Date.parse('2026-03-01T12:00:00Z') };
  const w = await world(t, undefined, undefined, () => new Date(clock.at));
  const logged = await append(
    w,
    { number: 'M-1' },
    bills.map((bill) => ({ bill })),
  );
  const place = {
    clock,
    shipments: [...logged.values()].map(({ id }) => id),
    supervisors: [
      await officer(w, 'sue', 'HSI', 'supervisor'),
      await officer(w, 'sam', 'HSI', 'supervisor'),
    ] as const,
    officers: [
      await speaker(w, 'jca', 'JCA', ['JM']),
      await speaker(w, 'jca-and-cayman', 'JCA', ['JM', 'KY']),
      await speaker(w, 'ttced', 'TTCED', ['TT']),
      await speaker(w, 'cgiu', 'IMPACS CGIU', ['JM', 'TT', 'BB']),
      await speaker(w, 'cgiu-in-trinidad', 'IMPACS CGIU', ['TT']),
      await speaker(w, 'florida', 'FDLE', ['US']),
      await speaker(w, 'guyana', 'GRA', ['GY']),
      // The countries of Jamaica's customs, and another agency.
      await speaker(w, 'police-of-jamaica', 'JCF', ['JM']),
    ],
  };
  return walk(place, seed, length, forgotten);
}

for (const seed of seeds)
  t.test(`no path discloses without an agreement in force: seed ${seed}`, async (t) => {
    const { acts, readings, visible, wrong } = await walked(t, seed);
    t.same(wrong, [], 'all is as the model has it');
    t.comment([...acts].map(([act, times]) => `${act} ×${times}`).join(', '));
    t.ok(readings > steps, `${readings} readings`);
    t.ok(visible > 20, `${visible} times something was to be seen`);
    for (const act of ['make 201', 'suspend 200', 'resume 200', 'release 201', 'release 422', 'withdraw 200'])
      t.ok((acts.get(act) ?? 0) > 0, act);
  });

for (const forgotten of ['suspension', 'end', 'expiry', 'withdrawal', 'agency', 'countries'] as const)
  t.test(`a model that forgets ${forgotten} is told apart from the program`, async (t) => {
    const { wrong } = await walked(t, 21, steps, forgotten);
    t.not(wrong.length, 0);
  });
