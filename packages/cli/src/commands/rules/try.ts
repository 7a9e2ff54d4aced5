import { parseArgs } from 'node:util';
import { manifestExample } from '@hammerhead/contracts';
import { acceptDocument } from '@hammerhead/intake';
import { bullets, type RuleSet } from '@hammerhead/rules';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { strictly } from '../../options.js';
import { loadRuleFile } from '../../rules/read-file.js';
import { readManifests } from '../../rules/read-manifests.js';
import { trialText } from '../../rules/trial-text.js';
import { tryRules } from '../../rules/try-rules.js';

const help = `hammerhead rules try FILE [--manifest FILE] [options]

Scores the shipments of a manifest by a rule file, and tells which rules hit, which do not count, which are
unknown and what each of these lacks. Needs no server and no database.

Only what the manifest says is known: no earlier shipment, link, baseline or watchlist. Rules on those are
unknown here, and may hit in force; \`hammerhead calibrate\` tries them on a feed that has a past.

  --manifest FILE  manifests as feeds send them: one in JSON, or one a line (the example of the documentation)
  --bill BILL      that shipment alone
  --rule ID        that rule alone, in words, with its outcome also where it misses
  --json           one JSON document a shipment, a line each; points and score 0 to 100

Exit code: 0 scored, 1 the rule file or a manifest would be refused.
`;

const options = {
  manifest: { type: 'string' },
  bill: { type: 'string' },
  rule: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

export const rulesTry: Command = {
  summary: 'score a manifest by a rule file',
  help,
  run: async (args, { stdout }) => {
    const { positionals, values } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new Failure('name one rule file');
    const ruleSet = await loadRuleFile(file);
    const rule = values.rule === undefined ? undefined : ruleNamed(ruleSet, values.rule);
    const manifests =
      values.manifest === undefined
        ? [acceptDocument(manifestExample).manifest]
        : await readManifests(values.manifest);
    const trials = manifests
      .flatMap((manifest) => tryRules(ruleSet, manifest))
      .filter(({ bill }) => values.bill === undefined || bill === values.bill);
    if (trials.length === 0) throw new Failure(`no manifest has ${values.bill ?? 'a shipment'}`);
    if (values.json) {
      for (const trial of trials) stdout.write(`${JSON.stringify(trial)}\n`);
      return 0;
    }
    stdout.write(
      'Only the manifest is known: no earlier shipment, link, baseline or watchlist. Rules on those are unknown here.\n',
    );
    if (rule !== undefined) {
      const { when, measure, each } = rule.words();
      stdout.write(`\n${rule.id} ${rule.title}${each === undefined ? '' : `, asked of every ${each}`}\n`);
      if (measure !== undefined) stdout.write(`measures ${measure}\n`);
      if (when !== undefined) stdout.write(`hits where\n${bullets(when, '  ').join('\n')}\n`);
    }
    for (const trial of trials) stdout.write(`\n${trialText(trial, ruleSet, rule?.id)}`);
    return 0;
  },
};

function ruleNamed(ruleSet: RuleSet, id: string): RuleSet['rules'][number] {
  const rule = ruleSet.rules.find((one) => one.id === id);
  if (rule === undefined) throw new Failure(`the file has no rule ${id}`);
  return rule;
}
