import { plain } from '@hammerhead/text';

/** A phone in a name, and the span of everything that belongs to it: its label, its brackets. */
interface InName {
  readonly phone: string;
  readonly from: number;
  readonly to: number;
}

/** The digits of a phone in a name: local numbers have seven; no plan has more than fifteen. */
const digits = { least: 7, first: 10, most: 15 };

/** A number as written, with what may separate its digits. */
const run = /\+?\(?[0-9](?:[-. ()]{0,3}[0-9])*\)?/g;

/** Labels of numbers, in the region's languages; at the end a space or nothing. */
const label =
  /(?:^|[\s,;(/-])\(?(?:CELL(?:ULAR)?|CEL|MOB(?:ILE)?|MOVIL|TEL(?:EFOON|EFONO|EPHONE|EPHON|F|S)?|TLF|TFNO|PHONE|PHN|PH|FONE|FONO|CONTACT|WHATSAPP|WHATS|WSP|WA|GSM|PORTABLE|CALL|NO|NUM|NUMERO)?\s{0,3}[.:#]{0,2}\s{0,3}$/i;

/** A short number follows a name: words before it. `1234567 ONTARIO INC` is called so. */
const named = /[A-Za-z\u00c0-\uffff]{2}/;

function inName(name: string): readonly InName[] {
  if (!SEVEN_DIGITS.test(name)) return [];
  const found: InName[] = [];
  for (const match of name.matchAll(run)) {
    const phone = match[0];
    const count = phone.replace(/[^0-9]/g, '').length;
    if (count < digits.least || count > digits.most) continue;
    const before = name.slice(0, match.index);
    const after = name.slice(match.index + phone.length);
    if ((!named.test(before) && count < digits.first) || /^[A-Za-z]/.test(after)) continue;
    const announced = label.exec(before);
    found.push({
      phone: withoutOddBracket(phone),
      from: announced === null ? match.index : announced.index,
      to:
        match.index +
        phone.length +
        (/^(?:\s{0,2}(?:EXT(?:ENSION)?|INT|X)[.:]?\s{0,2}[0-9]{1,5}\b)?(?:\s{0,2}\))?/i.exec(after)?.[0]
          .length ?? 0),
    });
  }
  return found;
}

/** `(cell 809-555-0101)` leaves a bracket at one end. */
function withoutOddBracket(phone: string): string {
  if (phone.includes('(') === phone.includes(')')) return phone;
  return phone.startsWith('(') ? phone.slice(1) : phone.endsWith(')') ? phone.slice(0, -1) : phone;
}

const SEVEN_DIGITS = /[0-9](?:[^0-9]{0,3}[0-9]){6}/;

/**
 * The phone numbers in a name (`Juan Perez 8095550101`, `Juan Perez (cell 809-555-0101)`), as written. A short number
 * before all words is part of the name, as in numbered companies.
 */
export const phonesInName = (name: string): readonly string[] =>
  inName(plain(name)).map(({ phone }) => phone);

/** The name without the phones in it, and their labels; the name itself where it has none. */
export function withoutPhones(name: string): string {
  const found = inName(name);
  if (found.length === 0) return name;
  let rest = '';
  let at = 0;
  for (const { from, to } of found) {
    rest += `${name.slice(at, from)} `;
    at = Math.max(at, to);
  }
  return (rest + name.slice(at)).trim();
}
