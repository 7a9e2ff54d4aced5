import { wordsOf } from '@hammerhead/parties';
import { canonical, classOf } from '../name/classes.js';
import { isGivenName, wellKnownOf } from '../name/given-names.js';

/** Forms that are written together with the name that follows, and with the one before them. */
const before = /^(JSC|OJSC|CJSC|PJSC|OOO|OAO|ZAO|PAO|LLC|FGUP)([A-Z]{4,})$/;
const after =
  /^([A-Z]{4,}?)(COLTD|PTELTD|PTYLTD|LTD|LTDA|LLC|INC|CORP|GMBH|SRL|SARL|EIRL|LIMITED|[OCP]?JSC|PLC|OOO|SADECV)$/;

/** Separates a form that is glued to a word, `JSCARGUMENT` as `JSC ARGUMENT`; undefined where none is. */
export function withFormsApart(text: string): string | undefined {
  if (!MAY_BE_GLUED.test(text)) return undefined;
  let found = false;
  const apart = wordsOf(text, canonical).map((word) => {
    const match = before.exec(word) ?? after.exec(word);
    if (match === null || wellKnownOf(word) !== undefined || isGivenName(word) || classOf(word) !== 'own')
      return word;
    found = true;
    return `${match[1]} ${match[2]?.replace(/^(CO|PTE|PTY)(?=LTD)/, '$1 ')}`;
  });
  return found ? apart.join(' ') : undefined;
}

const MAY_BE_GLUED =
  /\b(?:[OCP]?JSC|OOO|OAO|ZAO|PAO|LLC|FGUP)[A-Z]{4}|[A-Z]{4}(?:LTDA?|LLC|INC|CORP|GMBH|SRL|SARL|EIRL|LIMITED|JSC|PLC|OOO|SADECV)\b/i;
