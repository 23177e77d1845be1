import { useId, useState, type FocusEvent, type MouseEvent, type TouchEvent } from 'react';
import { lazyPart } from './lazy-part.tsx';

/** Loaded when a hint is first shown: the first page has no room for what places it. The description is there without it. */
const { Part: Bubble } = lazyPart(async () => (await import('./HintBubble.tsx')).HintBubble, {
  Missing: () => null,
});

/**
 * A hint on a control: its description, shown on hover, on keyboard focus and while it is touched. Give `props` to the control and render
 * `content` in it. The control stays the same element whether it has a hint or not, so it keeps the focus.
 */
export function useHint(text: string | undefined) {
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement>();
  if (text === undefined) return { props: {}, content: undefined };
  const show = ({ currentTarget }: MouseEvent<HTMLElement> | TouchEvent<HTMLElement>) =>
    setAnchor(currentTarget);
  const hide = () => setAnchor(undefined);
  return {
    props: {
      'aria-describedby': id,
      onMouseEnter: show,
      onMouseLeave: hide,
      onTouchStart: show,
      onFocus: ({ currentTarget }: FocusEvent<HTMLElement>) => {
        if (currentTarget.matches(':focus-visible')) setAnchor(currentTarget);
      },
      onBlur: hide,
    },
    content: (
      <>
        {/* Hidden elements describe all the same, and are no part of the name. */}
        <span id={id} hidden>
          {text}
        </span>
        {anchor !== undefined && <Bubble anchor={anchor} text={text} onDismiss={hide} />}
      </>
    ),
  };
}
