import t, { type Test } from 'tap';
import { forgettable } from './disclosure/model.js';
import { officer, supervisor } from './disclosure/officer.js';
import { walk } from './disclosure/walk.js';
import { append } from './log.js';
import { world } from './world.js';

t.setTimeout(600_000);

const seeds = [21, 22] as const;
const steps = 90;
const bills = Array.from({ length: 12 }, (_, at) => `BILL${at}`);

/** Walks over a database of its own. */
async function walked(t: Test, seed: number) {
  const clock = { at: Date.parse('2026-03-01T12:00:00Z') };
  const w = await world(t, undefined, undefined, () => new Date(clock.at));
  const logged = await append(
    w,
    { number: 'M-1' },
    bills.map((bill) => ({ bill })),
  );
  const place = {
    pool: w.pool,
    clock,
    shipments: [...logged.values()].map(({ id }) => id),
    supervisors: [await supervisor(w, 'sue'), await supervisor(w, 'sam')] as const,
    officers: [
      await officer(w, 'jca', 'JCA', ['JM']),
      await officer(w, 'jca-and-cayman', 'JCA', ['JM', 'KY']),
      await officer(w, 'jca-in-cayman', 'JCA', ['KY']),
      await officer(w, 'ttced', 'TTCED', ['TT']),
      await officer(w, 'cgiu', 'IMPACS CGIU', ['JM', 'TT', 'BB']),
      await officer(w, 'cgiu-in-trinidad', 'IMPACS CGIU', ['TT']),
      await officer(w, 'florida', 'FDLE', ['US']),
      await officer(w, 'guyana', 'GRA', ['GY']),
      // The countries of Jamaica's customs, and another agency.
      await officer(w, 'police-of-jamaica', 'JCF', ['JM']),
    ],
  };
  return walk(place, seed, steps);
}

for (const seed of seeds)
  t.test(`no path discloses without an agreement in force: seed ${seed}`, async (t) => {
    const { acts, answers, readings, visible, wrong, noticed } = await walked(t, seed);
    t.same(wrong, [], 'all is as the model has it');
    for (const all of [acts, answers])
      t.comment([...all].map(([act, times]) => `${act} ×${times}`).join(', '));
    t.ok(readings >= steps, `${readings} readings`);
    t.ok(visible > 20, `${visible} times something was to be seen`);
    for (const act of ['make 201', 'suspend 200', 'resume 200', 'release 201', 'release 422', 'withdraw 200'])
      t.ok((acts.get(act) ?? 0) > 0, act);
    for (const way of ['detail', 'notice', 'acknowledgment', 'answer', 'question'])
      for (const status of [200, 404]) t.ok((answers.get(`${way} ${status}`) ?? 0) > 0, `${way} ${status}`);
    for (const forgotten of forgettable)
      t.ok(noticed.has(forgotten), `a model that forgets ${forgotten} is told apart from the program`);
  });
