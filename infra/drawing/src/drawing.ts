import { arrowsOf, cyclesOf, layersOf, withoutImplied } from './graph.js';
import { fileGraph, roomGraph } from './house.js';
import type { Room } from './rooms.js';

/** How many of what there is. Layers are those of packages; services stand above them. */
export interface Figures {
  readonly packages: number;
  readonly services: number;
  readonly layers: number;
  readonly arrows: number;
  readonly drawn: number;
  readonly files: number;
  readonly fileCycles: number;
}

export function figuresOf(rooms: readonly Room[]): Figures {
  const graph = roomGraph(rooms);
  const files = fileGraph(rooms);
  return {
    packages: rooms.filter(({ kind }) => kind === 'package').length,
    services: rooms.filter(({ kind }) => kind === 'service').length,
    layers: packageLayers(rooms).length,
    arrows: arrowsOf(graph),
    drawn: arrowsOf(withoutImplied(graph)),
    files: files.size,
    fileCycles: cyclesOf(files).length,
  };
}

/** Packages by layer, the highest first: each stands above all that it imports. */
function packageLayers(rooms: readonly Room[]): Room[][] {
  const layerOf = layersOf(roomGraph(rooms));
  const layers: Room[][] = [];
  for (const room of rooms)
    if (room.kind === 'package') (layers[layerOf.get(room.name) ?? 0] ??= []).push(room);
  return layers.toReversed();
}

/** Markdown: a Mermaid chart of services and layers of packages, and what each package is. */
export function drawingOf(rooms: readonly Room[]): string {
  const { packages, services, layers, arrows, drawn } = figuresOf(rooms);
  const above = rooms.filter(({ kind }) => kind === 'service');
  const below = packageLayers(rooms);
  const level = (at: number): number => below.length - at;
  return [
    `${services} services above ${packages} packages in ${layers} layers. Each imports only what is below it; of ${arrows} ` +
      `arrows the ${drawn} are drawn that do not follow from others.`,
    '',
    '```mermaid',
    'flowchart TD',
    ...floor('services', 'services', above),
    ...below.flatMap((layer, at) => floor(`layer${level(at)}`, `layer ${level(at)}`, layer)),
    ...[...withoutImplied(roomGraph(rooms))].flatMap(([from, to]) =>
      to.map((one) => `  ${nodeOf(from)} --> ${nodeOf(one)}`),
    ),
    '```',
    '',
    '| layer | package | what it is |',
    '|---|---|---|',
    ...below.flatMap((layer, at) =>
      layer.map(({ name, description }) => `| ${level(at)} | \`${name}\` | ${description} |`),
    ),
  ].join('\n');
}

const floor = (id: string, title: string, rooms: readonly Room[]): string[] => [
  `  subgraph ${id}["${title}"]`,
  ...rooms.map(({ name }) => `    ${nodeOf(name)}["${name}"]`),
  '  end',
];

/** Names of packages have hyphens, of which Mermaid also makes arrows. */
const nodeOf = (name: string): string => name.replaceAll('-', '_');
