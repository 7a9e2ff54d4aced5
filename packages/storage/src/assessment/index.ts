export { find, type StoredAssessment } from './find.js';
export { type AssessmentRow, insert } from './insert.js';
export { findStanding, type Standing } from './standing.js';
