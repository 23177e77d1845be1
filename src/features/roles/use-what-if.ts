import { startTransition, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { dependsOnRole, namedRole } from '#domain/account-access/role-carriers.ts';
import type { CustomRole } from '#domain/account/custom-role.ts';
import { policyOfText, readPolicyText } from '#domain/policy/text/text.ts';
import { minute } from '#domain/time/duration.ts';
import { hasEndedBy } from '#domain/token/expiry.ts';
import { reviewTokenAccess, type FindRole } from '#domain/token/access-review.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { useRoleDirectory } from '#queries/cache/custom-roles.ts';
import { useMemberDirectory } from '#queries/cache/members.ts';
import { useTokenList } from '#queries/cache/tokens.ts';
import { useNow } from '#ui/now.ts';

/** Typing has priority: a text counts after this many ms without a change. */
const settleMs = 300;

const noTokens: readonly AccessToken[] = [];
const noRoles: ReadonlyMap<string, CustomRole> = new Map();

/** The question what a role with this policy and base would change. */
export function useWhatIf(role: CustomRole, text: string, base: CustomRole['basePermissions']) {
  const tokens = useDeferredValue(useTokenList().data?.tokens ?? noTokens);
  const roles = useRoleDirectory().data ?? noRoles;
  const directory = useMemberDirectory(true);
  const members = directory.data;
  const isReading = directory.isLoading;
  const settled = useSettled(text);
  const policy = useMemo(() => policyOfText(readPolicyText(settled)), [settled]);
  const now = Math.floor(useNow() / minute) * minute;
  const { concerned, expired } = useMemo(() => {
    const named = namedRole(role);
    const all = tokens.filter((token) => dependsOnRole(token, named, members?.get(token.member?.id ?? '')));
    const live = all.filter((token) => !hasEndedBy(token, now));
    return { concerned: live, expired: all.length - live.length };
  }, [tokens, members, role, now]);
  const question = useMemo(() => {
    if (policy === undefined || isReading) return undefined;
    const tried = { ...role, policy, basePermissions: base };
    const review = (find: FindRole) => (token: AccessToken) =>
      reviewTokenAccess(token, members?.get(token.member?.id ?? ''), find);
    return {
      tokens: concerned,
      before: review((id) => roles.get(id)),
      after: review((id) => (id === role.id || id === role.key ? tried : roles.get(id))),
    };
  }, [policy, isReading, base, concerned, members, role, roles]);
  return {
    question,
    concerned: concerned.length,
    expired,
    isReadable: policy !== undefined,
    isReading,
    unread: directory.error === null ? [] : [{ what: 'members' as const, error: directory.error }],
    unreadMembers: directory.unread,
    readAgain: () => void directory.refetch(),
  };
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    if (settled === text) return undefined;
    const timer = setTimeout(() => startTransition(() => setSettled(text)), settleMs);
    return () => clearTimeout(timer);
  }, [text, settled]);
  return settled;
}
