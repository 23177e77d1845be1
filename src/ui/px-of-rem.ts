/** A length in rem as px. Free of React, because the page draws its first rows with it. Asking costs a calculation of styles. */
export function pxOfRem(rem: number): number {
  return rem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
