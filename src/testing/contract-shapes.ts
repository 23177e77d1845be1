// The answers of the API as the contract describes them, for tests: strict objects, so that a stray field fails too.
import * as v from 'valibot';

const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{24}$/));
const time = v.pipe(v.number(), v.integer());
const link = v.strictObject({ href: v.pipe(v.string(), v.startsWith('/')), type: v.string() });
const links = v.record(v.string(), link);
const texts = v.array(v.string());
const filled = v.pipe(texts, v.minLength(1));

const statement = v.union([
  v.strictObject({ effect: v.picklist(['allow', 'deny']), resources: filled, actions: filled }),
  v.strictObject({ effect: v.picklist(['allow', 'deny']), notResources: filled, actions: filled }),
  v.strictObject({ effect: v.picklist(['allow', 'deny']), resources: filled, notActions: filled }),
  v.strictObject({ effect: v.picklist(['allow', 'deny']), notResources: filled, notActions: filled }),
]);

const memberSummary = {
  _id: id,
  _links: links,
  email: v.string(),
  role: v.string(),
  firstName: v.optional(v.string()),
  lastName: v.optional(v.string()),
};

export const tokenShape = v.strictObject({
  _id: id,
  ownerId: id,
  memberId: id,
  _member: v.optional(v.strictObject(memberSummary)),
  name: v.optional(v.pipe(v.string(), v.minLength(1))),
  description: v.optional(v.pipe(v.string(), v.minLength(1))),
  creationDate: time,
  lastModified: time,
  lastUsed: v.optional(time),
  role: v.optional(v.string()),
  customRoleIds: v.optional(v.array(id)),
  inlineRole: v.optional(v.array(statement)),
  token: v.string(),
  serviceToken: v.boolean(),
  defaultApiVersion: v.number(),
  expiry: v.optional(time),
  _links: v.strictObject({ self: link, parent: link }),
});

export const tokensShape = v.strictObject({
  items: v.array(tokenShape),
  totalCount: v.optional(v.number()),
  _links: links,
});

export const failureShape = v.strictObject({
  code: v.string(),
  message: v.pipe(v.string(), v.minLength(1)),
  id: v.optional(v.string()),
});

export const callerIdentityShape = v.strictObject({
  accountId: id,
  authKind: v.string(),
  tokenKind: v.string(),
  tokenName: v.optional(v.string()),
  tokenId: id,
  memberId: v.optional(id),
  serviceToken: v.boolean(),
});

export const customRoleShape = v.strictObject({
  _id: id,
  _links: links,
  key: v.string(),
  name: v.string(),
  description: v.optional(v.string()),
  policy: v.array(statement),
  basePermissions: v.picklist(['reader', 'no_access']),
  resourceCategory: v.picklist(['organization', 'project', 'any']),
  assignedTo: v.strictObject({ membersCount: v.number(), teamsCount: v.number() }),
  _presetBundleVersion: v.optional(v.number()),
  _presetStatements: v.optional(v.array(statement)),
});

export const customRolesShape = v.strictObject({
  items: v.array(customRoleShape),
  totalCount: v.number(),
  _links: links,
});

export const memberShape = v.strictObject({
  ...memberSummary,
  _pendingInvite: v.boolean(),
  _verified: v.boolean(),
  customRoles: texts,
  mfa: v.string(),
  _lastSeen: time,
  creationDate: time,
  roleAttributes: v.optional(v.record(v.string(), texts)),
});

export const membersShape = v.strictObject({
  items: v.array(memberShape),
  totalCount: v.number(),
  _links: links,
});

const listedEntry = {
  _links: links,
  _id: id,
  _accountId: id,
  date: time,
  accesses: v.pipe(v.array(v.strictObject({ action: v.string(), resource: v.string() })), v.minLength(1)),
  kind: v.string(),
  name: v.string(),
  description: v.string(),
  shortDescription: v.string(),
  comment: v.optional(v.string()),
  subject: v.optional(v.strictObject({ _links: links, name: v.string(), avatarUrl: v.string() })),
  member: v.optional(
    v.strictObject({
      _links: links,
      _id: id,
      email: v.string(),
      firstName: v.optional(v.string()),
      lastName: v.optional(v.string()),
    }),
  ),
  token: v.optional(
    v.strictObject({
      _links: links,
      _id: id,
      name: v.optional(v.string()),
      ending: v.string(),
      serviceToken: v.boolean(),
    }),
  ),
  titleVerb: v.string(),
  title: v.string(),
  target: v.strictObject({ _links: links, name: v.string(), resources: texts }),
};

export const auditLogShape = v.strictObject({
  items: v.array(v.strictObject(listedEntry)),
  _links: links,
});

export const auditEntryShape = v.strictObject({
  ...listedEntry,
  previousVersion: v.optional(v.looseObject({})),
  currentVersion: v.optional(v.looseObject({})),
});
