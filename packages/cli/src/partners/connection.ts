import { connectionOf, connectionOptions as connection } from '../connection.js';

/** The options of every command about what partners are told. */
export const connectionOptions = { ...connection, json: { type: 'boolean', default: false } } as const;

const ofSupervisor = connectionOf('supervisor', "a supervisor's", 25);
const ofPartner = connectionOf('partner_jm', "a partner's", 25);

const help = (connectionHelp: string): string =>
  `  --json                 as the API answers\n${connectionHelp}\n`;

/** For those who release. */
export const supervisor = {
  connect: ofSupervisor.connect,
  connectionHelp: help(ofSupervisor.connectionHelp),
};
/** For those to whom something is released: `--token` decides whose inbox it is. */
export const partner = { connect: ofPartner.connect, connectionHelp: help(ofPartner.connectionHelp) };
