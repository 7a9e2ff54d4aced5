import { BlockList, isIP, isIPv4 } from 'node:net';
import { type Cidr, cidrOf } from '@hammerhead/primitives';

const listOf = (networks: readonly Cidr[]): BlockList => {
  const list = new BlockList();
  for (const { address, prefix } of networks)
    list.addSubnet(address, prefix, isIPv4(address) ? 'ipv4' : 'ipv6');
  return list;
};

const networksOf = (texts: readonly string[]): Cidr[] => texts.flatMap((text) => cidrOf(text) ?? []);

/**
 * IPv4 addresses that are not the public internet's: IANA's registry of special-purpose addresses (RFC 6890), multicast,
 * and the one public address at which a cloud answers its own machines (Azure's 168.63.129.16).
 */
const specialIpv4 = listOf(
  networksOf([
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '168.63.129.16/32',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.0.0.0/24',
    '192.0.2.0/24',
    '192.88.99.0/24',
    '192.168.0.0/16',
    '198.18.0.0/15',
    '198.51.100.0/24',
    '203.0.113.0/24',
    '224.0.0.0/4',
    '240.0.0.0/4',
  ]),
);

/** Global unicast (RFC 4291). Mapped and translated IPv4, loopback, link-local, unique local, multicast lie outside. */
const globalIpv6 = listOf(networksOf(['2000::/3']));

/** Within global unicast: protocol assignments with Teredo, documentation, and 6to4, which wraps any IPv4 address. */
const specialIpv6 = listOf(networksOf(['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']));

const isPublic = (address: string): boolean =>
  isIPv4(address)
    ? !specialIpv4.check(address, 'ipv4')
    : globalIpv6.check(address, 'ipv6') && !specialIpv6.check(address, 'ipv6');

/** Which addresses a webhook may lead to: those of the public internet over https, and networks that were allowed. */
export class Destinations {
  readonly #allowed: BlockList;
  /** Whether any network was allowed. */
  readonly someAllowed: boolean;

  constructor(allowed: readonly Cidr[]) {
    this.#allowed = listOf(allowed);
    this.someAllowed = allowed.length > 0;
  }

  /**
   * @param address IPv4 or IPv6, as a name was resolved
   * @param secure whether it is spoken to over TLS; without, only in a network that was allowed
   */
  allow(address: string, secure: boolean): boolean {
    const family = isIP(address);
    // A scope (`fe80::1%eth0`) belongs to a link, never to the internet.
    if (family === 0 || address.includes('%')) return false;
    if (this.#allowed.check(address, family === 4 ? 'ipv4' : 'ipv6')) return true;
    return secure && isPublic(address);
  }

  /** What is wrong with the address of a webhook before any name is resolved; null where nothing is. */
  faultOf(given: string): string | null {
    if (!URL.canParse(given)) return 'must be an address such as https://example.org/hook';
    const url = new URL(given);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'must begin with https://';
    if (url.username !== '' || url.password !== '') return 'must not name a user or a password';
    if (url.hash !== '') return 'must not have a fragment';
    const secure = url.protocol === 'https:';
    if (!secure && !this.someAllowed) return 'must begin with https://';
    const name = hostOf(url);
    const host = loopbackName.test(name) ? '127.0.0.1' : name;
    if (isIP(host) !== 0 && !this.allow(host, secure))
      return secure ? 'leads to an address that is not allowed' : 'must begin with https://';
    return null;
  }
}

/** Names that lead to the machine itself, whoever resolves them (RFC 6761). */
const loopbackName = /(?:^|\.)localhost\.?$/;

/** The host without the brackets that an IPv6 address has in a URL. */
export const hostOf = ({ hostname }: URL): string =>
  hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
