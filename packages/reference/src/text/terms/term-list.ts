/** Languages of the documents, ISO 639-1. */
export type TermLanguage = 'en' | 'es' | 'fr' | 'ht' | 'nl' | 'pt';

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
  /** Negative contexts, which are blanked out before the phrases are searched for. */
  readonly not: readonly string[];
  /** Parts that rest on general knowledge instead of a public source. */
  readonly unverified?: string;
};

/** Kinds of things that `findTerm` looks for. */
export const termClasses = [
  'gun',
  'firearm',
  'firearmBrand',
  'sharedBrand',
  'firearmModel',
  'sharedModel',
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
