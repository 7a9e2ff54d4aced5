/**
 * Makes TAP readable: a line per test file, what failed in full, what was skipped and why, and a last line
 * with tap's own counts. Files come one after the other in TAP, each as an indented block and its verdict.
 */
export class TapReport {
  passed = 0;
  failed = 0;
  skipped = 0;
  #print;
  #block = [];
  #files = 0;
  #inVerdictDetails = false;

  /** @param {(line: string) => void} print */
  constructor(print) {
    this.#print = print;
  }

  /** @param {string} line of TAP */
  line(line) {
    const verdict = /^(not )?ok \d+(?: - (?<name>.*?))?(?: # time=(?<ms>[\d.]+)ms)?(?: \{)?$/.exec(line);
    const totals = /^# \{ (?<counts>.*) \}$/.exec(line);
    if (line === '  ---' || this.#inVerdictDetails) this.#verdictDetail(line);
    else if (verdict) this.#verdict(line.startsWith('not '), verdict.groups);
    else if (totals) this.#totals(totals.groups.counts);
    else if (/^(TAP version|1\.\.\d+|# (Subtest|time|No coverage))/.test(line)) return;
    else this.#block.push(line);
  }

  end() {
    // What is left belongs to the last verdict, or to none when tap itself failed.
    this.#flush();
    this.#print('');
    const skipped = this.skipped === 0 ? '' : `, ${this.skipped} skipped`;
    this.#print(`${this.passed} passed, ${this.failed} failed${skipped} (${this.#files} files)`);
  }

  #verdict(failed, { name = '', ms }) {
    this.#files += 1;
    this.#print(
      `${failed ? 'FAIL' : ' ok '}  ${name}${ms === undefined ? '' : `  ${(Number(ms) / 1000).toFixed(1)} s`}`,
    );
    for (const line of this.#block) {
      const skip = /^ +ok \d+(?: - (?<what>.*?))? # SKIP ?(?<why>.*)$/.exec(line);
      if (skip) this.#print(`      skipped: ${skip.groups.what} (${skip.groups.why || 'no reason given'})`);
    }
    if (failed) this.#printFailures();
    this.#block = [];
  }

  /** How a failing file ended, which tells a crash or a timeout; its command line is of no interest. */
  #verdictDetail(line) {
    this.#inVerdictDetails = line !== '  ...';
    if (/^ {2}(exitCode: [^0]|signal: [^n]|expired|error|message|stack|diff|\+|-[^-])/.test(line))
      this.#print(`    ${line}`);
  }

  /** Everything but what passed: the names on the way, and the diagnostics. */
  #printFailures() {
    for (const line of this.#block) {
      if (/^ *(ok \d|\d+\.\.\d)/.test(line) || line.trim() === '') continue;
      this.#print(line);
    }
  }

  /** tap's: `total: 25, pass: 24, fail: 1, skip: 1`. */
  #totals(counts) {
    const count = (name) => Number(new RegExp(`\\b${name}: (\\d+)`).exec(counts)?.[1] ?? 0);
    this.passed = count('pass');
    this.failed = count('fail');
    this.skipped = count('skip');
  }

  #flush() {
    for (const line of this.#block) if (line.trim() !== '') this.#print(line);
    this.#block = [];
  }
}
