import { arch, availableParallelism, cpus, platform, release, totalmem } from 'node:os';

/** What the figures were measured on. */
export interface Machine {
  readonly cores: number;
  readonly cpu: string;
  /** GiB. */
  readonly memory: number;
  readonly system: string;
  readonly node: string;
}

export const thisMachine = (): Machine => ({
  cores: availableParallelism(),
  cpu: cpus()[0]?.model ?? 'unknown',
  memory: Math.round(totalmem() / 1024 ** 3),
  system: `${platform()} ${release()} ${arch()}`,
  node: process.versions.node,
});

export const machineLine = ({ cores, cpu, memory, system, node }: Machine): string =>
  `${cores} cores (${cpu}), ${memory} GiB, ${system}, Node.js ${node}`;
