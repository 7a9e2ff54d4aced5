import { type InputFault, type manifestSchema, pathText } from '@hammerhead/contracts';
import { maximumFaults, shownKey } from '../formats/json/parse.js';

/** One fault that the manifest schema found. */
type SchemaIssue = NonNullable<ReturnType<typeof manifestSchema.safeParse>['error']>['issues'][number];

/** Faults in the order of the document, at most `maximumFaults` of them. */
export class FaultList {
  readonly faults: InputFault[] = [];

  get isFull(): boolean {
    return this.faults.length >= maximumFaults;
  }

  add(path: readonly PropertyKey[], message: string): void {
    if (!this.isFull) this.faults.push({ path: pathText(path.map(shownKey)), message });
  }

  /** Adds the issues that the schema found in the value at `base` in the document. */
  addIssues(base: readonly PropertyKey[], issues: readonly SchemaIssue[]): void {
    for (const issue of issues) {
      if (this.isFull) return;
      const path = [...base, ...issue.path];
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) this.add([...path, key], 'is not a key of a manifest');
      } else {
        this.add(path, issue.message);
      }
    }
  }
}
