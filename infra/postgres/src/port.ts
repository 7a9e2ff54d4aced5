import { createServer } from 'node:net';

/** Whether a port can be listened on now; of 127.0.0.1 unless another address is named. */
export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return listen(port, host).then(
    () => true,
    () => false,
  );
}

/**
 * A port of 127.0.0.1 that nobody listens on, below those that systems give to outgoing connections: one of these could
 * be taken again before the caller listens.
 */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const port = lowestPort + Math.floor(Math.random() * portCount);
    if (await isFree(port)) return port;
  }
  return listen(0, '127.0.0.1');
}

const maxAttempts = 50;
const lowestPort = 20_000;
const portCount = 10_000;

function listen(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port'));
        else resolve(address.port);
      });
    });
  });
}
