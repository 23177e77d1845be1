// React keeps the last focused text field, with its element and value, until it sees a field lose the focus. A field removed while it has
// the focus never loses it. Its content would therefore stay in memory.
import { useEffect } from 'react';

/** For a component with a secret in a field: once the field is removed, React releases it. */
export function useForgetField(): void {
  useEffect(() => forgetField, []);
}

function forgetField(): void {
  // Any such event will do if React receives it; no other field loses the focus here.
  document.querySelector('#root')?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}
