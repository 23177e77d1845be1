// Where the marks of a life stand on its line.

/**
 * Places of instants on a line from 0 to 1, true to scale except that neighbours stay at least `gap` apart, so that no mark
 * hides another. `instants` must be in order; so are the places.
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
  // Marks that were pushed beyond the end are pushed back, each no further than it must.
  let limit = 1;
  for (let index = places.length - 1; index >= 0; index -= 1) {
    places[index] = Math.min(places[index] ?? 0, limit);
    limit = (places[index] ?? 0) - room;
  }
  return places.map((place) => Math.max(0, place));
}
