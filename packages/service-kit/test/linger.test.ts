import t from 'tap';
import { requirePermission } from '../src/index.js';
import { bearer, serve } from './serve.js';

const megabyte = 1_048_576;

t.test(
  'whoever sends more than is taken, all of it before looking for an answer, reads the refusal',
  async (t) => {
    const base = await serve(
      t,
      (app) => app.post('/things', { config: requirePermission('referral:read') }, async () => ({})),
      { bodyLimit: megabyte },
    );
    const post = (token: string) =>
      fetch(`${base}/things`, {
        method: 'POST',
        headers: { ...bearer(token), 'content-type': 'application/json' },
        body: JSON.stringify('x'.repeat(20 * megabyte)),
      });
    for (let time = 0; time < 10; time += 1) {
      const tooLarge = await post('analyst');
      t.equal(tooLarge.status, 413);
      t.match(await tooLarge.json(), { code: 'too_large', detail: 'a body may have 1048576 bytes here' });
      const stranger = await post('guessed');
      t.equal(stranger.status, 401);
      await stranger.text();
    }
  },
);
