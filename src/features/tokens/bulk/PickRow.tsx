import { tokenTitle, type AccessToken } from '#domain/token.ts';
import { PickBox } from './PickBox.tsx';
import { usePicking } from './pick-context.ts';

/** Picks one token of the list. */
export function PickRow({ token }: { readonly token: AccessToken }) {
  const { ids, press } = usePicking();
  return (
    <PickBox
      label={`Select ${tokenTitle(token)}`}
      isPicked={ids.has(token.id)}
      onPress={(withShift) => press(token.id, withShift)}
    />
  );
}
