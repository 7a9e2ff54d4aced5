export { deleteErrors, findErrors, insertErrors, type SubmissionError } from './errors.js';
export { exists, find, type SubmissionRow } from './find.js';
export {
  advanceTransfers,
  beginTransfer,
  endTransfer,
  lockLines,
  lockTransfers,
  type Transfer,
  transferKey,
} from './transfer.js';
