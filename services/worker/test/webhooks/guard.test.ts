import { createSocket } from 'node:dgram';
import { Resolver } from 'node:dns';
import { createServer } from 'node:http';
import type { LookupFunction } from 'node:net';
import { uuidv7 } from '@hammerhead/storage';
import t, { type Test } from 'tap';
import { Receiver } from './receiver.js';
import { World } from './world.js';

/** A DNS server over UDP that answers every question for an IPv4 address with what `addressFor` says. */
async function dnsServer(t: Test, addressFor: () => string): Promise<LookupFunction> {
  const socket = createSocket('udp4');
  socket.on('message', (query, { port, address }) => {
    const end = query.indexOf(0, 12) + 5;
    const header = Buffer.from(query.subarray(0, 12));
    // A response, recursion available; one question, one answer, nothing else (RFC 1035, 4.1.1).
    header.writeUInt16BE(0x8180, 2);
    header.writeUInt16BE(1, 6);
    header.writeUInt32BE(0, 8);
    const record = Buffer.from('c00c0001000100000000000400000000', 'hex');
    for (const [at, part] of addressFor().split('.').entries()) record.writeUInt8(Number(part), 12 + at);
    socket.send(Buffer.concat([header, query.subarray(12, end), record]), port, address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  t.teardown(() => new Promise<void>((resolve) => socket.close(() => resolve())));
  const resolver = new Resolver();
  resolver.setServers([`127.0.0.1:${socket.address().port}`]);
  return (hostname, _options, callback) =>
    resolver.resolve4(hostname, (error, addresses) =>
      callback(error, error ? [] : addresses.map((address) => ({ address, family: 4 }))),
    );
}

t.test(
  'a name that resolves anew to an address that is not allowed is refused, at the connection',
  async (t) => {
    const answers: string[] = [];
    const resolve = await dnsServer(t, () => answers.shift() ?? '127.0.0.1');
    const w = await World.make(t, { allowed: ['127.0.0.2/32'], resolve });
    const allowed = await Receiver.start(t, '127.0.0.2');
    const inner = await Receiver.start(t, '127.0.0.1', allowed.port);
    await w.hook(`http://hooks.example:${allowed.port}/hook`);
    const referral = uuidv7();
    answers.push('127.0.0.2');
    await w.happen(referral, 1);
    await w.work();
    t.equal(allowed.received.length, 1, 'at first it leads where it may');
    for (const address of ['127.0.0.1', '169.254.169.254', '10.0.0.1', '0.0.0.0']) {
      answers.push(address);
      await w.happen(uuidv7(), 1);
      await w.work();
      const { rows } = await w.pool.query(
        'select status, attempts, last_status, last_error from webhook_delivery order by sequence desc limit 1',
      );
      t.match(rows, [
        {
          status: 'waiting',
          attempts: 1,
          last_status: null,
          last_error: 'it leads to an address that is not allowed',
        },
      ]);
    }
    t.equal(inner.received.length, 0, 'a server that listens there hears nothing');
    t.equal(allowed.received.length, 1);
  },
);

t.test('literal addresses of private networks are refused, whatever they are written as', async (t) => {
  const w = await World.make(t, { allowed: ['127.0.0.2/32'] });
  const inner = await Receiver.start(t);
  for (const host of ['127.0.0.1', '[::ffff:127.0.0.1]', '0x7f.1', '2130706433', 'localhost'])
    await w.hook(`http://${host}:${inner.port}/hook`);
  await w.hook('https://169.254.169.254/latest/meta-data');
  await w.happen(uuidv7(), 1);
  await w.work();
  t.equal(inner.received.length, 0);
  const { rows } = await w.pool.query('select distinct last_error from webhook_delivery');
  t.same(rows, [{ last_error: 'it leads to an address that is not allowed' }]);
});

t.test('redirects are not followed, 410 ends it, and an endless answer is cut off', async (t) => {
  const w = await World.make(t);
  const receiver = await Receiver.start(t);
  const { id } = await w.hook(receiver.url);
  receiver.behave = () => 307;
  await w.happen(uuidv7(), 1);
  await w.work();
  t.equal(receiver.received.length, 1);
  const { rows } = await w.pool.query('select last_status, last_error from webhook_delivery');
  t.same(rows, [{ last_status: 307, last_error: 'it answered 307, and redirects are not followed' }]);

  receiver.behave = () => 410;
  await w.happen(uuidv7(), 1);
  await w.work();
  const { rows: hooks } = await w.pool.query(
    'select w.status, w.disabled_reason, d.kind, d.body from webhook w, decision d where w.id = $1 order by position desc limit 1',
    [id],
  );
  t.match(hooks, [
    { status: 'disabled', disabled_reason: 'it answered 410: it is gone', kind: 'webhook_disabled' },
  ]);
  await w.happen(uuidv7(), 1);
  w.clock += 3_600_000;
  await w.work();
  t.equal(receiver.received.length, 2, 'nothing more is sent to it');

  const endless = createServer((_request, response) => {
    response.writeHead(200);
    const more = (): void => void (response.write(Buffer.alloc(65_536)) && setImmediate(more));
    response.on('drain', more);
    response.on('error', () => {});
    more();
  });
  await new Promise<void>((resolve) => endless.listen(0, '127.0.0.1', resolve));
  t.teardown(() => endless.close());
  const address = endless.address();
  await w.hook(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`);
  await w.happen(uuidv7(), 1);
  const began = performance.now();
  await w.work();
  t.ok(performance.now() - began < 1_500);
  t.match(await w.states(), { delivered: 1 }, 'its status counts');
});
