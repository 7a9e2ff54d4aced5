import { Stages } from '@hammerhead/service-kit';

/**
 * - `receive`: bytes of a stream are waited for and cut into lines, and room is waited for;
 * - `read`: a line is parsed and validated; `prepare`: findings, hashes, keys;
 * - `begin`, `append`, `commit`: of a transaction, with the wait for the log's lock in `append`.
 */
const intakeStages = ['receive', 'read', 'prepare', 'begin', 'append', 'commit'] as const;

export type IntakeStages = Stages<(typeof intakeStages)[number]>;

export const newIntakeStages = (): IntakeStages => new Stages(intakeStages);
