/** Languages of the documents, ISO 639-1. */
export type TermLanguage = 'de' | 'en' | 'es' | 'fr' | 'ht' | 'nl' | 'pt';

/**
 * Words that mention one kind of thing in one language. `phrases` and `not` are regular expressions over
 * folded text (upper case, no accents) in which a blank stands for up to three blanks, hyphens or
 * underscores. Keep them free of `*` and `+`, so that matching stays linear in the text.
 */
export type TermList = {
  readonly class: TermClass;
  readonly language: TermLanguage;
  /**
   * True if a phrase by itself names a firearm, a part, a magazine or ammunition: these lists together
   * are the class `weapon`. False for words that are ordinary goods more often than not.
   */
  readonly alone: boolean;
  readonly phrases: readonly string[];
  /** What phrases mean, in plain English, for people who do not know the language or the trade. */
  readonly meanings?: ReadonlyMap<string, string>;
  /** Negative contexts, which are blanked out before the phrases are searched for. */
  readonly not: readonly string[];
  /** Parts that rest on general knowledge instead of a public source. */
  readonly unverified?: string;
};

/** A list whose phrases are explained: each with its meaning, or "" where it is an English word as well. */
type ExplainedList = Omit<TermList, 'phrases' | 'meanings'> & {
  readonly phrases: Readonly<Record<string, string>>;
};

/** Makes a list of phrases and their meanings: one entry says both. */
export const explained = ({ phrases, ...list }: ExplainedList): TermList => ({
  ...list,
  phrases: Object.keys(phrases),
  meanings: new Map(Object.entries(phrases).filter(([, meaning]) => meaning !== '')),
});

/** Kinds of things that `findTerm` looks for. */
export const termClasses = [
  'gun',
  'firearm',
  'firearmBrand',
  'sharedBrand',
  'firearmModel',
  'sharedModel',
  'designation',
  'firearmPart',
  'partAmbiguous',
  'pmfPart',
  'conversionDevice',
  'silencer',
  'magazine',
  'ammunition',
  'ammunitionAmbiguous',
  'caliber',
  'armor',
  'optic',
  'holster',
  'magazinePouch',
  'gunCase',
  'gunCleaning',
  'reloading',
  'signaling',
  'lesserArms',
  'slang',
  'disguisedKit',
  'semiAutomatic',
  'gift',
  'household',
  'haiti',
  'forwarding',
  'bankOrBroker',
  'toOrder',
  'mailbox',
] as const;
export type TermClass = (typeof termClasses)[number];
