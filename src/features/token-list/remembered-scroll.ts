// How far each state of the list was scrolled when it was left, so that coming back from a token leads to the same rows.
const offsets = new Map<string, number>();

export function rememberScroll(address: string, offset: number): void {
  offsets.set(address, offset);
}

export function rememberedScroll(address: string): number {
  return offsets.get(address) ?? 0;
}
