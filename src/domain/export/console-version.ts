/** The version of the console, for the head of a file. A test compares it with the package's. */
export const consoleVersion = '0.1.0';
