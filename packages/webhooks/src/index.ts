export { Destinations } from './networks.js';
export { type Attempt, post, type PostOptions } from './post.js';
export { nextAttempt, triedForMs } from './schedule.js';
export { keyFile, NoKey, SecretKeeper } from './secret-keeper.js';
export { faultOfMessage, newSigningSecret, sentAt, signedHeaders } from './signing.js';
