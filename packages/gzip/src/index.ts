export { gunzipMembers } from './gunzip-members.js';
