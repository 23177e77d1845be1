import { tokenTitle, type AccessToken } from '#domain/token/token.ts';
import { PlainIcon } from '#ui/PlainIcon.tsx';
import { useRowMenu } from './row-menu.ts';

/** Opens a token's menu from its row. A plain button, as there are many. */
export function RowMenuButton({ token }: { readonly token: AccessToken }) {
  const { open, preloadProps } = useRowMenu();
  return (
    <button
      {...preloadProps}
      type="button"
      className="row-menu"
      aria-haspopup="menu"
      aria-label={`Actions for ${tokenTitle(token)}`}
      onClick={(event) => open(token, event.currentTarget)}
    >
      <PlainIcon shape="more" size={18} />
    </button>
  );
}
