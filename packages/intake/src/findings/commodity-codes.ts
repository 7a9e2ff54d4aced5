import type { Shipment } from '@hammerhead/contracts';
import { hsDotted, isHsForm, readEccn, readHs, readLicenseCode } from '@hammerhead/reference';
import { type Note, shown } from './note.js';

const inspectHs = (code: string | undefined, path: string, note: Note): void => {
  if (code === undefined) return;
  const { digits, misread } = readHs(code);
  if (misread)
    note(
      'hs_misread',
      path,
      `HS code ${shown(code)} is not written in digits; it is read as ${hsDotted(code)}`,
    );
  else if (code.replace(/[.\s-]/g, '') !== '' && !(isHsForm(digits) && isWritten(code)))
    note('hs_malformed', path, `HS code ${shown(code)} is not 4, 6, 8 or 10 digits of an existing chapter`);
};

const isWritten = (code: string): boolean => /^[0-9.\s-]*$/.test(code);

const inspectEccn = (eccn: string | undefined, path: string, note: Note): void => {
  if (eccn === undefined) return;
  const { entry, misread } = readEccn(eccn);
  if (misread) note('code_misread', path, `ECCN ${shown(eccn)} is read as ${entry}`);
};

const inspectLicenseCode = (code: string | undefined, path: string, note: Note): void => {
  if (code === undefined) return;
  const read = readLicenseCode(code);
  if (
    /[0-9]/.test(read) &&
    read !==
      code
        .trim()
        .toUpperCase()
        .replace(/[\s._/-]+/g, '')
  )
    note('code_misread', path, `license code ${shown(code)} is read as ${read}`);
};

/** Reports values that cannot be commodity codes, and values that were read as the codes that they resemble. */
export const inspectCommodityCodes = ({ goods, eei }: Shipment, note: Note): void => {
  goods.forEach(({ hs }, index) => inspectHs(hs, `goods[${index}].hs`, note));
  eei?.lines?.forEach(({ scheduleB, eccn, licenseCode }, index) => {
    const path = `eei.lines[${index}]`;
    inspectHs(scheduleB, `${path}.scheduleB`, note);
    inspectEccn(eccn, `${path}.eccn`, note);
    inspectLicenseCode(licenseCode, `${path}.licenseCode`, note);
  });
};
