import { createHash } from 'node:crypto';

/**
 * The id under which a file is sent for the `repetition`-th time (0 the first): a UUID of version 8 (RFC 9562) made
 * from the file's content, the server and the token. The same command after a break thus finds its transfer again, on
 * any machine and without a state file.
 */
export function submissionId(fileHash: string, server: URL, token: string, repetition: number): string {
  const digest = createHash('sha256')
    .update(JSON.stringify(['hammerhead send', fileHash, server.href, token, repetition]))
    .digest();
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x80, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = digest.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}
