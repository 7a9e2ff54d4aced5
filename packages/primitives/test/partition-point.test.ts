import t from 'tap';
import { partitionPoint } from '../src/index.js';

t.test('the border is found wherever it lies', async (t) => {
  for (let length = 0; length < 20; length += 1)
    for (let border = 0; border <= length; border += 1)
      t.equal(
        partitionPoint(length, (at) => at < border),
        border,
      );
});
