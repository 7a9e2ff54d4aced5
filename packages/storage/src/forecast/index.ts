export { type AnswerCount, countAnswers } from './count-answers.js';
export { countExams } from './count-exams.js';
export { noteAnswers } from './note-answers.js';
export { type PeriodRow, readPeriods } from './periods.js';
export { readWaiting, type WaitingRow } from './waiting.js';
