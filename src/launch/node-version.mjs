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
  return `This needs Node ${leastMajor}.${leastMinor} or newer, and this is Node ${version}: see https://nodejs.org/en/download.`;
}
