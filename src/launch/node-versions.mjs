// The versions of Node that the console is tried with: the oldest that is supported, and the newest of each line.

/** @type {readonly string[]} */
export const nodeVersions = ['20.19.0', '22.23.5', '24.22.3', '26.12.1'];
