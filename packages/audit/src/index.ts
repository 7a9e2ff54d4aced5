export type { ChainEntry, Link } from './chain.js';
export { CheckpointLines, type Signed } from './checkpoints.js';
export { databaseSource } from './database.js';
export type { Finding } from './finding.js';
export { appendCheckpoint, FolderReader, readFolder, rotateKey, writeLatest } from './folder.js';
export { type Source, type Verdict, verifyChain } from './verify.js';
