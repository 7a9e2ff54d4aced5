import type { Urgency } from '@hammerhead/contracts';

/** Of what a notice tells. `changed`: it was amended, or a question was replied to. */
export type News = 'released' | 'changed' | 'departed' | 'arrived' | 'canceled';

/** How cargo travels: by vessel, by aircraft, or otherwise. */
export type Way = 'sea' | 'air' | 'other';

/** A notice's words in one language. What is put into them is a date, a place or a reference as it is to be read. */
export interface Phrases {
  /** January first. */
  readonly months: readonly string[];
  /** A day of the month, a month's name, a year and a time of day, `18:00`, in UTC. */
  readonly instant: (parts: InstantParts) => string;
  readonly urgency: Readonly<Record<Urgency, string>>;
  /** What follows the name of a line. */
  readonly colon: string;
  /** The subject, with the bill. */
  readonly subject: Readonly<Record<News, (bill: string) => string>>;
  /** The first sentence. */
  readonly opening: Readonly<Record<News, string>>;
  /** The subject of what is released and asks for no examination on arrival. */
  readonly informed: (bill: string) => string;
  readonly bill: string;
  readonly masterBill: string;
  readonly manifest: string;
  readonly vessel: string;
  readonly imo: string;
  readonly voyage: string;
  readonly flight: string;
  /** Neither a vessel nor an aircraft. */
  readonly conveyance: string;
  readonly container: string;
  readonly seals: string;
  /** Where it leaves the United States, and where it is unladen, by how it travels. */
  readonly places: Readonly<Record<Way, readonly [departure: string, unlading: string]>>;
  readonly departure: string;
  readonly arrival: string;
  readonly arrivalNotStated: string;
  readonly urgencyName: string;
  readonly readableUntil: string;
  readonly reference: string;
  /** What is asked, and by when. */
  readonly request: (answerBy: string | null) => string;
  /** The same of cargo that does not come to whoever is told: what is asked is in the release. */
  readonly requestElsewhere: (answerBy: string | null) => string;
  readonly nothingToExamine: string;
  /** Once it was answered. */
  readonly thanks: string;
  readonly answerAt: string;
  /** 19 CFR 103.33(b)(1): held in confidence, and used only for the purpose for which it is provided. */
  readonly confidence: string;
  /** Of what is marked. */
  readonly sharing: string;
}

export interface InstantParts {
  readonly day: number;
  readonly month: string;
  readonly year: number;
  readonly time: string;
}
