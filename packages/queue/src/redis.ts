import { Redis } from 'ioredis';

/**
 * The milliseconds without an answer after which a connection is considered dead; longer than a worker's wait for jobs.
 */
const silenceMs = 30_000;
/** The milliseconds between two connections that are given up because the server refuses writes. */
const minReconnectMs = 5_000;

/**
 * Opens a client that reconnects by itself, also if its server was demoted to a replica: the same name may lead to
 * another primary by now.
 */
export function openRedis(
  url: string,
  end: 'producer' | 'consumer',
  onError: (error: unknown) => void,
): Redis {
  let lastReconnect = Number.NEGATIVE_INFINITY;
  const redis = new Redis(url, {
    ...(end === 'producer'
      ? // Fail within milliseconds when Redis is away, rather than hold the feed's answer.
        { enableOfflineQueue: false, maxRetriesPerRequest: 1 }
      : { maxRetriesPerRequest: null }),
    socketTimeout: silenceMs,
    reconnectOnError: ({ message }) => {
      if (!message.startsWith('READONLY') || performance.now() < lastReconnect + minReconnectMs) return false;
      lastReconnect = performance.now();
      return true;
    },
  });
  redis.on('error', onError);
  return redis;
}
