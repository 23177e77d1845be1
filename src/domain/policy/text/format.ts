// Writes statements as text in a given layout. Values are copied from their source as they are spelt there.
import { readJson } from './json.ts';
import type { JsonMember, JsonNode } from './node.ts';
import { newPolicyStyle, type PolicyTextStyle, lineWidth } from './style.ts';
import { type Policy, type Statement, statementToJson } from '#domain/policy/language/statement.ts';

/** The text of a whole policy in the layout that new policies get: two spaces, short lists on one line. */
export function formatPolicyText(policy: Policy): string {
  return listOf(policy.map((statement) => formatStatement(statement, newPolicyStyle)));
}

/** The same for values that were read out of another JSON text, whether or not they make sense as statements. */
export function formatPolicyNodes(source: string, nodes: readonly JsonNode[]): string {
  return listOf(nodes.map((node) => formatStatementNode(source, node, newPolicyStyle)));
}

function listOf(statements: readonly string[]): string {
  return statements.length === 0 ? '[]\n' : `[\n  ${statements.join(',\n  ')}\n]\n`;
}

/** The text of a statement; its first line has no indentation, as it goes where a value stands. */
export function formatStatement(statement: Statement, style: PolicyTextStyle): string {
  return formatSource(JSON.stringify(statementToJson(statement)), style);
}

/** The text of a list of patterns, as the value of a member of a statement. */
export function formatPatterns(patterns: readonly string[], style: PolicyTextStyle): string {
  const source = JSON.stringify(patterns);
  const { root } = readJson(source);
  return root === undefined ? source : formatArray(source, root, style, memberIndent(style));
}

/** Lays out any JSON that stands as a statement, whether or not it makes sense as one. */
function formatSource(source: string, style: PolicyTextStyle): string {
  const { root } = readJson(source);
  return root === undefined ? source : formatStatementNode(source, root, style);
}

/** As a statement is laid out, for any value that was read already. */
export function formatStatementNode(source: string, node: JsonNode, style: PolicyTextStyle): string {
  if (node.kind !== 'object' || node.members.length === 0) return formatNode(source, node, style, '');
  const indent = memberIndent(style);
  const members = node.members.map((member) => formatMember(source, member, style, indent));
  if (style.members === 'one-line') return inBraces(members, style);
  const { newline, statementIndent } = style;
  return `{${newline}${members.map((member) => indent + member).join(`,${newline}`)}${newline}${statementIndent}}`;
}

function formatMember(source: string, member: JsonMember, style: PolicyTextStyle, indent: string): string {
  const colon = style.spaced ? ': ' : ':';
  return `${JSON.stringify(member.name)}${colon}${formatNode(source, member.value, style, indent)}`;
}

function formatNode(source: string, node: JsonNode, style: PolicyTextStyle, indent: string): string {
  if (node.kind === 'array') return formatArray(source, node, style, indent);
  if (node.kind === 'object') {
    return inBraces(
      node.members.map((member) => formatMember(source, member, style, indent)),
      style,
    );
  }
  return source.slice(node.from, node.to);
}

function formatArray(source: string, node: JsonNode, style: PolicyTextStyle, indent: string): string {
  const items = node.kind === 'array' ? node.items : [];
  const texts = items.map((item) => formatNode(source, item, style, indent + style.unit));
  const oneLine = `[${texts.join(style.spaced ? ', ' : ',')}]`;
  const fits = style.lists === 'fit' && indent.length + oneLine.length <= lineWidth;
  if (items.length === 0 || style.members === 'one-line' || fits) return oneLine;
  const inner = style.newline + indent + style.unit;
  return `[${inner}${texts.join(`,${inner}`)}${style.newline}${indent}]`;
}

function inBraces(members: readonly string[], style: PolicyTextStyle): string {
  const pad = style.padded && members.length > 0 ? ' ' : '';
  return `{${pad}${members.join(style.spaced ? ', ' : ',')}${pad}}`;
}

function memberIndent(style: PolicyTextStyle): string {
  return style.members === 'lines' ? style.statementIndent + style.unit : style.statementIndent;
}
