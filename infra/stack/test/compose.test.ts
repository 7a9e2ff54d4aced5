import { readFileSync } from 'node:fs';
import { variables } from '@hammerhead/service-kit';
import t from 'tap';
import { parse } from 'yaml';
import { z } from 'zod';

const schema = z.object({
  services: z.record(
    z.string(),
    z.object({
      environment: z.record(z.string(), z.string()).default({}),
      ports: z.array(z.string()).default([]),
      volumes: z.array(z.string()).default([]),
      command: z.array(z.string()),
    }),
  ),
});
const source = readFileSync(new URL('../../../../docker-compose.yml', import.meta.url), 'utf8');
const { services } = schema.parse(parse(source, { merge: true }));
const ours = ['prepare', 'ingest', 'worker', 'referral-api'];

/** Nothing in a container reads them: no sample is sent, and commands run elsewhere. */
const elsewhere = ['HAMMERHEAD_SAMPLE', 'HAMMERHEAD_TOKEN'];
/** They hold for this machine; within a container they are fixed. */
const ofTheMachine = ['HOST', 'INGEST_PORT', 'REFERRAL_PORT'];
/** The file says them itself. */
const given = [
  'DATABASE_URL',
  'DATABASE_ADMIN_URL',
  'REDIS_URL',
  'HAMMERHEAD_DATA',
  'HAMMERHEAD_AUDIT_DIR',
  'WORKER_PORT',
];

t.test('each variable reaches the containers', async (t) => {
  const ports = Object.values(services).flatMap((service) => service.ports);
  for (const name of Object.keys(variables.shape)) {
    if (elsewhere.includes(name)) continue;
    if (ofTheMachine.includes(name)) {
      t.ok(
        ports.some((port) => port.includes(`\${${name}:-`)),
        `${name} in ${ports.join(' ')}`,
      );
    } else if (given.includes(name)) {
      t.ok(
        ours.some((service) => (services[service]?.environment[name] ?? '') !== ''),
        name,
      );
    } else
      for (const service of ours) t.equal(services[service]?.environment[name], `\${${name}:-}`, service);
  }
});

t.test('the file passes no variable that nobody knows', async (t) => {
  for (const service of ours)
    for (const name of Object.keys(services[service]?.environment ?? {}))
      t.ok(name in variables.shape, `${service}: ${name}`);
});

t.test('whoever may change the audit is nobody that runs', async (t) => {
  t.match(services['prepare']?.environment['DATABASE_ADMIN_URL'], /^postgres:\/\/hammerhead:/);
  for (const service of ['ingest', 'worker', 'referral-api']) {
    t.equal(services[service]?.environment['DATABASE_ADMIN_URL'], undefined, service);
    t.match(services[service]?.environment['DATABASE_URL'], /^postgres:\/\/hammerhead_service:/, service);
  }
});

t.test('who verifies the audit reads the checkpoints that the worker writes', async (t) => {
  t.ok(services['worker']?.volumes.includes('audit:/audit'));
  t.ok(services['referral-api']?.volumes.includes('audit:/audit:ro'));
  for (const service of ['worker', 'referral-api'])
    t.equal(services[service]?.environment['HAMMERHEAD_AUDIT_DIR'], '/audit', service);
});

t.test("a rule file of one's own is to be had where the rule set is put in force", async (t) => {
  t.ok(services['prepare']?.volumes.includes('./rules:/rules:ro'));
});

t.test('Redis asks for its password, and who uses it has it', async (t) => {
  const password = '${REDIS_PASSWORD:?set it in .env; letters and digits}';
  const { command = [], environment = {} } = services['redis'] ?? {};
  t.equal(command[command.indexOf('--requirepass') + 1], password);
  t.equal(environment['REDISCLI_AUTH'], password);
  for (const service of ours)
    t.equal(services[service]?.environment['REDIS_URL'], `redis://:${password}@redis:6379`);
});
