// npm starts scripts through a shell, which does not pass signals on to its child. Without this file, a signal to npm would leave the
// console running on its port.

/** Stops this process gracefully once npm's shell above it is gone. Checks every half second. */
export function stopWhenOrphaned() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
