export { findMarked, type MarkedNotes } from './find-marked.js';
export { hashOf } from './hash.js';
export { insert, type NewNoteRow } from './insert.js';
export { list, type NoteRow } from './list.js';
