/** The formatter puts `from` on the line that begins the statement, or that closes its braces. */
const atTop = /^(?:import|(?:import|export|\})[^'"\n]{0,120}\sfrom)\s['"]([^'"\n]{1,200})['"]/gm;
const dynamic = /\bimport\(\s{0,80}['"]([^'"\n]{1,200})['"]/g;

/** What a formatted TypeScript file imports or re-exports, types included, each once. */
export const importsIn = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(atTop), ...text.matchAll(dynamic)].flatMap(([, specifier]) => specifier ?? []),
  ),
];
