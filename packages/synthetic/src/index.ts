export { type FeedOptions, syntheticFeed } from './feed.js';
