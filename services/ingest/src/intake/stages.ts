import { Stages } from '@hammerhead/service-kit';

/**
 * The stages of intake:
 * - `receive`: waits for the bytes of a stream, cuts them into lines, and waits for room;
 * - `read`: parses and validates a line; `prepare`: computes findings, hashes and keys;
 * - `begin`, `append`, `commit`: the steps of a transaction; `append` includes the wait for the log's lock.
 */
const intakeStages = ['receive', 'read', 'prepare', 'begin', 'append', 'commit'] as const;

export type IntakeStages = Stages<(typeof intakeStages)[number]>;

export const newIntakeStages = (): IntakeStages => new Stages(intakeStages);
