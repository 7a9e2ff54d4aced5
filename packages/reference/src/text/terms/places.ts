import type { TermList } from './term-list.js';

export const haiti: TermList = {
  class: 'haiti',
  language: 'en',
  alone: false,
  phrases: [
    'HAITI',
    'HAYTI',
    'AYITI',
    'PORT AU PRINCE',
    'CAP HAITIEN',
    'PORT DE PAIX',
    'GONAIVES',
    'OUANAMINTHE',
  ],
  not: [],
};
