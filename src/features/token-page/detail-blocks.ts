// The blocks of a token's page: their anchors and titles.

export const detailBlocks = [
  { id: 'identity', title: 'Identity' },
  { id: 'life', title: 'Activity' },
  { id: 'access', title: 'Access' },
  { id: 'history', title: 'History' },
  { id: 'json', title: 'Raw JSON' },
] as const;

export type DetailBlockId = (typeof detailBlocks)[number]['id'];

/** The height in px that the sticky head covers. No block or focused control may end up there. */
export const coveredByHead = { narrow: 56 + 64, wide: 104 } as const;
