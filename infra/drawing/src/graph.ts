/** Nodes, each with those that it points to. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** Strongly connected components of more than one node (Tarjan's algorithm), and nodes that point to themselves. */
export function cyclesOf(graph: Graph): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const cycles: string[][] = [];
  const visit = (node: string): number => {
    const index = order.size;
    order.set(node, index);
    let lowest = index;
    stack.push(node);
    onStack.add(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) lowest = Math.min(lowest, visit(next));
      else if (onStack.has(next)) lowest = Math.min(lowest, order.get(next) ?? lowest);
    }
    low.set(node, lowest);
    if (lowest !== index) return lowest;
    const component = stack.splice(stack.indexOf(node));
    for (const member of component) onStack.delete(member);
    if (component.length > 1 || graph.get(node)?.includes(node)) cycles.push(component.toSorted());
    return lowest;
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return cycles.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
}

/** The longest way from each node of an acyclic graph to one that points nowhere: its layer, 0 at the bottom. */
export function layersOf(graph: Graph): ReadonlyMap<string, number> {
  const layers = new Map<string, number>();
  const layerOf = (node: string): number => {
    const known = layers.get(node);
    if (known !== undefined) return known;
    const layer = Math.max(-1, ...(graph.get(node) ?? []).map(layerOf)) + 1;
    layers.set(node, layer);
    return layer;
  };
  for (const node of graph.keys()) layerOf(node);
  return layers;
}

/** An acyclic graph without the arrows that follow from others: its transitive reduction. */
export function withoutImplied(graph: Graph): Graph {
  const reached = new Map<string, ReadonlySet<string>>();
  const reachedFrom = (node: string): ReadonlySet<string> => {
    const known = reached.get(node);
    if (known !== undefined) return known;
    const all = new Set<string>();
    for (const next of graph.get(node) ?? []) for (const far of [next, ...reachedFrom(next)]) all.add(far);
    reached.set(node, all);
    return all;
  };
  return new Map(
    [...graph].map(([node, to]) => [
      node,
      to.filter((next) => !to.some((other) => other !== next && reachedFrom(other).has(next))),
    ]),
  );
}

export const arrowsOf = (graph: Graph): number => [...graph.values()].reduce((sum, to) => sum + to.length, 0);
