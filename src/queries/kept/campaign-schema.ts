// A campaign and its log as files have them. A file that does not fit is refused as a whole: half a record proves nothing.
import * as v from 'valibot';
import { redactKeys } from '#domain/key/pattern.ts';
import { reaches } from '#domain/policy/access/reach.ts';
import { escalationRoutes } from '#domain/policy/reason/escalation-routes.ts';
import { bulkActions } from '#domain/bulk/action.ts';
import { scopes, type Campaign } from '#domain/review/campaign/campaign.ts';
import { decisions, ownerAnswers, reasonCodes, type Entry } from '#domain/review/campaign/entry.ts';
import { dues, reviewRules } from '#domain/review/rules.ts';
import { keptId, keptInstant } from './kept-json.ts';

/** A file may hold any text, so keys are removed. */
const text = v.pipe(v.string(), v.transform(redactKeys));
const instant = v.optional(keptInstant);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const factsSchema = v.object({
  id: keptId,
  name: text,
  description: text,
  kind: v.picklist(['personal', 'service']),
  lastFour: v.pipe(v.string(), v.maxLength(4)),
  memberId: text,
  ownerName: text,
  ownerRole: text,
  ownerSeenAt: instant,
  presence: v.picklist(['present', 'gone', 'unknown']),
  permission: v.picklist(['base', 'custom', 'inline', 'unreadable', 'none']),
  roles: text,
  words: text,
  accessHash: hash,
  isAccessKnown: v.boolean(),
  reach: v.picklist(reaches),
  routes: v.array(v.picklist(escalationRoutes.map(({ id }) => id))),
  createdAt: instant,
  modifiedAt: instant,
  lastUsedAt: instant,
  expiresAt: instant,
  apiVersion: v.optional(v.number()),
  findings: v.array(
    v.pipe(
      v.object({
        rule: v.picklist(reviewRules),
        answer: v.picklist(['yes', 'unknown']),
        due: v.picklist(dues),
        by: v.optional(v.number()),
      }),
      v.transform(({ by, ...finding }) => (by === undefined ? finding : { ...finding, by })),
    ),
  ),
});

const person = v.object({ name: text, memberId: v.optional(text) });

export const campaignSchema: v.GenericSchema<unknown, Campaign> = v.object({
  version: v.literal(1),
  id: v.pipe(v.string(), v.uuid()),
  name: text,
  scope: v.picklist(scopes),
  startedAt: keptInstant,
  startedBy: person,
  thresholds: v.object({ idleDays: v.number(), keyAgeDays: v.number(), awayDays: v.number() }),
  source: v.object({
    instance: text,
    account: text,
    readBy: text,
    readerRole: text,
    sight: v.picklist(['everyone', 'own-and-service', 'service', 'unknown']),
    readAt: keptInstant,
    received: count,
    distinct: count,
    // JSON has null where a page named no total.
    totals: v.array(
      v.pipe(
        v.nullish(count),
        v.transform((total) => total ?? undefined),
      ),
    ),
    customRoles: v.optional(count),
    members: v.optional(count),
    membersComplete: v.boolean(),
  }),
  items: v.array(v.object({ facts: factsSchema, hash, isInReview: v.boolean() })),
  hash,
});

const base = { id: keptId, at: keptInstant, by: person };
const ofToken = { ...base, tokenId: keptId };

export const entrySchema: v.GenericSchema<unknown, Entry> = v.variant('kind', [
  v.object({
    ...ofToken,
    kind: v.literal('decision'),
    decision: v.picklist(decisions),
    reason: v.optional(v.object({ code: v.picklist(reasonCodes), text, until: instant })),
    note: text,
    seconds: v.pipe(v.number(), v.minValue(0)),
    groupSize: v.pipe(v.number(), v.integer(), v.minValue(1)),
    isSelfReview: v.boolean(),
    seen: v.optional(factsSchema),
    replaces: v.array(v.string()),
  }),
  v.object({
    ...ofToken,
    kind: v.literal('answer'),
    answer: v.picklist(ownerAnswers),
    owner: text,
    quote: text,
  }),
  v.object({
    ...ofToken,
    kind: v.literal('attempt'),
    action: v.picklist(bulkActions),
    result: v.picklist(['done', 'failed', 'unknown']),
    detail: text,
    status: v.optional(count),
  }),
  v.object({
    ...ofToken,
    kind: v.literal('reading'),
    result: v.picklist(['verified', 'gone']),
    before: text,
    after: text,
  }),
  v.object({ ...ofToken, kind: v.literal('waiver'), why: text, until: keptInstant }),
  v.object({ ...ofToken, kind: v.literal('added'), facts: factsSchema, hash }),
  v.object({ ...ofToken, kind: v.literal('second-look') }),
  v.object({
    ...base,
    kind: v.literal('signature'),
    name: text,
    role: text,
    sentence: text,
    countersigns: v.optional(keptId),
  }),
  v.object({ ...base, kind: v.literal('cancel'), why: text }),
  v.object({
    ...base,
    kind: v.literal('reopen'),
    revision: v.pipe(v.number(), v.integer(), v.minValue(2)),
    follows: hash,
    why: text,
  }),
]);
