import type { AccessToken } from '#domain/token.ts';
import { CloneButton } from './create/CloneButton.tsx';
import { EditButton } from './edit/EditButton.tsx';
import { ResetButton } from './reset/ResetButton.tsx';

/** What can be done with a token, at the head of its page. */
export function TokenActions({ token }: { readonly token: AccessToken }) {
  return (
    <>
      <EditButton token={token} />
      <CloneButton token={token} />
      <ResetButton token={token} />
    </>
  );
}
