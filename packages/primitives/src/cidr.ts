import { isIPv4, isIPv6 } from 'node:net';

/** A span of addresses in CIDR notation (RFC 4632), such as `10.0.0.0/8`. */
export interface Cidr {
  readonly address: string;
  readonly prefix: number;
}

/** Reads `10.1.0.0/16`, `fd00::/8`, or one address; undefined where it is neither. */
export function cidrOf(text: string): Cidr | undefined {
  const [address = '', length, ...more] = text.split('/');
  const longest = isIPv4(address) ? 32 : isIPv6(address) && !address.includes('%') ? 128 : 0;
  if (longest === 0 || more.length > 0) return undefined;
  if (length === undefined) return { address, prefix: longest };
  if (!/^\d{1,3}$/.test(length) || Number(length) > longest) return undefined;
  return { address, prefix: Number(length) };
}
