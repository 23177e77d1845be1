import { parsePolicy } from '#domain/policy/parse.ts';
import { policyToJson, type StatementJson } from '#domain/policy/statement.ts';
import { invalidRequest } from '../errors.ts';

/** EMU, as the lengths of texts are (fields.ts): some hundreds of statements. */
const maxBytes = 64 * 1024;

/**
 * Checks an inline policy (contract section 12) and gives it in its plain form. Throws 400 that names the first place at
 * fault; a bad specifier is reported in the vendor's own words, which have to come first: `Error parsing resource specifier …`.
 */
export function readInlinePolicy(value: readonly unknown[]): StatementJson[] {
  if (Buffer.byteLength(JSON.stringify(value)) > maxBytes)
    throw invalidRequest(`inlineRole: longer than ${maxBytes} bytes of JSON`);
  const read = parsePolicy(value);
  if (read.kind === 'policy') return policyToJson(read.policy);
  const [problem] = read.problems;
  if (problem === undefined) throw invalidRequest('inlineRole: not a policy');
  const place = `inlineRole${problem.path}`;
  throw invalidRequest(
    problem.code === 'bad-resource' ? `${problem.message} (${place})` : `${place}: ${problem.message}`,
  );
}
