import { connectionOf } from '../connection.js';

export { connectionOptions } from '../connection.js';
export const { connectionHelp, connect } = connectionOf('supervisor', "a supervisor's", 19);
