import { setTimeout as pause } from 'node:timers/promises';
import t from 'tap';
import { Periodic } from '../src/index.js';

t.test('periodic work runs again, one run at a time, and closing waits for the run in hand', async (t) => {
  let [begun, ended, atOnce, most] = [0, 0, 0, 0];
  let isAborted = false;
  const periodic = new Periodic(
    {
      run: async (signal) => {
        begun += 1;
        atOnce += 1;
        most = Math.max(most, atOnce);
        await pause(15);
        isAborted = signal.aborted;
        atOnce -= 1;
        ended += 1;
      },
    },
    2,
  );
  while (begun < 3) await pause(1);
  await periodic.close();
  t.equal(most, 1);
  t.equal(ended, begun, 'the run in hand had ended');
  t.equal(isAborted, true, 'and was told to end early');
  const then = begun;
  await pause(10);
  t.equal(begun, then, 'nothing runs afterwards');
});
