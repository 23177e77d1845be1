const numeral = /^\s*-?\d+(\.\d+)?\s*$/;

/** A number, or a string that holds one (contract section 2, trap 47); undefined for anything else. */
export function readLooseNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && numeral.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
