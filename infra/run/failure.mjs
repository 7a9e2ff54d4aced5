/** Something that a person can act on, told in one line and without a stack. */
export class Failure extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Makes one line of what a program printed while it failed.
 * @param {string} doing what was tried: "install", say
 * @param {string} output
 * @returns {Failure}
 */
export function explain(doing, output) {
  const rule = known.find(({ signs }) => signs.test(output));
  if (rule) return new Failure(`cannot ${doing}: ${rule.means}`);
  return new Failure(`cannot ${doing}: ${lastWords(output)}`);
}

const known = [
  { signs: /ENOSPC|no space left on device/i, means: 'the disk is full.' },
  { signs: /EROFS|read-only file system/i, means: 'the folder is read-only.' },
  { signs: /EACCES|EPERM|permission denied/i, means: 'a folder is not writable by this user.' },
  {
    signs:
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/,
    means: 'the npm registry cannot be reached; is there a network?',
  },
  {
    signs: /CERT_|SELF_SIGNED|unable to (get|verify)/,
    means: 'the npm registry has a certificate that is not trusted here.',
  },
  { signs: /ERR_PNPM_\w*OUTDATED_LOCKFILE/, means: 'pnpm-lock.yaml does not fit the package.json files.' },
  { signs: /\bE40[13]\b|ERR_PNPM_FETCH_40[13]/, means: 'the npm registry refuses this user.' },
];

function lastWords(output) {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/npm warn|npm notice/i.test(line));
  return lines.find((line) => /ERR|error/i.test(line)) ?? lines.at(-1) ?? 'it said nothing.';
}
