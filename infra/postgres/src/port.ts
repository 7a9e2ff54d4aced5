import { createServer } from 'node:net';

/** Whether a port can be listened on now; of 127.0.0.1 unless another address is named. */
export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return listen(port, host).then(
    () => true,
    () => false,
  );
}

/** A port of 127.0.0.1 that nobody listens on. */
export function freePort(): Promise<number> {
  return listen(0, '127.0.0.1');
}

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
