/**
 * Stops this process, as SIGTERM does, when the npm that started it is gone: killed outright, it passes no
 * signal on. The scripts in package.json say `exec`, so that npm's child is this process and not a shell,
 * which would keep npm's signals to itself. Started in any other way, this process is left alone: whoever
 * says `nohup` means it.
 */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  timer.unref();
}
