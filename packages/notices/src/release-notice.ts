import { banner, releasedMarks } from '@hammerhead/access';
import {
  type Marks,
  type Mode,
  type NoticeLanguage,
  parseStored,
  type PartnerEventKind,
  type Shipment,
  type StoredJson,
  type Transport,
  urgencySchema,
} from '@hammerhead/contracts';
import { portName } from '@hammerhead/reference';
import { type Notice, type NoticeFacts, noticeOf } from './notice.js';
import type { News, Way } from './phrases.js';

/** A copy of a release, with what its shipment's manifest states now. */
export interface ReleaseFacts {
  readonly releaseId: string;
  readonly urgency: string;
  readonly answerBy: Date | null;
  readonly expiresAt: Date | null;
  readonly marks: Marks | null;
  /** To which countries it was released, and those of the recipient's agreement, too. */
  readonly releasedTo: readonly string[];
  readonly speaksFor: readonly string[];
  /** What the last answer that every officer may read says; null: there is none. */
  readonly outcome: string | null;
  readonly destination: string;
  readonly document: StoredJson<Shipment> | null;
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
  const { releaseId, urgency, document } = facts;
  const transport = parseStored(facts.transport);
  const { masterBill = null, equipment = [] } = document === null ? {} : parseStored(document);
  const { mode, portOfExport, portOfUnlading, arrivalAt } = transport;
  const arrives = typeof arrivalAt === 'string' ? new Date(arrivalAt) : null;
  const marks = releasedMarks(facts.marks, facts.speaksFor);
  const path = `/v1/releases/${releaseId}`;
  return noticeOf(
    {
      bill: facts.bill,
      masterBill,
      manifestNumber: facts.manifestNumber,
      way: wayOf(mode),
      conveyance: transport.conveyance ?? null,
      imo: transport.imo ?? null,
      voyage: transport.voyage ?? null,
      containers: (equipment ?? []).map(({ container, seals }) => ({
        container: container ?? '',
        seals: seals ?? [],
      })),
      departureAt: facts.departureAt,
      answerBy: facts.answerBy,
      expiresAt: facts.expiresAt,
      banner: marks && banner(marks),
      asks: asksOf(facts, portOfUnlading),
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

const wayOf = (mode: Mode): Way => (mode === 'vessel' ? 'sea' : mode === 'air' ? 'air' : 'other');

/** Cargo in transit is still to be examined. Where it does not come to, nobody can examine it on arrival. */
function asksOf(
  { outcome, releasedTo, destination }: ReleaseFacts,
  portOfUnlading: string,
): NoticeFacts['asks'] {
  if (outcome !== null && outcome !== 'in_transit') return 'nothing';
  const comes = releasedTo.includes(destination) || releasedTo.includes(portOfUnlading.slice(0, 2));
  return comes ? 'examination' : 'as_released';
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
