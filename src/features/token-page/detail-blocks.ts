// The blocks of a token's page: their places in the address and what they are called.

export const detailBlocks = [
  { id: 'identity', title: 'Identity' },
  { id: 'life', title: 'Life' },
  { id: 'access', title: 'Access' },
  { id: 'history', title: 'History' },
  { id: 'json', title: 'Raw JSON' },
] as const;

export type DetailBlockId = (typeof detailBlocks)[number]['id'];

/** What of the top of the window the sticky head covers, in px: where a block or a focused control must not end up. */
export const coveredByHead = { narrow: 56 + 64, wide: 104 } as const;
