import { nearest } from '@hammerhead/primitives';
import { variables } from './variables.js';

const known: ReadonlySet<string> = new Set(Object.keys(variables.shape));
const ours = ['HAMMERHEAD_', 'INGEST_', 'WORKER_', 'REFERRAL_', 'OIDC_'];
/** Of test runs, which start services with their own environment. */
const ofTests: ReadonlySet<string> = new Set([
  'HAMMERHEAD_TEST_POSTGRES',
  'HAMMERHEAD_OUTAGES',
  'HAMMERHEAD_REQUIRE_MOUNT',
  'HAMMERHEAD_REQUIRE_REDIS',
]);

/**
 * Warns of variables that begin as ours do and are none, a line each: whoever misspells one believes that it is set. An
 * empty one counts as absent.
 */
export function unknownVariables(environment: Readonly<Record<string, string | undefined>>): string[] {
  return Object.keys(environment)
    .filter((name) => ours.some((prefix) => name.startsWith(prefix)))
    .filter((name) => (environment[name] ?? '') !== '' && !known.has(name) && !ofTests.has(name))
    .toSorted()
    .map((name) => {
      const near = meant(name);
      return `${name} is not known${near === undefined ? '' : `; did you mean ${near}?`}`;
    });
}

/** The one that begins alike and goes on nearly so, or else one that only begins otherwise. */
function meant(name: string): string | undefined {
  const [begins, goesOn] = parts(name);
  const alike = [...known].map(parts).filter(([prefix]) => prefix === begins);
  const near = nearest(
    goesOn,
    alike.map(([, rest]) => rest),
  );
  if (near !== undefined) return `${begins}${near}`;
  return [...known].find((one) => parts(one)[1] === goesOn);
}

function parts(name: string): readonly [prefix: string, rest: string] {
  const at = name.indexOf('_') + 1;
  return [name.slice(0, at), name.slice(at)];
}
