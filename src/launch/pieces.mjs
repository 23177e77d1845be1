// The pieces of npm test. Those that are most likely to find a problem soon come first.

/** @type {readonly import('./pieces.mjs').Piece[]} */
export const pieces = [
  { name: 'format', script: 'check:format', needs: [] },
  { name: 'lint', script: 'check:lint', needs: [] },
  { name: 'types', script: 'check:types', needs: [] },
  { name: 'unused', script: 'check:unused', needs: [] },
  { name: 'unit', script: 'check:unit', needs: ['chromium', 'postgres'] },
  { name: 'build', script: undefined, needs: [] },
  { name: 'e2e', script: 'check:e2e', needs: ['chromium', 'build'] },
  { name: 'subpath', script: 'check:subpath', needs: ['chromium', 'nginx', 'build'] },
];

/**
 * The pieces with these names in their usual order; all pieces when none is named. Throws for an unknown name.
 * @param {readonly string[]} names
 */
export function choosePieces(names) {
  const unknown = names.filter((name) => !pieces.some((piece) => piece.name === name));
  if (unknown.length > 0)
    throw new Error(
      `Unknown check: ${unknown.join(', ')}. Choose from: ${pieces.map(({ name }) => name).join(', ')}.`,
    );
  return names.length === 0 ? pieces : pieces.filter(({ name }) => names.includes(name));
}
