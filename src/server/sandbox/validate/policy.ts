import { parsePolicy } from '#domain/policy/language/parse.ts';
import type { PolicyProblem } from '#domain/policy/language/policy-problem.ts';
import type { Policy } from '#domain/policy/language/statement.ts';
import { invalidRequest } from '../errors.ts';

/** In bytes. The real limit is not published; this holds some hundreds of statements. */
const maxBytes = 64 * 1024;

/** Problems whose message is the vendor's own, which must come first. */
const vendorsWords: ReadonlySet<PolicyProblem['code']> = new Set(['bad-resource', 'mixed-kinds']);

/** Checks a policy (contract section 12). Throws 400 that names the first place at fault below `field`. */
export function readPolicy(value: unknown, field: string): Policy {
  if (Array.isArray(value) && Buffer.byteLength(JSON.stringify(value)) > maxBytes)
    throw invalidRequest(`${field}: longer than ${maxBytes} bytes of JSON`);
  const read = parsePolicy(value);
  if (read.kind === 'policy') return read.policy;
  const [problem] = read.problems;
  if (problem === undefined) throw invalidRequest(`${field}: not a policy`);
  const place = `${field}${problem.path}`;
  throw invalidRequest(
    vendorsWords.has(problem.code) ? `${problem.message} (${place})` : `${place}: ${problem.message}`,
  );
}
