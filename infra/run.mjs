/**
 * The one entry of `npm start`, `npm test`, `npm run mutants`, `npm run bench`, `npm run build` and `npm run hammerhead`: makes
 * sure that what is needed is installed and built, then runs. It needs Node.js alone. This file is written so
 * that an old Node.js can read it, and say that it is old.
 */
var parts = process.versions.node.split('.').map(Number);
var major = parts[0] || 0;
var minor = parts[1] || 0;
if (major < 20 || (major === 20 && minor < 19)) {
  console.error('hammerhead: needs Node.js 20.19 or newer, and this is ' + process.versions.node + '.');
  process.exitCode = 1;
} else {
  void import('./run/command.mjs').then(function (command) {
    return command.run(process.argv.slice(2));
  });
}
