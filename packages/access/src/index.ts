export { isPermission, may, rolesThatMay } from './may.js';
export { granted, type Permission, permissions, showsEei, usRoles } from './permissions.js';
