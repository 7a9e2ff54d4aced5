import { evaluateExpressionSync, overrideConfig, ZenDecisionContent, ZenEngine } from '@gorules/zen-engine';
import { z } from 'zod';
import type { Contender } from './contender.js';
import type { Facts } from './facts.js';
import { zenRules } from './zen-rules.js';

// Otherwise every node copies the results of those before it into its context.
overrideConfig({ nodesInContext: false });

/** Shipments for which an answer is awaited at once: more bring nothing. */
const inFlight = 64;
/** Shipments in one synchronous call: fewer and more are slower. */
const perCall = 100;

const ids = Object.keys(zenRules);

/**
 * As it is meant to be used: a decision graph, compiled once, asked for each shipment. It is `ZenDecisionContent`
 * that compiles: a graph given as an object is parsed again for each shipment, at half the speed.
 */
export const zenDecision: Contender = {
  engine: '@gorules/zen-engine',
  use: `decision graph, one call per shipment, ${inFlight} in flight`,
  prepare: (shipments) => {
    const decision = new ZenEngine().createDecision(new ZenDecisionContent(graph()));
    const contexts = shipments.map((facts) => ({ f: plain(facts) }));
    const ask = async (context: { f: unknown }): Promise<unknown> =>
      (await decision.evaluate(context)).result;
    return {
      all: async () => {
        let hits = 0;
        for (const some of slices(contexts, inFlight)) {
          for (const named of await Promise.all(some.map(ask))) {
            if (typeof named === 'object' && named !== null) hits += trues(Object.values(named));
          }
        }
        return hits;
      },
      hits: async () => {
        const answers = z
          .array(z.record(z.string(), z.boolean()))
          .parse(await Promise.all(contexts.map(ask)));
        return answers.map((named) => ids.filter((id) => named[id] === true));
      },
    };
  },
};

/** The fastest use that was found: one expression for many shipments, which saves most of the way into Rust. */
export const zenExpression: Contender = {
  engine: '@gorules/zen-engine',
  use: `one expression, one synchronous call per ${perCall} shipments`,
  prepare: (shipments) => {
    // Truth values in the order of the rules: cheaper to hand back than objects with 30 names.
    const expression = `map(batch as f, [${Object.values(zenRules).join(', ')}])`;
    const batches = slices(shipments.map(plain), perCall).map((batch) => ({ batch }));
    const ask = (context: { batch: unknown }): unknown => evaluateExpressionSync(expression, context);
    return {
      all: () => {
        let hits = 0;
        for (const batch of batches) {
          const rows = ask(batch);
          if (Array.isArray(rows)) for (const row of rows) if (Array.isArray(row)) hits += trues(row);
        }
        return Promise.resolve(hits);
      },
      hits: () => {
        const rows = batches.flatMap((batch) => z.array(z.array(z.boolean())).parse(ask(batch)));
        return Promise.resolve(rows.map((row) => ids.filter((_, index) => row[index] === true)));
      },
    };
  },
};

function graph() {
  const node = (id: string, type: string, content: object) => ({
    id,
    name: id,
    type,
    content,
    position: { x: 0, y: 0 },
  });
  const edge = (sourceId: string, targetId: string) => ({
    id: `${sourceId}-${targetId}`,
    type: 'edge',
    sourceId,
    targetId,
  });
  const expressions = Object.entries(zenRules).map(([id, value]) => ({ id, key: id, value }));
  return {
    nodes: [
      node('in', 'inputNode', {}),
      node('rules', 'expressionNode', { expressions, passThrough: false }),
      node('out', 'outputNode', {}),
    ],
    edges: [edge('in', 'rules'), edge('rules', 'out')],
  };
}

/** Without the keys that are undefined: there is less to hand over. */
const plain = (facts: Facts): unknown => JSON.parse(JSON.stringify(facts));

const trues = (values: readonly unknown[]): number => {
  let count = 0;
  for (const value of values) if (value === true) count += 1;
  return count;
};

function slices<T>(items: readonly T[], size: number): T[][] {
  const all: T[][] = [];
  for (let at = 0; at < items.length; at += size) all.push(items.slice(at, at + size));
  return all;
}
