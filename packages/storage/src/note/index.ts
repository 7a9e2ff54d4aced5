export { findMarked, type MarkedNotes } from './find-marked.js';
export { insert, type NewNoteRow } from './insert.js';
export { list, type NoteRow } from './list.js';
