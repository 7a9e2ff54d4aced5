export { type PartnerNews, tell } from './tell.js';
