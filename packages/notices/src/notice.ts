import type { NoticeLanguage, Urgency } from '@hammerhead/contracts';
import { en } from './languages/en.js';
import { es } from './languages/es.js';
import { fr } from './languages/fr.js';
import { ht } from './languages/ht.js';
import { nl } from './languages/nl.js';
import type { News, Phrases } from './phrases.js';

/** All that a notice may say. No party, no goods and no words that a person wrote can be put into it. */
export interface NoticeFacts {
  readonly news: News;
  /** Of the release. */
  readonly reference: string;
  readonly bill: string;
  readonly manifestNumber: string;
  /** As it is to be read: `Kingston (JMKIN)`. */
  readonly portOfExport: string;
  readonly portOfUnlading: string;
  readonly departureAt: Date;
  /** Null: the manifest does not state it. */
  readonly arrivalAt: Date | null;
  readonly urgency: Urgency;
  readonly answerBy: Date | null;
  /** Where the release is read and answered. */
  readonly answerAt: string;
}

/** A message in one language, ready to be sent as an e-mail of plain text. */
export interface Notice {
  readonly language: NoticeLanguage;
  /** One line. */
  readonly subject: string;
  readonly body: string;
}

const phrasesIn: Readonly<Record<NoticeLanguage, Phrases>> = { en, es, fr, nl, ht };

/**
 * The notice of a release: bill, ports, dates, urgency, what is asked and by when, where to answer. E-mail is read by
 * others on its way, so it names no person and no goods, and repeats no words of the officer who released it.
 */
export function noticeOf(facts: NoticeFacts, language: NoticeLanguage): Notice {
  const phrases = phrasesIn[language];
  const { news, urgency, arrivalAt, answerBy } = facts;
  const line = (name: string, value: string): string => `${name}${phrases.colon} ${oneLine(value)}`;
  const body = [
    phrases.opening[news],
    '',
    line(phrases.bill, facts.bill),
    line(phrases.manifest, facts.manifestNumber),
    line(phrases.portOfExport, facts.portOfExport),
    line(phrases.portOfUnlading, facts.portOfUnlading),
    line(phrases.departure, instantIn(phrases, facts.departureAt)),
    line(phrases.arrival, arrivalAt === null ? phrases.arrivalNotStated : instantIn(phrases, arrivalAt)),
    line(phrases.urgencyName, phrases.urgency[urgency]),
    '',
    news === 'canceled'
      ? phrases.nothingToExamine
      : phrases.request(answerBy === null ? null : instantIn(phrases, answerBy)),
    line(phrases.answerAt, facts.answerAt),
    line(phrases.reference, facts.reference),
    '',
    phrases.confidence,
    '',
  ].join('\n');
  const urgent = urgency === 'high' || urgency === 'immediate';
  const subject = oneLine(phrases.subject[news](facts.bill));
  return {
    language,
    subject: urgent ? `[${phrases.urgency[urgency].toUpperCase()}] ${subject}` : subject,
    body,
  };
}

/** In UTC, which the text says: a manifest states instants, and a reader elsewhere must not guess whose hour it is. */
const instantIn = ({ months, instant }: Phrases, at: Date): string =>
  instant({
    day: at.getUTCDate(),
    month: months[at.getUTCMonth()] ?? '',
    year: at.getUTCFullYear(),
    time: at.toISOString().slice(11, 16),
  });

/** What a feed wrote stays on its line: a line break would begin another header of the e-mail. */
const oneLine = (text: string): string => text.split(/[\p{Cc}\u2028\u2029]/u).join(' ');
