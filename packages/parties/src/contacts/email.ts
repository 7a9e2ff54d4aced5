import { remembering } from '@hammerhead/primitives';
import { plain } from '@hammerhead/text';
import { isPlaceholderEmail, saysNothing } from '../texts/placeholders.js';

/** The result of reading a field of email addresses. */
export interface Emails {
  /** In lower case, each once, in the order written. */
  readonly addresses: readonly string[];
  /** Entries that identify nobody, as written: placeholders, and those that do not have the form of an address. */
  readonly faults: readonly { readonly written: string; readonly fault: 'placeholder' | 'form' }[];
}

/** An address and nothing else. A host has a dot: without one it was cut off, and may be anybody's. */
const ADDRESS = /^[^\s@<>()[\]{},;:"|]+@[^\s@.<>()[\]{},;:"|/&]+(?:\.[^\s@.<>()[\]{},;:"|/&]+)+$/;
/** The usual form of an address. */
const PLAIN = /^[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

/**
 * The email addresses of a field, which may be several, without display names (`Devon <d@example.com>`), `mailto:`, marks
 * and signs around them. What follows a `+` stays: it may be another person's.
 */
export function readEmails(email: string): Emails {
  const usual = usualEmail(email);
  return usual === undefined ? readAnew(email) : { addresses: [usual], faults: none };
}

const none: readonly never[] = [];

/** Reads one address of the usual form, in lower case, or returns undefined: this is faster than a cache. */
export function usualEmail(email: string): string | undefined {
  const lower = email.toLowerCase();
  return PLAIN.test(lower) && !isPlaceholderEmail(lower) ? lower : undefined;
}

const readAnew = remembering(32_768, (email): Emails => {
  const text = plain(email);
  const addresses = new Set<string>();
  const faults: { written: string; fault: 'placeholder' | 'form' }[] = [];
  for (const word of wordsWithAt(text.toLowerCase())) {
    const address = word.replace(/^['.]+/, '').replace(/(?<!['.])['.]+$/, '');
    if (!ADDRESS.test(address)) faults.push({ written: word, fault: 'form' });
    else if (isPlaceholderEmail(address)) faults.push({ written: address, fault: 'placeholder' });
    else addresses.add(address);
  }
  if (text !== '' && addresses.size === 0 && faults.length === 0)
    faults.push({ written: text, fault: saysNothing(text) ? 'placeholder' : 'form' });
  return { addresses: [...addresses], faults };
});

/** Whatever may be an address: two that a slash or ampersand joins are parted, blanks around the sign are gone. */
function wordsWithAt(text: string): string[] {
  const words: string[] = [];
  for (const word of text.split(/[\s<>()[\]{},;:"|]+/)) {
    if (word === '') continue;
    const before = words.at(-1) ?? '';
    if (word.startsWith('@') || before.endsWith('@')) words[Math.max(0, words.length - 1)] = before + word;
    else if (word.indexOf('@') === word.lastIndexOf('@')) words.push(word);
    else words.push(...word.split(/[/&]+/));
  }
  return words.filter((word) => word.includes('@'));
}

/** The addresses of {@link readEmails} alone. */
export const normalizeEmails = (email: string): readonly string[] => readEmails(email).addresses;

/** The first of them. */
export const normalizeEmail = (email: string): string | undefined => readEmails(email).addresses[0];
