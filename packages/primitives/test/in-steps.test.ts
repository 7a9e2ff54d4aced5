import { setImmediate } from 'node:timers/promises';
import t from 'tap';
import { inSteps } from '../src/index.js';

const eventLoop = { now: () => performance.now(), yieldTurn: () => setImmediate() };

/** Holds the event loop for some milliseconds. */
function hold(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

function* work(steps: number, each: number): Generator<void, string> {
  for (let done = 0; done < steps; done += 1) {
    hold(each);
    yield;
  }
  return 'made';
}

t.test('others have their turn while work is done in steps', async (t) => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  t.equal(await inSteps(work(30, 3), eventLoop), 'made');
  clearInterval(timer);
  t.ok(turns >= 5, `${turns} turns in 90 ms of work`);
});

t.test('short work is done at once, and a fault in it is reported', async (t) => {
  t.equal(await inSteps(work(0, 0), eventLoop), 'made');
  function* faulty(): Generator<void, never> {
    yield;
    throw new Error('no such word');
  }
  await t.rejects(inSteps(faulty(), eventLoop), /no such word/);
});
