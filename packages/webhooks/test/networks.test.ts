import { cidrOf } from '@hammerhead/primitives';
import t from 'tap';
import { Destinations } from '../src/index.js';

const none = new Destinations([]);

t.test('only addresses of the public internet are allowed, whatever they are written as', async (t) => {
  for (const address of ['93.184.215.14', '8.8.8.8', '2606:4700::1111', '2a00:1450:4001:830::200e'])
    t.ok(none.allow(address, true), address);
  for (const address of [
    '127.0.0.1',
    '127.8.9.1',
    '0.0.0.0',
    '0.1.2.3',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '100.64.0.1',
    '169.254.169.254',
    '168.63.129.16',
    '192.0.0.170',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:8.8.8.8',
    '::127.0.0.1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd00:ec2::254',
    'ff02::1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:0:7f00:1::',
    '2001:db8::1',
    'localhost',
    '',
  ])
    t.notOk(none.allow(address, true), address);
  t.notOk(none.allow('8.8.8.8', false), 'nothing without TLS');
});

t.test('a network that was allowed is, with and without TLS, and nothing beside it', async (t) => {
  const some = new Destinations(['10.20.0.0/16', 'fd12::/32', '192.168.7.7'].flatMap((n) => cidrOf(n) ?? []));
  for (const address of ['10.20.3.4', '::ffff:10.20.3.4', 'fd12::5', '192.168.7.7'])
    for (const secure of [true, false]) t.ok(some.allow(address, secure), address);
  for (const address of ['10.21.0.1', '192.168.7.8', 'fd13::5', '127.0.0.1'])
    t.notOk(some.allow(address, true), address);
  t.notOk(some.allow('8.8.8.8', false));
});

t.test('an address with a fault is told before anything is sent to it', async (t) => {
  const some = new Destinations([cidrOf('10.20.0.0/16') ?? { address: '10.20.0.0', prefix: 16 }]);
  t.equal(none.faultOf('https://hooks.example/x?y=1'), null);
  t.equal(some.faultOf('http://10.20.1.1:8080/x'), null);
  t.equal(none.faultOf('https://localhost.example/'), null);
  const own = new Destinations([cidrOf('127.0.0.0/8') ?? { address: '127.0.0.0', prefix: 8 }]);
  t.equal(own.faultOf('http://localhost:8080/'), null, 'where this machine is allowed');
  for (const [url, fault] of [
    ['hooks.example', /must be an address/],
    ['ftp://hooks.example', /https/],
    ['http://hooks.example', /https/],
    ['https://user:secret@hooks.example', /user/],
    ['https://hooks.example/#a', /fragment/],
    ['https://127.0.0.1', /not allowed/],
    ['https://0x7f.1/', /not allowed/],
    ['https://2130706433/', /not allowed/],
    ['https://0177.0.0.1/', /not allowed/],
    ['https://[::1]/', /not allowed/],
    ['https://localhost/', /not allowed/],
    ['https://hooks.LOCALHOST.:8443/', /not allowed/],
    ['https://[::ffff:10.0.0.1]/', /not allowed/],
    ['https://169.254.169.254/latest/meta-data', /not allowed/],
  ] as const)
    t.match(none.faultOf(url), fault, url);
});
