import { connectionOf, connectionOptions as connection } from '../connection.js';

/** The options of every command about tokens. */
export const connectionOptions = { ...connection, json: { type: 'boolean', default: false } } as const;

const { connect, connectionHelp: help } = connectionOf('admin', "an admin's", 20);
export { connect };
export const connectionHelp = `  --json            as the API answers\n${help}`;

/** The path of one token and of what is done to it. */
export const tokenPath = (id: string, act: 'rotation' | 'revocation'): string =>
  `/v1/tokens/${encodeURIComponent(id)}/${act}`;
