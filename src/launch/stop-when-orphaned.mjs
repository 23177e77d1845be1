// npm starts scripts through a shell, and a shell that is told to stop does not tell its child. Without this, stopping
// `npm start` by a signal to npm would leave the console behind on its port.

/** Stops this process, gracefully, once the shell that npm put above it is gone. Looks every half second. */
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
