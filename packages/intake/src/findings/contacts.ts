import type { Party, Shipment } from '@hammerhead/contracts';
import {
  isPlaceholderIdentifier,
  type PhoneFault,
  pointsElsewhere,
  readEmails,
  readPhones,
  saysNothing,
  usualEmail,
  usualPhone,
} from '@hammerhead/parties';
import { countryName } from '@hammerhead/reference';
import { isBlank } from '@hammerhead/text';
import { type Note, shown } from './note.js';
import { partiesOf } from './parties.js';

/** The longest text that may be a placeholder; most names and lines of addresses are longer or begin with a number. */
const longestPlaceholder = 40;

const isNothing = (text: string): boolean =>
  text.length <= longestPlaceholder && saysNothing(text) && text.trim() !== '' && !/^\s*\d/.test(text);

const phoneFaults: Readonly<Record<PhoneFault, (country: string | undefined) => string>> = {
  placeholder: () => 'stands where none is known',
  area: (country) =>
    country === undefined
      ? 'has no area code, and no country says which'
      : `has no area code, and ${countryName(country)} has several`,
  impossible: () => 'has not the digits of any country’s numbers',
};

const empty = 'is empty; leave it out where there is none';

/** Reports the `+…` numbers that belong to nobody; what else the field says is used. */
const inspectPhone = ({ phone, address }: Party, path: string, note: Note): void => {
  if (phone === undefined || usualPhone(phone, address?.country) !== undefined) return;
  if (isBlank(phone)) return note('phone_unusable', `${path}.phone`, `phone ${empty}`);
  for (const { written, fault } of readPhones(phone, address?.country).faults)
    note(
      'phone_unusable',
      `${path}.phone`,
      `phone ${shown(written)} ${phoneFaults[fault](address?.country)}`,
    );
};

const inspectEmail = ({ email }: Party, path: string, note: Note): void => {
  if (email === undefined || usualEmail(email) !== undefined) return;
  if (isBlank(email)) return note('email_unusable', `${path}.email`, `email ${empty}`);
  for (const { written, fault } of readEmails(email).faults)
    note(
      'email_unusable',
      `${path}.email`,
      `email ${shown(written)} ${fault === 'placeholder' ? 'stands where none is known' : 'has not the form name@host.domain'}`,
    );
};

const inspectAddress = ({ address }: Party, path: string, note: Note): void => {
  const lines = address?.lines ?? [];
  const at = lines.findIndex(isNothing);
  // A line without information beside one with some belongs to a form that was filled to its end.
  if (at === -1 || !lines.every((line) => line.trim() === '' || isNothing(line))) return;
  note(
    'address_placeholder',
    `${path}.address.lines[${at}]`,
    `address ${shown(lines[at] ?? '')} says where nobody is`,
  );
};

/**
 * Reports placeholders for a name, identifier, phone, email or address that is not known or does not exist: they
 * identify nobody. A name that refers elsewhere (`TO ORDER`, `SAME AS CONSIGNEE`) is usual on bills, and no finding.
 */
export const inspectContacts = (shipment: Shipment, note: Note): void => {
  for (const [path, party] of partiesOf(shipment)) {
    if (isNothing(party.name) && !pointsElsewhere(party.name))
      note('name_placeholder', `${path}.name`, `name ${shown(party.name)} names nobody`);
    party.ids?.forEach(({ type, value }, index) => {
      if (isPlaceholderIdentifier(value))
        note(
          'identifier_placeholder',
          `${path}.ids[${index}].value`,
          `${shown(type)} ${shown(value)} stands where no number is known`,
        );
    });
    inspectPhone(party, path, note);
    inspectEmail(party, path, note);
    inspectAddress(party, path, note);
  }
};
