import type { Party, Shipment } from '@hammerhead/contracts';
import { isPlain, plainText } from '@hammerhead/text';
import { type Note, shown } from './note.js';
import { partiesOf } from './parties.js';

const ascii = /^[\t\n\r -%'-~]*$/;
/**
 * Matches a letter or digit of a Latin text, an invisible mark, and another letter or digit: in other scripts such
 * marks shape letters.
 */
const cutByInvisible =
  /[\p{Script=Latin}0-9](?:(?!\s)[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]){1,64}[\p{Script=Latin}0-9]/u;
/** Soft hyphens, which word processors leave behind. */
const softHyphens = /\u00ad/g;

const inspectText = (written: string | undefined, path: string, note: Note): void => {
  if (written === undefined || ascii.test(written) || isPlain(written)) return;
  const { text, undone, disguised } = plainText(written);
  const [word] = disguised;
  if (word !== undefined)
    note('text_disguised', path, `the word ${shown(text.slice(...word))} mixes letters of several scripts`);
  else if (cutByInvisible.test(written.replace(softHyphens, '')))
    note('text_disguised', path, `${shown(text)} has characters within a word that nobody sees`);
  if (undone.includes('brokenEncoding'))
    note(
      'text_broken_encoding',
      path,
      text.includes('\ufffd')
        ? `${shown(text)} has lost characters on its way`
        : `${shown(written)} was read in the wrong encoding; it says ${shown(text)}`,
    );
};

const inspectParty = ({ name, address }: Party, path: string, note: Note): void => {
  inspectText(name, `${path}.name`, note);
  address?.lines?.forEach((line, index) => inspectText(line, `${path}.address.lines[${index}]`, note));
  inspectText(address?.city, `${path}.address.city`, note);
};

/**
 * Reports descriptions, names and addresses that were written so that a search misses them, or that were damaged in
 * transmission.
 */
export const inspectTexts = (shipment: Shipment, note: Note): void => {
  shipment.goods.forEach(({ description }, index) =>
    inspectText(description, `goods[${index}].description`, note),
  );
  shipment.eei?.lines?.forEach(({ description }, index) =>
    inspectText(description, `eei.lines[${index}].description`, note),
  );
  for (const [path, party] of partiesOf(shipment)) inspectParty(party, path, note);
};
