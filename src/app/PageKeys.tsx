import { useNavigate } from 'react-router-dom';
import { useKeyboardShortcut } from '#ui/keyboard-shortcut.ts';
import { keyPages } from './navigation.ts';

/** Leads to a page by "g" and its letter. */
export function PageKeys() {
  return keyPages.map(({ path, letter }) => <PageKey key={path} path={path} letter={letter} />);
}

type PageKeyProps = { readonly path: string; readonly letter: string };

function PageKey({ path, letter }: PageKeyProps) {
  const navigate = useNavigate();
  useKeyboardShortcut(`g ${letter}`, () => void navigate(path));
  return null;
}
