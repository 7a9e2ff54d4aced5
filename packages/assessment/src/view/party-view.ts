import type { Party } from '@hammerhead/contracts';
import { likelyKind } from '@hammerhead/parties';
import { findTerm } from '@hammerhead/reference';

/** A quick test: few addresses contain any of these letter sequences, and the rest need no closer check. */
const boxLike = /box|pmb|mail|storage|store|postal|smart|office|apartado/i;
const poBox = /\b(?:p\.? ?o\.? ?box|post office box|apartado postal|bo[iî]te postale)\b/i;

const isStated = (value: string | undefined): boolean => value !== undefined && value.trim() !== '';

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code > 127;

/** Counts the words of a name: the parts between blanks that contain a letter or digit. */
const wordsOf = (name: string): number => {
  let words = 0;
  let inWord = false;
  for (let index = 0; index < name.length; index++) {
    const code = name.charCodeAt(index);
    if (code <= 32) inWord = false;
    else if (!inWord && isLetter(code)) {
      inWord = true;
      words++;
    }
  }
  return words;
};

const plain = { mailbox: false, poBox: false };

const boxesIn = ({ address }: Party): typeof plain => {
  const lines = address?.lines;
  if (lines === undefined || !lines.some((line) => boxLike.test(line))) return plain;
  return {
    mailbox: lines.some((line) => findTerm(line, 'mailbox') !== undefined),
    poBox: lines.some((line) => poBox.test(line)),
  };
};

/** A party as rules read it: as named on the shipment, with derived values. */
export const partyView = (party: Party, role: string) => {
  const boxes = boxesIn(party);
  return {
    role,
    name: party.name,
    kind: party.kind,
    likelyKind: likelyKind(party),
    address: party.address,
    phone: party.phone,
    email: party.email,
    ids: party.ids,
    nameWords: wordsOf(party.name),
    hasContact: isStated(party.phone) || isStated(party.email),
    mailbox: boxes.mailbox,
    poBox: boxes.poBox,
  };
};
