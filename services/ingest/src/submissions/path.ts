import { z } from 'zod';

export const submissionPath = z.object({
  id: z.uuid().describe('Id of a submission: its `Submission-Id`, or the one in its receipt.'),
});
