// The blocks of a token's page: their anchors and titles.

export const detailBlocks = [
  { id: 'identity', title: 'Identity' },
  { id: 'life', title: 'Activity' },
  { id: 'access', title: 'Access' },
  { id: 'history', title: 'History' },
  { id: 'json', title: 'Raw JSON' },
] as const;

export type DetailBlockId = (typeof detailBlocks)[number]['id'];

/** The height that the sticky head covers. No block or focused control may end up there. */
export const coveredByHead = { narrow: 'calc(56px + 7rem)', wide: '6.5rem' } as const;
