/**
 * Finds a shortest path between two nodes by breadth-first search. @returns their keys in order; undefined where there
 * is none
 * @param neighbors those of a node, in a fixed order, so that the same graph gives the same path
 */
export function shortestPath(
  from: string,
  to: string,
  neighbors: (node: string) => Iterable<string>,
): readonly string[] | undefined {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  let layer = [from];
  while (layer.length > 0 && !cameFrom.has(to)) {
    const next: string[] = [];
    for (const node of layer)
      for (const neighbor of neighbors(node)) {
        if (cameFrom.has(neighbor)) continue;
        cameFrom.set(neighbor, node);
        next.push(neighbor);
      }
    layer = next;
  }
  if (!cameFrom.has(to)) return undefined;
  const way: string[] = [];
  for (let at: string | null = to; at !== null; at = cameFrom.get(at) ?? null) way.push(at);
  return way.reverse();
}
