/** Formats a number as `12,345`. */
export const count = (value: number): string => Math.round(value).toLocaleString('en-US');

/** `1 rule`, `2,000 rules` */
export const several = (number: number, thing: string): string =>
  `${count(number)} ${thing}${number === 1 ? '' : 's'}`;

/** Formats a number of bytes as `12.3 MB`. */
export function bytes(value: number): string {
  if (value < 1_000) return `${value} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let scaled = value;
  let unit = 'B';
  for (const next of units) {
    if (scaled < 1_000) break;
    scaled /= 1_000;
    unit = next;
  }
  return `${scaled.toFixed(1)} ${unit}`;
}

/** Formats a duration as `1:02:03` or `2:03`. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3_600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** Formats rows with aligned columns, numbers to the right. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const widths: number[] = [];
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? count(cell) : cell)));
  for (const row of cells)
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
  return rows
    .map((row, at) =>
      (cells[at] ?? [])
        .map((cell, column) =>
          typeof row[column] === 'number'
            ? cell.padStart(widths[column] ?? 0)
            : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** Text of a server or a file without the characters that would move the cursor or color the terminal. */
export const printable = (text: string): string => text.replace(/\p{Cc}/gu, ' ');
