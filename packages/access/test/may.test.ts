import { roles } from '@hammerhead/contracts';
import t from 'tap';
import { granted, isPermission, may, permissions, rolesThatMay, showsEei, usRoles } from '../src/index.js';

t.test('every role has a row, and holds exactly what its row says', async (t) => {
  for (const role of roles)
    for (const permission of permissions)
      t.equal(may({ role }, permission), granted[role].includes(permission), `${role} ${permission}`);
});

t.test('a feed submits and follows its submissions, and does nothing else', async (t) => {
  const held = permissions.filter((permission) => may({ role: 'feed' }, permission));
  t.same(held, ['manifest:submit', 'submission:read']);
});

t.test('a partner may do nothing while nothing can be released to it', async (t) => {
  t.same(
    permissions.filter((permission) => may({ role: 'partner' }, permission)),
    [],
  );
});

t.test('an auditor changes nothing', async (t) => {
  const changing = permissions.filter((permission) => !permission.endsWith(':read'));
  for (const permission of changing) t.notOk(may({ role: 'auditor' }, permission), permission);
});

t.test('what shows EEI is for US roles only (15 CFR 30.60)', async (t) => {
  for (const permission of showsEei)
    for (const role of rolesThatMay(permission)) t.ok(usRoles.has(role), `${role} ${permission}`);
});

t.test('only an admin makes tokens', async (t) => {
  t.same(rolesThatMay('token:create'), ['admin']);
});

t.test('no permission is without a holder, and no name outside the table is one', async (t) => {
  for (const permission of permissions) t.not(rolesThatMay(permission).length, 0, permission);
  t.ok(isPermission('referral:read'));
  for (const other of ['referral:*', '', 'constructor', null, 1]) t.notOk(isPermission(other), String(other));
});
