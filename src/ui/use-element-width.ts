import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/**
 * The width of an element in CSS pixels, measured before the first paint and kept up to date. For layouts that depend on their own width
 * rather than on the window. Undefined before the first measurement.
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
