// Whether programs that tests need can be installed here.
import { spawnSync } from 'node:child_process';

/** True for root on a system that has apt. */
export function mayUseApt() {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
}
