import { markWords } from '#domain/text/folded-text.ts';
import { useCellContext } from './cell-context.ts';

/** A text with the searched words marked. */
export function Highlight({ text }: { readonly text: string }) {
  const { words } = useCellContext();
  if (words.length === 0) return text;
  return markWords(text, words).map((part, index) =>
    part.found ? (
      // oxlint-disable-next-line react/no-array-index-key -- parts have no identity but their place
      <mark key={index}>{part.text}</mark>
    ) : (
      part.text
    ),
  );
}
