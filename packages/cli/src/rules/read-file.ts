import { readFile } from 'node:fs/promises';
import { vocabulary } from '@hammerhead/assessment';
import { loadRuleSet, type RuleSet } from '@hammerhead/rules';
import { Failure, reasonOf } from '../failure.js';
import { printable, several } from '../terminal/format.js';

/** The text of a rule file, or a Failure that says in plain words why there is none. */
export async function readRuleFile(file: string | URL): Promise<string> {
  const name = String(file);
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new Failure(whyUnread(name, error, 'a rule file'));
  });
  const text = textOf(bytes);
  if (text === undefined) throw new Failure(`${name} is no text: a rule file is YAML in UTF-8`);
  if (text.trim() === '') throw new Failure(`${name} is empty`);
  return text;
}

/** A rule file that is without faults, ready to score. */
export async function loadRuleFile(file: string | URL): Promise<RuleSet> {
  const loaded = loadRuleSet(await readRuleFile(file), vocabulary);
  if (loaded.ok) return loaded.ruleSet;
  const told = loaded.faults.map(
    ({ line, column, message }) => `${String(file)}:${line}:${column} ${printable(message)}`,
  );
  const [first = '', ...others] = told;
  throw new Failure(others.length === 0 ? first : `${several(told.length, 'fault')}\n${told.join('\n')}`);
}

/** Why a file cannot be read, in plain words. @param what what it should be, such as `a rule file` */
export function whyUnread(name: string, error: unknown, what: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return `there is no file ${name}`;
  if (code === 'EISDIR') return `${name} is a folder, not ${what}`;
  if (code === 'EACCES') return `${name} may not be read by this user`;
  return `${name} cannot be read: ${reasonOf(error)}`;
}

function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
