const atTop = /^(?:import|export)\s(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]/g;

/** What a formatted TypeScript file imports or re-exports, types included, each once. */
export const importsIn = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(atTop), ...text.matchAll(dynamic)].flatMap(([, specifier]) => specifier ?? []),
  ),
];
