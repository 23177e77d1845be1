export type Piece = {
  readonly name: string;
  /** The script of package.json; missing for the build, which leaves its mark for npm start. */
  readonly script: string | undefined;
  readonly needs: readonly ('chromium' | 'nginx' | 'postgres' | 'build')[];
};
export const pieces: readonly Piece[];
export function choosePieces(names: readonly string[]): readonly Piece[];
