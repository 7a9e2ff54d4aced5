/**
 * The version of the functions that make keys: of everything that an imprint, a party key or an excluded name depends
 * on (normalized names, addresses, phones, emails, identifiers, links). Raise it with every change by which the same
 * document would get another key: a log with older keys is recomputed before services of this version start ([decision
 * 0013](../../../docs/adr/0013-a-log-has-the-keys-of-one-version.md)). A test knows the keys of each version.
 *
 * 2: phones by libphonenumber, several of them; look-alike letters; placeholders identify nobody.
 */
export const identityVersion = 2;
