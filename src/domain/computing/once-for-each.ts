/**
 * Makes a function that works something out of an object once. It remembers the result while the object lives. Callers must treat
 * the object as immutable. What `make` throws is thrown, and not remembered.
 */
export function onceForEach<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<Of, { readonly made: Made }>();
  return (of) => {
    const entry = known.get(of) ?? { made: make(of) };
    known.set(of, entry);
    return entry.made;
  };
}
