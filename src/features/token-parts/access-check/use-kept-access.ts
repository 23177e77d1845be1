import { useState } from 'react';
import { isSameAccess } from '#domain/token/same-access.ts';
import type { TokenAccess } from '#domain/token/token.ts';

/** The given access, as the same object until its content changes, so that results computed from it are computed once. */
export function useKeptAccess(access: TokenAccess): TokenAccess {
  const [kept, setKept] = useState(access);
  if (isSameAccess(kept, access)) return kept;
  setKept(access);
  return access;
}
