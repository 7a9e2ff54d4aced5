import type { Shipment } from '@hammerhead/contracts';
import { type Note, shown } from './note.js';

/** Four, six, eight or ten digits, dots and blanks between them; there is no chapter 00 or 77. */
const form = /^(?!00|77)[0-9]{4}(?:[0-9]{2}){0,3}$/;

const inspectCode = (code: string | undefined, path: string, note: Note): void => {
  const digits = code?.replace(/[.\s]/g, '');
  if (code !== undefined && digits !== undefined && digits !== '' && !form.test(digits))
    note('hs_malformed', path, `HS code ${shown(code)} is not 4, 6, 8 or 10 digits of an existing chapter`);
};

/** HS and Schedule B codes that cannot be codes. */
export const inspectCommodityCodes = ({ goods, eei }: Shipment, note: Note): void => {
  goods.forEach(({ hs }, index) => inspectCode(hs, `goods[${index}].hs`, note));
  eei?.lines?.forEach(({ scheduleB }, index) =>
    inspectCode(scheduleB, `eei.lines[${index}].scheduleB`, note),
  );
};
