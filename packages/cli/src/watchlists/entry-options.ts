import { Failure } from '../failure.js';

/** The options that say what an entry says. */
export const entryOptions = {
  name: { type: 'string' },
  alias: { type: 'string', multiple: true },
  kind: { type: 'string' },
  country: { type: 'string', multiple: true },
  identifier: { type: 'string', multiple: true },
  passport: { type: 'string', multiple: true },
  phone: { type: 'string', multiple: true },
  email: { type: 'string', multiple: true },
  address: { type: 'string', multiple: true },
  born: { type: 'string', multiple: true },
  expires: { type: 'string' },
  handling: { type: 'string' },
  remarks: { type: 'string' },
} as const;

export const entryHelp = `  --name NAME            of the person, company or vessel
  --alias NAME           another name; may be repeated, as may all that follow up to --born
  --country CODE         two letters, such as JM
  --phone NUMBER         with its country code, such as +18765550188
  --email ADDRESS
  --passport NUMBER
  --identifier TYPE=NUMBER
                         another paper or registration, such as TRN=123-456-789
  --address TEXT         street or box, town and country, parted by commas
  --born DATE            day, month or year of birth, for people to read: 1991-05-12, 1991, "circa 1990"
  --kind KIND            person, business, vessel or aircraft
  --expires DAY          the entry counts up to here, such as 2027-01-01
  --handling TEXT        caveat that goes with every hit, such as "LES: call the duty desk"
  --remarks TEXT         for people to read
`;

/** The values of these options, as `parseArgs` gives them. */
export type EntryValues = {
  readonly [Name in keyof typeof entryOptions]?:
    | ((typeof entryOptions)[Name] extends { readonly multiple: true } ? string[] : string)
    | undefined;
};

/** An entry, or a change of one, as the API takes it: what no option says is left out. */
export function entryOf(values: EntryValues): Record<string, unknown> {
  const { alias, kind, country, phone, email, address, born, expires, handling, remarks, name } = values;
  const identifiers = [
    ...(values.passport ?? []).map((value) => ({ type: 'PASSPORT', value })),
    ...(values.identifier ?? []).map(identifierOf),
  ];
  const said = {
    name,
    aliases: alias,
    kind,
    countries: country,
    identifiers: identifiers.length === 0 ? undefined : identifiers,
    phones: phone,
    emails: email,
    addresses: address,
    datesOfBirth: born,
    expiresAt: expires,
    handling,
    remarks,
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

function identifierOf(given: string): { type: string; value: string } {
  const at = given.indexOf('=');
  if (at < 1 || at === given.length - 1)
    throw new Failure(`--identifier must be TYPE=NUMBER, such as TRN=123-456-789, not ${given}`);
  return { type: given.slice(0, at), value: given.slice(at + 1) };
}
