import { connectionOf } from '../connection.js';

export { connectionOptions } from '../connection.js';
export const { connectionHelp, connect } = connectionOf('supervisor', "a supervisor's or investigator's", 25);

/** The path of a list, or of an entry of it. */
export const listPath = (list: string, entry?: string): string =>
  `/v1/watchlists/${encodeURIComponent(list)}${entry === undefined ? '' : `/entries/${encodeURIComponent(entry)}`}`;
