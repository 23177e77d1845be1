// Checks the version of Node. The syntax is old enough for Node 12.

const leastMajor = 20;
const leastMinor = 19;

/**
 * One sentence when a version of Node is too old, else undefined.
 * @param {string} version for example `20.19.0`
 */
export function nodeVersionProblem(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return undefined;
  return `Node ${leastMajor}.${leastMinor} or newer is required; this is Node ${version}. See https://nodejs.org/en/download.`;
}
