export { type AnswerCount, countAnswers } from './count-answers.js';
export { noteAnswer } from './note-answer.js';
export { type PeriodRow, readPeriods } from './periods.js';
export { readWaiting, type WaitingRow } from './waiting.js';
