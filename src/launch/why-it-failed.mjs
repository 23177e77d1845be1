// Why a step of npm start failed, as one sentence where its output names a cause that a person can remove.

/** What a system answers when a file cannot be written, in the words of Node: the code, what was tried, the path. */
const unwritable = /\b(EACCES|EPERM|EROFS|ENOSPC|EDQUOT)\b: [^\n']*'([^'\n]+)'/;

/**
 * @param {string} step for example `npm ci`
 * @param {number} code its exit code
 * @param {string} output all that it printed
 * @param {string} hint what to look at when the output names no such cause
 */
export function whyItFailed(step, code, output, hint) {
  const [, errno, path] = unwritable.exec(output) ?? [];
  if (errno === undefined)
    return `${output.trimEnd()}\n${step} failed with exit code ${code}. ${hint}`.trimStart();
  return errno === 'ENOSPC' || errno === 'EDQUOT'
    ? `${step} failed: there is no room left on the disk for ${path} (${errno}).`
    : `${step} failed: ${path} cannot be written (${errno}). Run this as the owner of the folder, or in a copy of your own.`;
}
