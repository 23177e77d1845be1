// The positions of the marks on the line of a token's life.

/**
 * Positions of instants on a line from 0 to 1. They are true to scale, but neighbours stay at least `gap` apart, so that no mark hides
 * another. `instants` must be in order, and so is the result.
 */
export function placeMarks(instants: readonly number[], gap: number): readonly number[] {
  const [first] = instants;
  const last = instants.at(-1);
  if (first === undefined || last === undefined) return [];
  const span = Math.max(1, last - first);
  const room = Math.min(gap, instants.length > 1 ? 1 / (instants.length - 1) : gap);
  const places: number[] = [];
  for (const instant of instants) {
    const place = (instant - first) / span;
    const before = places.at(-1);
    places.push(before === undefined ? place : Math.max(place, before + room));
  }
  // Marks pushed beyond the end are moved back, each only as far as necessary.
  let limit = 1;
  for (let index = places.length - 1; index >= 0; index -= 1) {
    places[index] = Math.min(places[index] ?? 0, limit);
    limit = (places[index] ?? 0) - room;
  }
  return places.map((place) => Math.max(0, place));
}
