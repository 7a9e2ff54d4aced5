import { Engine } from 'json-rules-engine';
import type { Contender } from './contender.js';
import type { LineFacts, PartyFacts } from './facts.js';
import { everyLineBelow, lineOperators, measureOperators, someWithoutContact } from './json-operators.js';
import { flatFacts, jsonRules } from './json-rules.js';

/** Shipments for which an answer is awaited at once. */
const inFlight = 16;

/** One engine with its rules, reused; quotients and flat facts are made beforehand, which spares it much. */
export const jsonRulesEngine: Contender = {
  engine: 'json-rules-engine',
  use: `one engine reused, flat facts made beforehand, ${inFlight} in flight`,
  prepare: (shipments) => {
    const engine = engineWithRules();
    const prepared = shipments.map(flatFacts);
    const ask = async (facts: Record<string, unknown>) => (await engine.run(facts)).events;
    return {
      all: async () => {
        let hits = 0;
        for (let at = 0; at < prepared.length; at += inFlight) {
          const answers = await Promise.all(prepared.slice(at, at + inFlight).map(ask));
          for (const events of answers) hits += events.length;
        }
        return hits;
      },
      hits: async () =>
        (await Promise.all(prepared.map(ask))).map((events) => events.map(({ type }) => type)),
    };
  },
};

function engineWithRules(): Engine {
  const engine = new Engine([...jsonRules], { allowUndefinedFacts: true });
  for (const [name, holds] of Object.entries(lineOperators)) {
    engine.addOperator(name, (lines: readonly LineFacts[], wanted: readonly string[]) =>
      lines.some((line) => holds(line, wanted)),
    );
  }
  for (const [name, holds] of Object.entries(measureOperators)) {
    engine.addOperator(name, (lines: readonly LineFacts[], limit: number) =>
      lines.some((line) => holds(line, limit)),
    );
  }
  engine.addOperator('everyLineBelow', everyLineBelow);
  engine.addOperator('someWithoutContact', (parties: readonly PartyFacts[]) => someWithoutContact(parties));
  engine.addOperator(
    'startsWith',
    (text: string | undefined, start: string) => text?.startsWith(start) === true,
  );
  return engine;
}
