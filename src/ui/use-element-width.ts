import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/**
 * The width of an element in CSS pixels, measured before the first paint and followed from then on: for layouts that
 * depend on the room they get rather than on the window. Undefined before it was measured.
 */
export function useElementWidth<Node extends HTMLElement>(): [RefObject<Node | null>, number | undefined] {
  const element = useRef<Node>(null);
  const [width, setWidth] = useState<number>();
  useLayoutEffect(() => {
    const node = element.current;
    if (node === null) return undefined;
    setWidth(node.clientWidth);
    const observer = new ResizeObserver(() => setWidth(node.clientWidth));
    observer.observe(node);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
