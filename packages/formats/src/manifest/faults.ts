import { type InputFault, pathText } from '@hammerhead/contracts';
import { isJsonObject } from '../json/count.js';
import { maximumFaults, shownKey } from '../json/parse.js';
import { messageOf, type SchemaIssue } from './message.js';

/** Faults in the order of the document, at most `maximumFaults` of them. */
export class FaultList {
  readonly faults: InputFault[] = [];

  get isFull(): boolean {
    return this.faults.length >= maximumFaults;
  }

  add(path: readonly PropertyKey[], message: string): void {
    if (!this.isFull) this.faults.push({ path: pathText(path.map(shownKey)), message });
  }

  /** Adds what the schema found in `value`, which stands at `base` in the document. */
  addIssues(base: readonly PropertyKey[], value: unknown, issues: readonly SchemaIssue[]): void {
    for (const issue of issues) {
      if (this.isFull) return;
      const path = [...base, ...issue.path];
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) this.add([...path, key], 'is not a key of a manifest');
      } else {
        this.add(path, messageOf(issue, valueAt(value, issue.path)));
      }
    }
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let inner = value;
  for (const key of path) {
    if (!isJsonObject(inner) || !Object.hasOwn(inner, key)) return undefined;
    inner = inner[String(key)];
  }
  return inner;
}
