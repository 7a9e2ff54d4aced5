import { modes } from '@hammerhead/contracts';
import { z } from 'zod';

/** A mode of transport as the database gives it back. */
export const modeSchema = z.enum(modes);
