// The scroll position of each state of the list when it was left. Returning from a token then shows the same rows.
const offsets = new Map<string, number>();

export function rememberScroll(address: string, offset: number): void {
  offsets.set(address, offset);
}

export function rememberedScroll(address: string): number {
  return offsets.get(address) ?? 0;
}
