const minutesIn: Readonly<Record<string, number>> = { m: 1, h: 60, d: 24 * 60 };

/** The minutes of a span such as `45m`, `4h` or `3d`; undefined where it is written otherwise. */
export function minutesOfSpan(text: string): number | undefined {
  const [, count, unit = ''] = /^([1-9]\d{0,4})([mhd])$/.exec(text) ?? [];
  return count === undefined ? undefined : Number(count) * (minutesIn[unit] ?? 0);
}
