import { parseStored, type submissionErrorSchema } from '@hammerhead/contracts';
import type { SubmissionError } from '@hammerhead/storage';
import type { z } from 'zod';

/** A stored error as the feed sees it. */
export const errorOut = ({
  line,
  manifestNumber,
  code,
  errors,
}: SubmissionError): z.output<typeof submissionErrorSchema> => ({
  line,
  manifestNumber,
  reason: code,
  code,
  errors: [...parseStored(errors)],
});
