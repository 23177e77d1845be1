// Why a step of npm start failed. Gives one sentence when the output names a cause that the user can remove.

/** Node's message when a file cannot be written: the code, the operation, the path. */
const unwritable = /\b(EACCES|EPERM|EROFS|ENOSPC|EDQUOT)\b: [^\n']*'([^'\n]+)'/;

/**
 * Gives the reason as text.
 * @param {string} step for example `npm ci`.
 * @param {number} code its exit code.
 * @param {string} output all that it printed.
 * @param {string} hint what to look at when the output names no such cause.
 */
export function whyItFailed(step, code, output, hint) {
  const [, errno, path] = unwritable.exec(output) ?? [];
  if (errno === undefined)
    return `${output.trimEnd()}\n${step} failed with exit code ${code}. ${hint}`.trimStart();
  return errno === 'ENOSPC' || errno === 'EDQUOT'
    ? `${step} failed: the disk is full, no room for ${path} (${errno}).`
    : `${step} failed: ${path} can’t be written (${errno}). Run this as the owner of the folder, or in your own copy.`;
}
