// React remembers the text field that had the focus last, with its element and its value, until a field loses the focus before its
// eyes. A field that is taken away while it has the focus never does, so what it showed would stay in memory.
import { useEffect } from 'react';

/** For a component with a field that shows something secret: once it is gone, React lets go of the field. */
export function useForgetField(): void {
  useEffect(() => forgetField, []);
}

function forgetField(): void {
  // Any such event will do, as long as it passes where React listens; nobody else has a field to lose here.
  document.querySelector('#root')?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}
