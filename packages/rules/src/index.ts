export { recordMaker, type PropertyMaker, type RecordMaker } from './compile/record-maker.js';
export type {
  Evaluation,
  Evidence,
  FamilyResult,
  Outcome,
  RuleResult,
} from './evaluate/evaluation.js';
export { evaluate } from './evaluate/evaluate.js';
export { unknownSentence } from './evaluate/evidence.js';
export { leaveOneOut, type Share, type ScoreAndTier } from './evaluate/leave-one-out.js';
export type { Read, Scalar } from './explain/gather.js';
export type { Fault } from './fault.js';
export { changesBetween, changesInWords, type RuleSetChanges } from './load/changes.js';
export { canonicalText } from './load/canonical.js';
export type { Budget, Explore, Family, Tier } from './load/draft.js';
export { type Loaded, loadRuleSet, type LoadOptions } from './load/load.js';
export { type PublishedRule, type PublishedRuleSet, readPublished } from './load/published.js';
export type { Rule, RuleSet } from './load/rule-set.js';
export { describeVocabulary } from './language/describe.js';
export { function1, function2, function3, type RuleFunction } from './language/functions.js';
export {
  anyListArgument,
  BadLiteral,
  boolArgument,
  type CodeLists,
  codeListArgument,
  type LiteralParameter,
  nameArgument,
  numberArgument,
  numbersArgument,
  optionalTextArgument,
  type Parameter,
  patternArgument,
  textArgument,
  textsArgument,
  type ValueParameter,
} from './language/parameters.js';
export type { Advice } from './language/advice.js';
export {
  advised,
  bool,
  type Field,
  list,
  type ListType,
  number,
  numberFrom,
  object,
  type ObjectType,
  optional,
  required,
  type ScalarType,
  text,
  textOf,
  type Type,
  wholeFrom,
} from './language/types.js';
export {
  closedValues,
  formedValues,
  type Judgement,
  type Range,
  tabledValues,
  type Values,
} from './language/values.js';
export type { CallWords, Words } from './language/words.js';
export { describeRuleSet } from './words/page.js';
export { bullets, inline, type Phrase } from './words/phrase.js';
export type { PointsWords, RuleWords } from './words/rule-words.js';
export type { CodeList, ItemKind, Vocabulary } from './language/vocabulary.js';
