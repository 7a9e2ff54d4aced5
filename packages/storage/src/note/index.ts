export { insert, type NewNoteRow } from './insert.js';
export { list, type NoteRow } from './list.js';
