import { confirmsSeizure, dispositionSchema, seizedSchema } from '@hammerhead/contracts';
import type { DecisionSeen } from '@hammerhead/storage';
import { z } from 'zod';

const seizure = z.object({
  bill: z.string(),
  disposition: dispositionSchema.refine(confirmsSeizure),
  seizure: seizedSchema.optional(),
});
const reopened = z.object({ bill: z.string() });
const version = z.object({ name: z.string(), version: z.int() });
const list = z.object({ name: z.string() });
const exclusion = z.object({ name: z.string() });

type Told = Pick<DecisionSeen, 'kind' | 'actor' | 'body'>;

/** By kind of decision: why shipments were scored again; nothing where its body says too little. */
const sentences: Readonly<Record<string, (told: Told) => string | undefined>> = {
  disposition({ actor, body }) {
    const told = seizure.safeParse(body).data;
    if (told === undefined) return undefined;
    const { bill, disposition, seizure: seized } = told;
    const what = seized === undefined ? disposition.replaceAll('_', ' ') : `${seized.count} × ${seized.what}`;
    return `near the seizure on bill ${bill} (${what}), confirmed by ${actor}`;
  },
  reopening({ actor, body }) {
    const told = reopened.safeParse(body).data;
    return told && `scored again after the seizure on bill ${told.bill} was taken back by ${actor}`;
  },
  watchlist_published({ body }) {
    const told = version.safeParse(body).data;
    return told && `scored against version ${told.version} of the list ${told.name}`;
  },
  watchlist_reissued({ actor, body }) {
    const told = version.safeParse(body).data;
    return told && `scored against the list ${told.name}, which ${actor} put in force again`;
  },
  watchlist_retired({ actor, body }) {
    const told = list.safeParse(body).data;
    return told && `scored again after ${actor} retired the list ${told.name}`;
  },
  exclusion({ actor, body }) {
    const told = exclusion.safeParse(body).data;
    return told && `scored again after ${actor} cleared the name ${told.name}`;
  },
  exclusion_revoked({ actor }) {
    return `scored again after ${actor} took back that a name was cleared`;
  },
};

/** Why a decision had a shipment scored again, in a sentence. */
export const becauseOf = (told: Told): string =>
  sentences[told.kind]?.(told) ?? `scored again after a decision of ${told.actor}`;
