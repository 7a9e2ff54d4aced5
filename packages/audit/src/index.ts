export { type ChainEntry, hashAfter, type Link, origin } from './chain.js';
export { type Checkpoint, type CheckpointContent, keyIdOf, signCheckpoint } from './checkpoint.js';
export { nothingSigned, readCheckpoints, type Signed } from './checkpoints.js';
export { databaseSource } from './database.js';
export { type Finding, type FindingKind, findingKinds } from './finding.js';
export {
  appendCheckpoint,
  FolderReader,
  readFolder,
  rotateKey,
  type SignedFolder,
  writeLatest,
} from './folder.js';
export { type Source, type Verdict, verifyChain } from './verify.js';
