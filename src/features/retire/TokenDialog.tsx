import type { AccessToken } from '#domain/token/token.ts';
import { DeleteDialog } from './DeleteDialog.tsx';
import { ExpiryDialog } from './ExpiryDialog.tsx';
import { ReplaceDialog } from './ReplaceDialog.tsx';

export type TokenDialogKind = 'replace' | 'expiry' | 'delete';

type TokenDialogProps = {
  readonly token: AccessToken;
  readonly dialog: TokenDialogKind;
  /** Called with the dialog to show instead; undefined closes. */
  readonly onChange: (dialog: TokenDialogKind | undefined) => void;
  readonly onGone: () => void;
};

/** A dialog of one of the rarer actions on a token. */
export function TokenDialog({ token, dialog, onChange, onGone }: TokenDialogProps) {
  const close = () => onChange(undefined);
  switch (dialog) {
    case 'delete':
      return (
        <DeleteDialog
          token={token}
          onClose={close}
          onGone={() => {
            close();
            onGone();
          }}
          onExpireInstead={() => onChange('expiry')}
        />
      );
    case 'replace':
      return <ReplaceDialog token={token} onClose={close} />;
    case 'expiry':
      return <ExpiryDialog token={token} onClose={close} />;
    default:
      return dialog satisfies never;
  }
}
