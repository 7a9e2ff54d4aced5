/**
 * Formats a UUIDv7 (RFC 9562). A position, if given, fills the low 40 bits, so that a row in a table partitioned by
 * position is found by its id alone; 34 random bits remain, which is plenty beside a unique position.
 * @param random 16 bytes, which are overwritten in part
 * @param milliseconds Unix time
 * @param position log position, below 2^40
 */
export function formatUuidv7(random: Buffer, milliseconds: number, position?: number): string {
  random.writeUIntBE(milliseconds, 0, 6);
  random[6] = 0x70 | (random.readUInt8(6) & 0x0f);
  random[8] = 0x80 | (random.readUInt8(8) & 0x3f);
  if (position !== undefined) random.writeUIntBE(position, 11, 5);
  const hex = random.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
