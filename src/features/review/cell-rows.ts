// Counts by two things, which a grid, cards and pictures show alike.

export type CountCell = {
  readonly key: string;
  /** The accessible name: the count, and what is counted. */
  readonly name: string;
  readonly count: number;
  readonly isShown: boolean;
  /** Lists the tokens that are counted. */
  readonly onPress: () => void;
};

export type CountColumn = { readonly key: string; readonly label: string; readonly isApart?: boolean };

export type CountRow = {
  readonly key: string;
  readonly label: string;
  /** Where the label leads. */
  readonly to?: string;
  /** One for each column. */
  readonly cells: readonly CountCell[];
};

export type Counts = {
  /** The ID of the heading. */
  readonly labelledBy: string;
  /** The head of the first column. */
  readonly corner: string;
  readonly columns: readonly CountColumn[];
  readonly rows: readonly CountRow[];
};
