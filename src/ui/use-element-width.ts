import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/**
 * The width of an element in CSS pixels at the usual text size: half as much at text of 200 %. Measured before the first paint and kept up to
 * date, for layouts that depend on their own width rather than on the window. Undefined before the first measurement.
 */
export function useElementWidth<Node extends HTMLElement>(): [RefObject<Node | null>, number | undefined] {
  const element = useRef<Node>(null);
  const [width, setWidth] = useState<number>();
  useLayoutEffect(() => {
    const node = element.current;
    if (node === null) return undefined;
    const measure = () => setWidth((node.clientWidth * usualTextSize) / rootTextSize());
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}

const usualTextSize = 16;

function rootTextSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
