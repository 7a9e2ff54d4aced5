import type { Server } from '../server/build-server.js';
import { StartError } from './start-error.js';

export type ListenOptions = {
  readonly host: string;
  /** The port; 0 chooses a free one. */
  readonly port: number;
  /** The environment variable of the port, for the message when it is taken. */
  readonly portVariable: string;
};

/**
 * Listens, and returns the address: `http://127.0.0.1:3001`.
 *
 * @throws StartError when the port is taken or may not be used
 */
export const listen = async (
  app: Pick<Server, 'listen'>,
  { host, port, portVariable }: ListenOptions,
): Promise<string> => {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE')
      throw new StartError(`port ${port} on ${host} is taken; set ${portVariable} to another one`);
    if (code === 'EACCES')
      throw new StartError(`port ${port} on ${host} may not be used; set ${portVariable} to one above 1023`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new StartError(`${host} is not an address of this machine; set HOST to one that is`);
    throw error;
  }
};
