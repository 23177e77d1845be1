import { tokenTitle, type AccessToken } from '#domain/token/token.ts';
import { useRowSelection } from './selection-context.ts';

/** Selects one token of the list. A plain checkbox that the table around it styles, as there are many. */
export function SelectRow({ token }: { readonly token: AccessToken }) {
  const { ids, press } = useRowSelection();
  return (
    <input
      type="checkbox"
      className="pick-box"
      aria-label={`Select ${tokenTitle(token)}`}
      checked={ids.has(token.id)}
      onChange={({ nativeEvent }) =>
        press(token.id, 'shiftKey' in nativeEvent && nativeEvent.shiftKey === true)
      }
    />
  );
}
