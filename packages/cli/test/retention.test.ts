import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import {
  legalHoldSchema,
  newLegalHoldSchema,
  newRetentionRunSchema,
  retentionPlanSchema,
  type RetentionRun,
  retentionRunSchema,
} from '@hammerhead/contracts';
import t, { type Test } from 'tap';
import { z } from 'zod';
import { runCommand } from './command.js';

const exampleOf = <Schema extends z.ZodType>(schema: Schema): z.output<Schema> => {
  const [example] = z.array(z.unknown()).parse(schema.meta()?.['examples']);
  return schema.parse(example);
};

const plan = exampleOf(retentionPlanSchema);
const run = exampleOf(retentionRunSchema);
const hold = exampleOf(legalHoldSchema);

interface Asked {
  readonly method: string | undefined;
  readonly path: string;
  readonly body: unknown;
}

/** Answers as the API does; each look at the run finds it further, until it is finished. */
async function listen(t: Test): Promise<{ to: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const stages: RetentionRun[] = [
    run,
    { ...run, status: 'finished', deleted: { ...run.deleted, shipments: 41_207 } },
  ];
  const answer = async (request: IncomingMessage): Promise<[number, unknown]> => {
    const path = request.url ?? '';
    const given = await text(request);
    const body: unknown = given === '' ? undefined : JSON.parse(given);
    asked.push({ method: request.method, path, body });
    if (path === '/v1/retention') return [200, plan];
    if (path === '/v1/retention/runs' && request.method === 'POST') {
      if (newRetentionRunSchema.parse(body).plan !== plan.plan)
        return [
          409,
          {
            type: 'about:blank',
            title: 'This is not what retention would do now',
            status: 409,
            code: 'plan_changed',
            detail: 'shipments due: 6 before, 5 now',
          },
        ];
      return [202, { ...run, status: 'queued' }];
    }
    if (request.method === 'DELETE') return [200, { ...run, status: 'canceled' }];
    if (path.startsWith('/v1/retention/runs/')) return [200, stages.shift() ?? run];
    if (path.startsWith('/v1/retention/runs')) return [200, { items: [run], nextCursor: null }];
    if (path.endsWith('/lift')) return [200, { ...hold, status: 'lifted', liftedBy: 'Sue Pervisor' }];
    if (request.method === 'POST') return [201, { ...hold, ...newLegalHoldSchema.parse(body) }];
    return [200, { items: [hold], nextCursor: null }];
  };
  const server = createServer((request, response) => {
    void answer(request).then(([status, body]) => {
      response.writeHead(status);
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { to: `http://127.0.0.1:${address.port}`, asked };
}

t.test('plan says what would go, what stays and why, and how to go on', async (t) => {
  const { to, asked } = await listen(t);
  const { code, stdout } = await runCommand(['retention', 'plan', '--to', to]);
  t.equal(code, 0);
  t.match(stdout, 'Due on 2026-11-30: 41,207 shipments, departing 2021-01-02 to 2021-11-29');
  t.match(stdout, /^2021 +41,181 +26$/m);
  t.match(stdout, new RegExp(`^legal hold ${hold.id} +3 `, 'm'));
  t.match(stdout, `hammerhead retention run --plan ${plan.plan} --reason`);
  const json = await runCommand(['retention', 'plan', '--json', '--to', to]);
  t.same(JSON.parse(json.stdout), plan);
  t.same(
    asked.map(({ method }) => method),
    ['GET', 'GET'],
    'and asks for nothing else',
  );
});

t.test('run carries out the plan that is named, and shows how far it is', async (t) => {
  const { to, asked } = await listen(t);
  const done = await runCommand(['retention', 'run', '--plan', plan.plan, '--reason', 'Q4', '--to', to]);
  t.match(done, { code: 0, stdout: /finished .*\n +deleted 41,207 of 41,207 shipments/ });
  t.match(done.stderr, new RegExp(`^run ${run.id}$`, 'm'));
  t.match(asked[0], { method: 'POST', body: { plan: plan.plan, reason: 'Q4' } });
  const other = await runCommand(['retention', 'run', '--plan', 'other', '--reason', 'Q4', '--to', to]);
  t.match(other, {
    code: 1,
    stderr: /409 This is not what retention would do now: shipments due: 6 before, 5 now/,
  });
  t.match(await runCommand(['retention', 'run', '--to', to]), { code: 1, stderr: /give --plan/ });
});

t.test('runs are listed and canceled', async (t) => {
  const { to } = await listen(t);
  t.match(await runCommand(['retention', 'runs', '--to', to]), {
    code: 0,
    stdout: new RegExp(`^${run.id}  running`),
  });
  const canceled = await runCommand(['retention', 'runs', 'cancel', run.id, '--to', to]);
  t.match(canceled, { code: 0, stdout: / canceled / });
});

t.test('holds are listed, placed and lifted', async (t) => {
  const { to, asked } = await listen(t);
  t.match(await runCommand(['retention', 'holds', '--to', to]), {
    code: 0,
    stdout: new RegExp(`^${hold.id}  shipment ${hold.target}  standing`, 'm'),
  });
  t.equal(asked.at(-1)?.path, '/v1/legal-holds?limit=200&status=standing');
  const placing = ['retention', 'holds', 'place', 'manifest', hold.target, '--reason', 'docket', '--to', to];
  t.match(await runCommand(placing), { code: 0, stdout: /  manifest / });
  t.match(asked.at(-1)?.body, { kind: 'manifest', target: hold.target, reason: 'docket' });
  const lifting = ['retention', 'holds', 'lift', hold.id, '--reason', 'closed', '--to', to];
  t.match(await runCommand(lifting), { code: 0, stdout: /lifted by Sue Pervisor/ });
  t.match(await runCommand(['retention', 'holds', 'lift', hold.id, '--to', to]), {
    code: 1,
    stderr: /give --reason/,
  });
  t.match(
    await runCommand(['retention', 'holds', 'place', 'person', hold.target, '--reason', 'x', '--to', to]),
    {
      code: 1,
      stderr: /KIND is shipment, referral, manifest, party, not person/,
    },
  );
});
