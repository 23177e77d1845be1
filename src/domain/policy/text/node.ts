// What reading a JSON text gives: values with their places, and faults with theirs.

/** A stretch of a text: UTF-16 offsets, `to` is not part of it (CodeMirror counts the same way). */
export type TextRange = { readonly from: number; readonly to: number };

export type JsonMember = TextRange & {
  readonly name: string;
  readonly nameRange: TextRange;
  readonly value: JsonNode;
};

/** `broken` stands where a value should be and none could be read. */
export type JsonNode = TextRange &
  (
    | { readonly kind: 'object'; readonly members: readonly JsonMember[] }
    | { readonly kind: 'array'; readonly items: readonly JsonNode[]; readonly closed: boolean }
    | { readonly kind: 'string'; readonly value: string }
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'boolean'; readonly value: boolean }
    | { readonly kind: 'null' }
    | { readonly kind: 'broken' }
  );

export type ObjectNode = JsonNode & { readonly kind: 'object' };
export type ArrayNode = JsonNode & { readonly kind: 'array' };

/** The member of an object that counts: of several with one name the last, as readers of JSON take it. */
export function memberOf(node: ObjectNode, name: string): JsonMember | undefined {
  return node.members.findLast((member) => member.name === name);
}

export type JsonProblemCode =
  | 'bad-escape'
  | 'bad-number'
  | 'comment'
  | 'control-character'
  | 'missing-colon'
  | 'missing-comma'
  | 'missing-name'
  | 'missing-value'
  | 'not-closed'
  | 'single-quotes'
  | 'too-deep'
  | 'trailing-comma'
  | 'unexpected'
  | 'unknown-word'
  | 'unquoted-name';

export type JsonProblem = TextRange & { readonly code: JsonProblemCode; readonly message: string };

export type JsonReading = { readonly root: JsonNode | undefined; readonly problems: readonly JsonProblem[] };
