import { parseStored, type submissionErrorSchema } from '@hammerhead/contracts';
import type { SubmissionError } from '@hammerhead/storage';
import type { z } from 'zod';

/** A stored error as the feed sees it. */
export const errorOut = (error: SubmissionError): z.output<typeof submissionErrorSchema> => ({
  ...error,
  errors: [...parseStored(error.errors)],
});
