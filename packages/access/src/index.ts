export { banner } from './marks/banner.js';
export { marksFaults } from './marks/faults.js';
export { maySee, type Originator, type Person } from './marks/may-see.js';
export { strictest } from './marks/strictest.js';
export { isPermission, may, permissionsOf, rolesThatMay } from './may.js';
export { granted, type Permission, permissions, showsEei } from './permissions.js';
export { webhooksKnownTo } from './webhooks.js';
