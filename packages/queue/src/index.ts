export { type Attempt, type ChunkConsumer, consumeChunks } from './consumer.js';
export type { QueueOptions } from './options.js';
export { type ChunkQueue, openChunkQueue } from './producer.js';
export { throttledErrors } from './throttle.js';
export { reachRedis } from './reach.js';
