import type { NoticeLanguage, Urgency } from '@hammerhead/contracts';
import { en } from './languages/en.js';
import { es } from './languages/es.js';
import { fr } from './languages/fr.js';
import { ht } from './languages/ht.js';
import { nl } from './languages/nl.js';
import { codeOf } from './code-of.js';
import type { News, Phrases, Way } from './phrases.js';

/** All that a notice may say. No party, no goods and no words that a person wrote can be put into it. */
export interface NoticeFacts {
  readonly news: News;
  /** Of the release. */
  readonly reference: string;
  readonly bill: string;
  readonly masterBill: string | null;
  readonly manifestNumber: string;
  readonly way: Way;
  /** The vessel's name, or the number of the flight. */
  readonly conveyance: string | null;
  readonly imo: string | null;
  readonly voyage: string | null;
  readonly containers: readonly { readonly container: string; readonly seals: readonly string[] }[];
  /** As it is to be read: `Kingston (JMKIN)`. */
  readonly portOfExport: string;
  readonly portOfUnlading: string;
  readonly departureAt: Date;
  /** Null: the manifest does not state it. */
  readonly arrivalAt: Date | null;
  readonly urgency: Urgency;
  readonly answerBy: Date | null;
  /** Until when it can be read; null: it stays. */
  readonly expiresAt: Date | null;
  /** What the recipient's marks say; null: there are none. */
  readonly banner: string | null;
  /** What the recipient is asked: to examine it on arrival; what the release says; nothing, since it has answered. */
  readonly asks: 'examination' | 'as_released' | 'nothing';
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

/** The most containers that are named. */
const mostContainers = 20;

/**
 * The notice of a release: what finds the cargo at a port, dates, urgency, what is asked and by when, where to answer. E-mail
 * is read by others on its way, so it names no person and no goods, and repeats no words of the officer who released it. What
 * a feed may fill with any text is given where it looks like the code that it should be.
 */
export function noticeOf(facts: NoticeFacts, language: NoticeLanguage): Notice {
  const phrases = phrasesIn[language];
  const { news, urgency, arrivalAt, banner, reference, expiresAt } = facts;
  const lines = (name: string, value: string | null): string[] =>
    value === null || value === '' ? [] : [`${name}${phrases.colon} ${oneLine(value)}`];
  const [departure, unlading] = phrases.places[facts.way];
  const body = [
    ...(banner === null ? [] : [banner, '']),
    phrases.opening[news],
    '',
    ...lines(phrases.bill, codeOf(facts.bill)),
    ...lines(phrases.masterBill, codeOf(facts.masterBill)),
    ...lines(phrases.manifest, codeOf(facts.manifestNumber)),
    ...carriedBy(facts, phrases).flatMap(([name, value]) => lines(name, value)),
    ...containersOf(facts, phrases).flatMap((value) => lines(phrases.container, value)),
    ...lines(departure, facts.portOfExport),
    ...lines(unlading, facts.portOfUnlading),
    ...lines(phrases.departure, instantIn(phrases, facts.departureAt)),
    ...lines(phrases.arrival, arrivalAt === null ? phrases.arrivalNotStated : instantIn(phrases, arrivalAt)),
    ...lines(phrases.urgencyName, phrases.urgency[urgency]),
    ...lines(phrases.readableUntil, expiresAt && instantIn(phrases, expiresAt)),
    '',
    askedOf(facts, phrases),
    ...lines(phrases.answerAt, facts.answerAt),
    ...lines(phrases.reference, reference),
    '',
    banner === null ? phrases.confidence : `${phrases.confidence} ${phrases.sharing}`,
    '',
  ].join('\n');
  const urgent = urgency === 'high' || urgency === 'immediate';
  const bill = codeOf(facts.bill) ?? reference;
  const examines = news !== 'released' || facts.asks === 'examination';
  const subject = oneLine(examines ? phrases.subject[news](bill) : phrases.informed(bill));
  return {
    language,
    subject: urgent ? `[${phrases.urgency[urgency].toUpperCase()}] ${subject}` : subject,
    body,
  };
}

function askedOf({ asks, news, answerBy }: NoticeFacts, phrases: Phrases): string {
  if (asks === 'nothing') return phrases.thanks;
  if (news === 'canceled') return phrases.nothingToExamine;
  const by = answerBy && instantIn(phrases, answerBy);
  return asks === 'examination' ? phrases.request(by) : phrases.requestElsewhere(by);
}

/** What carries it. A vessel has a name, of any words; all else is numbers. */
function carriedBy(
  { way, conveyance, imo, voyage }: NoticeFacts,
  phrases: Phrases,
): readonly (readonly [string, string | null])[] {
  if (way === 'sea')
    return [
      [phrases.vessel, conveyance],
      [phrases.imo, codeOf(imo)],
      [phrases.voyage, codeOf(voyage)],
    ];
  const numbers = [conveyance, voyage].map(codeOf).filter((one) => one !== null);
  return [[way === 'air' ? phrases.flight : phrases.conveyance, [...new Set(numbers)].join(', ')]];
}

function containersOf({ containers }: NoticeFacts, { seals: name, colon }: Phrases): string[] {
  const coded = containers.flatMap(({ container, seals }) => {
    const code = codeOf(container);
    const sealed = seals.map(codeOf).filter((one) => one !== null);
    if (code === null && sealed.length === 0) return [];
    const and = sealed.length === 0 ? '' : ` (${name}${colon} ${sealed.join(', ')})`;
    return [`${code ?? '–'}${and}`];
  });
  const more = coded.length - mostContainers;
  return more <= 0 ? coded : [...coded.slice(0, mostContainers), `+${more}`];
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
