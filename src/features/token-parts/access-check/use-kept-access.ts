import { useState } from 'react';
import { isSameAccess } from '#domain/token/same-access.ts';
import type { TokenAccess } from '#domain/token/token.ts';

/** The access given, as the same object until it says something else: what is worked out from it is worked out once. */
export function useKeptAccess(access: TokenAccess): TokenAccess {
  const [kept, setKept] = useState(access);
  if (isSameAccess(kept, access)) return kept;
  setKept(access);
  return access;
}
