import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import t from 'tap';
import { fileAsking } from './support/rules.js';

const run = promisify(execFile);

/** Loads a rule file in a process of its own and prints what became of it. */
const program = `
  import { loadRuleSet } from ${JSON.stringify(new URL('../src/index.js', import.meta.url))};
  import { vocabulary } from ${JSON.stringify(new URL('support/vocabulary.js', import.meta.url))};
  try {
    console.log(loadRuleSet(${JSON.stringify(fileAsking('shipment.valueUsd > 5'))}, vocabulary).ok);
  } catch (cause) {
    console.log(cause.message);
  }`;

t.test('where no code may be made from texts, loading says so', async (t) => {
  const say = async (...flags: readonly string[]): Promise<string> =>
    (await run(process.execPath, [...flags, '--input-type=module', '--eval', program])).stdout.trim();
  t.equal(await say(), 'true');
  t.match(
    await say('--disallow-code-generation-from-strings'),
    /^rules become JavaScript .* start it without --disallow-code-generation-from-strings$/,
  );
});
