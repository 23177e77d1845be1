// What administrators write themselves, for the page: reading it, changing it, and taking back what one of them changed.
import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { changesPerMinute, type EntryChanged } from '../workspace/entries.ts';
import {
  entryKinds,
  isAboutToken,
  longestText,
  readContent,
  readSubject,
  type ContentReading,
  type EntryKind,
  type EntrySubject,
  type EntryToken,
} from '../workspace/entry.ts';
import { mayWriteAbout } from './entry-author.ts';
import type { GatewayEnv } from './gateway-env.ts';
import { refuse, type GatewayRefusal } from './gateway-error.ts';
import { readJson } from './read-json.ts';
import { methodNotAllowed } from './refusals.ts';
import { readSeenToken } from './seen-token.ts';
import type { Granted, WithAccess } from './workspace-call.ts';

/** How many entries or versions an answer has at most, the newest. */
const mostEntries = 5000;
const mostVersions = 100;

/** Of a body. An entry is well below it. */
const maxCharacters = 16_384;

const id = v.pipe(v.string(), v.maxLength(128));

const changeSchema = v.object({
  tokenId: v.optional(id, ''),
  name: v.optional(v.string(), ''),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  content: v.unknown(),
});

const undoSchema = v.union([
  v.strictObject({ memberId: v.pipe(id, v.minLength(1)), since: v.pipe(v.number(), v.safeInteger()) }),
  v.strictObject({ tokenId: v.pipe(id, v.minLength(1)), since: v.pipe(v.number(), v.safeInteger()) }),
]);

/**
 * The routes below `/workspace/entries`. `GET /<kind>` gives `{state, revision, total, entries}`, `GET /<kind>/versions?tokenId=&name=` gives
 * `{state, versions}` of one entry. `PUT /<kind>` takes `{tokenId, name, version, content}`, where `version` is the one that the page shows
 * (0 for none) and a null `content` removes the entry; it gives `{version}`, or 409 `entry_changed` when another one is the newest.
 * `POST /undo` takes `{memberId, since}` or `{tokenId, since}` from an administrator, and gives `{undone}`.
 */
export function entryRoutes(withAccess: WithAccess): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>();

  routes.get('/:kind', (c) => {
    const kind = kindOf(c);
    if (kind === undefined) return refuse(c, unknownEntry);
    return withAccess(c, 'lately', async (opened, { scope }) =>
      c.json({ state: 'on', ...(await opened.entries(scope, kind, mostEntries)) }),
    );
  });

  routes.get('/:kind/versions', (c) => {
    const kind = kindOf(c);
    const { tokenId = '', name = '' } = c.req.query();
    const subject = kind === undefined ? undefined : readSubject(kind, tokenId, name);
    if (subject === undefined) return refuse(c, unknownEntry);
    return withAccess(c, 'lately', async (opened, { scope }) =>
      c.json({ state: 'on', versions: await opened.versions(scope, subject, mostVersions) }),
    );
  });

  routes.put('/:kind', async (c) => {
    const kind = kindOf(c);
    const body = await readJson(c, changeSchema, maxCharacters);
    if (kind === undefined || body === undefined) return refuse(c, badEntry);
    const subject = readSubject(kind, body.tokenId, body.name);
    if (subject === undefined) return refuse(c, unfit(isAboutToken(kind) ? 'tokenId' : 'name'));
    const reading: ContentReading =
      body.content === null ? { kind: 'content', content: null } : readContent(subject, body.content);
    if (reading.kind !== 'content')
      return refuse(c, reading.kind === 'key' ? holdsKey(reading.field) : unfit(reading.field));
    c.set('target', body.tokenId);
    return withAccess(c, 'now', async (opened, granted) => {
      const about = await tokenOf(subject, granted);
      if ('code' in about) return refuse(c, about);
      // From here on a failure leaves open whether it was written.
      c.set('sent', true);
      const { content } = reading;
      const { session, scope } = granted;
      const change = { ...subject, ...about, version: body.version, content, user: session.user ?? '' };
      const changed = await opened.change(scope, change);
      return changed.kind === 'written'
        ? c.json({ version: changed.version })
        : refuse(c, refusalOf[changed.kind]);
    });
  });

  routes.post('/undo', async (c) => {
    const body = await readJson(c, undoSchema, maxCharacters);
    if (body === undefined) return refuse(c, badUndo);
    return withAccess(c, 'now', async (opened, { scope, sees, session }) => {
      if (sees !== 'everyone') return refuse(c, adminsOnly);
      c.set('sent', true);
      const actor = { memberId: '', tokenId: '', ...body };
      return c.json({
        undone: await opened.undo(scope, { actor, since: body.since, user: session.user ?? '' }),
      });
    });
  });

  routes.all('/undo', (c: Context<GatewayEnv>) => refuse(c, methodNotAllowed(['POST'])));
  routes.all('/:kind', (c: Context<GatewayEnv>) => refuse(c, methodNotAllowed(['GET', 'PUT'])));
  routes.all('/:kind/versions', (c: Context<GatewayEnv>) => refuse(c, methodNotAllowed(['GET'])));
  return routes;
}

