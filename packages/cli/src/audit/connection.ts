import { connectionOf } from '../connection.js';

export { connectionOptions } from '../connection.js';
export const { connectionHelp, connect } = connectionOf('auditor', "an auditor's", 17);
