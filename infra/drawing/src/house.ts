import { cyclesOf, type Graph } from './graph.js';
import { nameIn, type Room } from './rooms.js';

/** Packages and services, each with those that its sources import. */
export const roomGraph = (rooms: readonly Room[]): Graph =>
  new Map(
    rooms.map(({ name, files }) => {
      const imported = new Set([...files.values()].flat().flatMap((specifier) => nameIn(specifier) ?? []));
      imported.delete(name);
      return [name, [...imported].toSorted()];
    }),
  );

/** Files, each with those that it imports; an import of a package leads to its `index.ts`. */
export function fileGraph(rooms: readonly Room[]): Graph {
  const files = new Map(rooms.flatMap(({ files: own }) => [...own]));
  const fileOf = (specifier: string): string => {
    const name = nameIn(specifier);
    return name === undefined ? specifier : `packages/${name}/src/index.ts`;
  };
  return new Map(
    [...files].map(([file, imports]) => [file, imports.map(fileOf).filter((to) => files.has(to))]),
  );
}

/** What must not be: a package that imports a service, a cycle, and a `package.json` that says otherwise. */
export function faultsOf(rooms: readonly Room[]): string[] {
  const graph = roomGraph(rooms);
  const services = new Set(rooms.filter(({ kind }) => kind === 'service').map(({ name }) => name));
  return [
    ...rooms.flatMap(({ name, kind }) =>
      (graph.get(name) ?? [])
        .filter((to) => services.has(to))
        .map((to) => `${kind} ${name} imports service ${to}`),
    ),
    ...cyclesOf(graph).map((cycle) => `packages import each other: ${cycle.join(', ')}`),
    ...cyclesOf(fileGraph(rooms)).map((cycle) => `files import each other: ${cycle.join(', ')}`),
    ...rooms.flatMap(({ name, declared }) => {
      const imported = graph.get(name) ?? [];
      return [
        ...declared
          .filter((to) => !imported.includes(to))
          .map((to) => `${name} declares ${to} in package.json and does not import it`),
        ...imported
          .filter((to) => !declared.includes(to))
          .map((to) => `${name} imports ${to} and does not declare it in package.json`),
      ];
    }),
  ];
}