function kindOf(c: Context<GatewayEnv>): EntryKind | undefined {
  return entryKinds.find((kind) => kind === c.req.param('kind'));
}

/** What the entry is about, as the instance says to the author's key, or why this key may not write it. */
async function tokenOf(subject: EntrySubject, granted: Granted): Promise<EntryToken | GatewayRefusal> {
  if (!isAboutToken(subject.kind))
    return granted.sees === 'everyone' ? { tokenKind: 'none', memberId: '' } : adminsOnly;
  const { session, target } = granted;
  const path = `/api/v2/tokens/${subject.tokenId}`;
  const result = await target.call({ method: 'GET', path, key: session.key });
  if (result.kind === 'failure') return unread;
  if (result.status === 404 || result.status === 403) return noToken;
  const token = result.status === 200 ? readSeenToken(result.body) : undefined;
  if (token === undefined || token.id !== subject.tokenId) return unread;
  const allowed = await mayWriteAbout(token, granted);
  if (allowed === 'unanswered') return unread;
  return allowed === 'yes' ? { tokenKind: token.kind, memberId: token.memberId } : notAllowed;
}

const unknownEntry: GatewayRefusal = {
  status: 404,
  code: 'entry_unknown',
  message: 'There is no such kind of entry.',
};

const badEntry: GatewayRefusal = {
  status: 400,
  code: 'invalid_request',
  message: 'Send an entry with the version it replaces.',
};

const badUndo: GatewayRefusal = {
  status: 400,
  code: 'invalid_request',
  message: 'Send one member or token, and the time since when its changes are undone.',
};

const adminsOnly: GatewayRefusal = {
  status: 403,
  code: 'admins_only',
  message: 'Only an Admin or Owner key can do this.',
};

const notAllowed: GatewayRefusal = {
  status: 403,
  code: 'entry_refused',
  message:
    'Only Admin and Owner keys, the token’s owner, and keys that can surely edit its description can do this.',
};

const noToken: GatewayRefusal = {
  status: 404,
  code: 'token_not_found',
  message: 'Your key doesn’t see this token, or it was deleted.',
};

const unread: GatewayRefusal = {
  status: 503,
  code: 'token_unread',
  message: 'The token couldn’t be read, so nothing was changed. Try again.',
};

const refusalOf: Readonly<Record<Exclude<EntryChanged['kind'], 'written'>, GatewayRefusal>> = {
  conflict: {
    status: 409,
    code: 'entry_changed',
    message: 'It was changed elsewhere, so nothing was overwritten.',
  },
  'too-many': {
    status: 429,
    code: 'too_many_changes',
    message: `No more than ${changesPerMinute} changes a minute. Wait a minute, then try again.`,
    headers: { 'Retry-After': '60' },
  },
  full: {
    status: 422,
    code: 'workspace_full',
    message: 'This account has as many shared entries as there can be. Remove some first.',
  },
};

function unfit(field: string): GatewayRefusal {
  return {
    status: 422,
    code: 'entry_unfit',
    message: `“${field}” is missing, or longer than ${longestText} characters, or not of its kind.`,
  };
}

function holdsKey(field: string): GatewayRefusal {
  return {
    status: 422,
    code: 'holds_key',
    message: `“${field}” contains something that looks like a key. Remove it: everyone in the account could read it.`,
  };
}
