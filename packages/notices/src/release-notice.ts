import {
  type NoticeLanguage,
  parseStored,
  type PartnerEventKind,
  type StoredJson,
  type Transport,
  urgencySchema,
} from '@hammerhead/contracts';
import { portName } from '@hammerhead/reference';
import { type Notice, noticeOf } from './notice.js';
import type { News } from './phrases.js';

/** A copy of a release, with what its shipment's manifest states now. */
export interface ReleaseFacts {
  readonly releaseId: string;
  readonly urgency: string;
  readonly answerBy: Date | null;
  readonly bill: string;
  readonly manifestNumber: string;
  readonly transport: StoredJson<Transport>;
  readonly departureAt: Date;
  readonly canceled: boolean;
}

export interface NoticeOptions {
  readonly language: NoticeLanguage;
  readonly now: Date;
  /** Of what it tells; undefined: of how things stand. */
  readonly kind?: PartnerEventKind;
  /** Under which address partners reach this API; undefined where the operator did not say. */
  readonly publicUrl: string | undefined;
}

/** The notice of a release: of what happened, or of how its shipment fares at this moment. */
export function releaseNotice(
  facts: ReleaseFacts,
  { language, now, kind, publicUrl }: NoticeOptions,
): Notice {
  const { releaseId, transport, urgency, ...rest } = facts;
  const { portOfExport, portOfUnlading, arrivalAt } = parseStored(transport);
  const arrives = typeof arrivalAt === 'string' ? new Date(arrivalAt) : null;
  const path = `/v1/releases/${releaseId}`;
  return noticeOf(
    {
      ...rest,
      news: newsOf({ ...facts, arrives }, now, kind),
      reference: releaseId,
      urgency: urgencySchema.parse(urgency),
      portOfExport: portName(portOfExport),
      portOfUnlading: portName(portOfUnlading),
      arrivalAt: arrives,
      answerAt: publicUrl === undefined ? `Hammerhead, ${path}` : new URL(path, publicUrl).href,
    },
    language,
  );
}

interface Journey {
  readonly canceled: boolean;
  readonly departureAt: Date;
  readonly arrives: Date | null;
}

function newsOf(
  { canceled, departureAt, arrives }: Journey,
  now: Date,
  kind: PartnerEventKind | undefined,
): News {
  if (canceled) return 'canceled';
  switch (kind) {
    case 'release.created':
      return 'released';
    case 'release.changed':
      return 'changed';
    case 'release.departed':
      return 'departed';
    case 'release.arrived':
      return 'arrived';
    default: {
      if (arrives !== null && arrives <= now) return 'arrived';
      return departureAt <= now ? 'departed' : 'released';
    }
  }
}
