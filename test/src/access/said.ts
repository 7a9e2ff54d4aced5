import type { Told } from './world.js';

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const time = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

/** What an answer says, but for the id that was asked with, other ids and times. */
export const said = ({ status, text }: Told, asked?: string): string =>
  `${status} ${(asked === undefined ? text : text.replaceAll(asked, '#')).replaceAll(uuid, '#').replaceAll(time, 'T')}`;
