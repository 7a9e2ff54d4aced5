export { isPermission, may, permissionsOf, rolesThatMay } from './may.js';
export { granted, type Permission, permissions, showsEei } from './permissions.js';
