// Reads just enough of a token to name it in a row. The program reads all of it, and strictly, a moment later (src/api/wire-token.ts).
import type { Column } from '#domain/token-list/columns.ts';
import { baseRoleLabel } from '#domain/policy/language/base-role-label.ts';
import { memberTitle, tokenTitle } from '#domain/token/token.ts';
import { stripInvisible } from '#domain/text/strip-invisible.ts';
import { relativeTimeText } from '#ui/relative-time-text.ts';

/** What a row says, ready to be shown as text: nothing of it is markup. */
export type FirstToken = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** By column; empty where the program has to say it. */
  readonly cells: Readonly<Partial<Record<Column, string>>>;
};

/** Instants outside of these epoch ms are left to the program. */
const earliest = 100_000_000_000;
const latest = 8_640_000_000_000_000;

/** Reads an item of the list (contract section 2); `now` in epoch ms. Gives undefined for what has no ID. */
export function readFirstToken(item: unknown, now: number): FirstToken | undefined {
  const id = textOf(item, '_id');
  if (id === '') return undefined;
  const custom = fieldOf(item, 'customRoleIds');
  const isBase = !isFilled(fieldOf(item, 'inlineRole')) && !isFilled(custom);
  const time = (name: string, none: string) => timeText(fieldOf(item, name), now, none);
  return {
    id,
    title: tokenTitle({ id, name: textOf(item, 'name') }),
    description: stripInvisible(textOf(item, 'description')),
    cells: {
      kind: fieldOf(item, 'serviceToken') === true ? 'Service' : 'Personal',
      access: isBase ? baseRoleLabel(textOf(item, 'role')) : '',
      owner: ownerText(fieldOf(item, '_member')),
      used: time('lastUsed', 'Not recorded'),
      created: time('creationDate', 'Unknown'),
      expires: hasPassed(fieldOf(item, 'expiry'), now) ? 'Expired' : time('expiry', 'None'),
      ending: textOf(item, 'token').slice(-4),
      id,
    },
  };
}

function ownerText(member: unknown): string {
  if (!isFilled(member)) return '';
  return memberTitle({
    id: '',
    role: '',
    email: textOf(member, 'email'),
    firstName: textOf(member, 'firstName'),
    lastName: textOf(member, 'lastName'),
  });
}

function timeText(at: unknown, now: number, none: string): string {
  if (!isFilled(at)) return none;
  return typeof at === 'number' && at > earliest && at < latest ? relativeTimeText(at, now) : '';
}

function hasPassed(at: unknown, now: number): boolean {
  return typeof at === 'number' && at > earliest && at <= now;
}

/** `[]`, 0, null and missing say the same (trap 18). */
function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function textOf(from: unknown, name: string): string {
  const value = fieldOf(from, name);
  return typeof value === 'string' ? value : '';
}

function fieldOf(from: unknown, name: string): unknown {
  return typeof from === 'object' && from !== null && Object.hasOwn(from, name)
    ? Reflect.get(from, name)
    : undefined;
}
