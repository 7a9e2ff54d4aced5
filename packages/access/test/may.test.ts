import { type Role, roles, usRoles } from '@hammerhead/contracts';
import t from 'tap';
import {
  federalAlone,
  eventsKnownTo,
  granted,
  isPermission,
  may,
  permissions,
  permissionsOf,
  rolesThatMay,
  showsEei,
  webhooksKnownTo,
} from '../src/index.js';

t.test('every role has a row, and holds exactly what its row says', async (t) => {
  for (const role of roles)
    for (const permission of permissions)
      t.equal(
        may({ role, federal: true }, permission),
        granted[role].includes(permission),
        `${role} ${permission}`,
      );
});

t.test(
  'who is no federal officer has nothing of what federal officers alone may, and all else',
  async (t) => {
    for (const role of roles) {
      const left = permissionsOf({ role, federal: false });
      t.same(
        left,
        granted[role].filter((permission) => !federalAlone.has(permission)),
        role,
      );
    }
    t.notOk(permissionsOf({ role: 'supervisor', federal: false }).includes('referral:read'));
    t.ok(permissionsOf({ role: 'supervisor', federal: false }).includes('self:read'));
    t.same(
      permissionsOf({ role: 'supervisor', federal: false }).filter((one) => one.startsWith('agreement:')),
      ['agreement:read', 'agreement:suspend'],
      'nor opens what was released to anybody',
    );
  },
);

t.test('a feed submits, follows its submissions and hears of holds, and does nothing else', async (t) => {
  t.same(permissionsOf({ role: 'feed', federal: false }), [
    'manifest:submit',
    'submission:read',
    'hold:read',
  ]);
});

t.test('a partner reads what was released to it, answers, and has its own systems told', async (t) => {
  t.same(permissionsOf({ role: 'partner', federal: false }), [
    'self:read',
    'self:write',
    'inbox:read',
    'inbox:acknowledge',
    'inbox:answer',
    'inbox:ask',
    'event:read',
    'webhook:read',
    'webhook:write',
  ]);
});

t.test('supervisors alone make agreements and release, and no partner reads either', async (t) => {
  const held = (role: Role): string[] =>
    granted[role].filter((permission) => /^(?:agreement|release|inbox):/.test(permission));
  t.same(held('supervisor').toSorted(), [
    'agreement:read',
    'agreement:suspend',
    'agreement:write',
    'release:create',
    'release:read',
    'release:reply',
    'release:withdraw',
  ]);
  for (const role of ['analyst', 'investigator', 'auditor'] as const)
    t.same(held(role), ['agreement:read', 'release:read'], role);
  for (const role of ['feed', 'rule_author', 'admin'] as const) t.same(held(role), [], role);
  t.ok(held('partner').every((permission) => permission.startsWith('inbox:')));
  // What was released, and to whom, may rest on EEI (15 CFR 30.60); under what it may be, does not.
  for (const permission of permissions)
    if (/^(?:agreement|release|inbox):/.test(permission))
      t.equal(showsEei.has(permission), permission.startsWith('release:'), permission);
});

t.test('a partner hears of releases and knows the webhooks of its agency, others of referrals', async (t) => {
  const jamaica = { role: 'partner', federal: false, agency: 'JCA', countries: ['JM'] } as const;
  t.equal(eventsKnownTo(jamaica), 'releases');
  t.same(webhooksKnownTo(jamaica), {
    people: false,
    feeds: false,
    partner: { agency: 'JCA', countries: ['JM'] },
  });
  t.equal(
    webhooksKnownTo({ role: 'partner', federal: false }).partner,
    null,
    'who is of no agency knows none',
  );
  t.equal(
    webhooksKnownTo({ ...jamaica, role: 'analyst' }).partner,
    null,
    'a role of the United States is none',
  );
  t.equal(eventsKnownTo({ role: 'analyst', federal: true }), 'referrals');
  t.equal(eventsKnownTo({ role: 'analyst', federal: false }), null, 'tiers may rest on EEI');
  t.same(webhooksKnownTo({ role: 'admin', federal: true }), { people: false, feeds: true, partner: null });
  t.same(webhooksKnownTo({ role: 'supervisor', federal: false }), {
    people: false,
    feeds: false,
    partner: null,
  });
});

t.test('an auditor changes nothing', async (t) => {
  const changing = permissionsOf({ role: 'auditor', federal: true }).filter((one) => !one.endsWith(':read'));
  t.same(changing, ['self:write'], 'but their own settings');
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

t.test('a feed’s token reaches what its scopes name, and one of an unknown scope nothing', async (t) => {
  const held = (scopes?: readonly string[]): string[] =>
    permissionsOf({ role: 'feed', federal: false, ...(scopes && { scopes }) });
  t.same(held(), granted.feed);
  t.same(held(['holds']), ['hold:read']);
  t.same(held(['manifests']), ['manifest:submit', 'submission:read']);
  t.same(held(['holds', 'manifests']), granted.feed, 'both are all');
  t.same(held(['everything', 'constructor']), []);
  t.same(held([]), []);
});
