import { type InputFault, type manifestSchema, pathText } from '@hammerhead/contracts';
import { isJsonObject } from '../formats/json/count.js';
import { maximumFaults, shownKey } from '../formats/json/parse.js';
import { keyMeant, valueMeant } from './meant.js';

/** One fault that the manifest schema found. */
type SchemaIssue = NonNullable<ReturnType<typeof manifestSchema.safeParse>['error']>['issues'][number];

const notAKey = (meant: string | undefined): string =>
  `is not a key of a manifest${meant === undefined ? '' : `; did you mean ${meant}?`}`;

const misspeltCancellations = ['cancelled', 'Canceled', 'Cancelled', 'cancel', 'is_canceled', 'isCanceled'];

/** Faults in the order of the document, at most `maximumFaults` of them. */
export class FaultList {
  readonly faults: InputFault[] = [];

  get isFull(): boolean {
    return this.faults.length >= maximumFaults;
  }

  add(path: readonly PropertyKey[], message: string): void {
    if (!this.isFull) this.faults.push({ path: pathText(path.map(shownKey)), message });
  }

  /** Adds the issues that the schema found in `value`, which stands at `base` in the document. */
  addIssues(base: readonly PropertyKey[], value: unknown, issues: readonly SchemaIssue[]): void {
    for (const issue of issues) {
      if (this.isFull) return;
      const path = [...base, ...issue.path];
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) {
          if (this.isFull) return;
          this.add([...path, key], notAKey(keyMeant(path, key)));
        }
      } else {
        this.add(path, valueMeant(issue.path, value, issue.message) ?? issue.message);
      }
    }
  }

  /** Adds the one fault of a bill that is canceled under a misspelt key; what else it lacks, it need not have. */
  addMisspeltCancellation(base: readonly PropertyKey[], shipment: unknown): boolean {
    if (!isJsonObject(shipment) || 'canceled' in shipment) return false;
    for (const key of misspeltCancellations)
      if (shipment[key] === true) {
        this.add([...base, key], notAKey('canceled'));
        return true;
      }
    return false;
  }
}
