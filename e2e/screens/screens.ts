// Every screen of the console that is looked at and read, and how to get there.
import { askOwners, askReason, carryOut, listReviews, sign } from './campaign-screens.ts';
import type { Page } from '@playwright/test';
import type { SandboxClient, SandboxToken } from '../fixtures/sandbox-client.ts';
import { expect } from '../fixtures/test.ts';
import { listComplete, signInAs, type PersonaTitle } from '../fixtures/sign-in.ts';
import { askedInProduction, checkMatrix, checkQuestion, gainPower, keepCase } from './access-screens.ts';
import {
  encryptKeys,
  handOverMany,
  leaveRunning,
  pickSome,
  planAccess,
  planDelete,
  planReset,
  runReset,
  waitForLimit,
} from './bulk-screens.ts';
import {
  chooseRoles,
  failToCreate,
  fillInline,
  loseAnswer,
  receiveKey,
  receiveKeyOnly,
} from './create-screens.ts';

import {
  askToDelete,
  askToReset,
  chooseGrace,
  chooseInstant,
  chooseNow,
  handOverReset,
  loseReset,
  openWindows,
  refuseExpiry,
  showBoard,
} from './reset-screens.ts';
import {
  openDisplay,
  openPalette,
  openPaletteOnToken,
  openShortcuts,
  saveView,
  searchPalette,
} from './list-screens.ts';
import { openLeaver, openMember, roleRead, showActivity, tryRole } from './people-screens.ts';
import { askToIgnore, ignoreJob, openExport, showEnds } from './export-screens.ts';
import { createCalendar, keepNote, showEvents } from './shared-screens.ts';
import { leaveKeyBehind, setClockBack, openOtherAccount } from './session-screens.ts';

type Screen = {
  readonly name: string;
  /** An address, or what finds the token whose page is meant. */
  readonly path: string | ((token: SandboxToken) => boolean);
  /** Undefined for a screen before signing in. */
  readonly persona: PersonaTitle | undefined;
  /** Follows the address of a token. */
  readonly under?: string;
  readonly prepare?: (page: Page, sandbox: SandboxClient) => Promise<void>;
};

const settled = async (page: Page) => {
  // Under an open dialog the heading is there, but hidden from roles.
  await page.locator('h1, [role=alertdialog], [role=dialog]').filter({ visible: true }).first().waitFor();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
};

const longest = 70;
const isPolicy = (token: SandboxToken, effect: string) =>
  JSON.stringify(token.inlineRole ?? []).includes(`"${effect}"`);

const isWriter = ({ role, serviceToken, name = '' }: SandboxToken) =>
  role === 'writer' && serviceToken !== true && /^[ -~]+$/.test(name);

async function changeSome(page: Page): Promise<void> {
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill(`${await name.inputValue()}, nightly`);
  await page.getByRole('radio', { name: 'Reader' }).check();
  await page.getByRole('radio', { name: '60 days' }).check();
}

async function meetAnother(page: Page, sandbox: SandboxClient): Promise<void> {
  const id = page.url().split('/').at(-2) ?? '';
  await changeSome(page);
  const { name } = await sandbox.readToken(id);
  await sandbox.patchToken(id, [
    { op: 'add', path: '/name', value: `${name} (to be retired)` },
    { op: 'add', path: '/description', value: 'Being replaced by the new pipeline.' },
  ]);
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByRole('button', { name: 'Save selected' }).waitFor();
  await sandbox.patchToken(id, [{ op: 'replace', path: '/name', value: name }]);
}

/** The pipeline's token beside the bot that posts approvals. */
async function compareTwo(page: Page, sandbox: SandboxClient): Promise<void> {
  const { items } = await sandbox.listTokens();
  const idOf = (wanted: string) => items.find(({ name }) => name === wanted)?._id ?? '';
  await page.goto(`/access/compare?a=${idOf('github-actions-deploy')}&b=${idOf('slack-approvals-bot')}`);
  await page.getByText('Different.').waitFor();
}

async function workedOut(page: Page): Promise<void> {
  await listComplete(page);
  await expect(page.getByText(/calculated$/)).toHaveCount(0);
}

async function reviewed(page: Page): Promise<void> {
  await workedOut(page);
  // Plans of earlier journeys may have left one of them.
  await page
    .getByText(/but (aren’t|isn’t) used/)
    .first()
    .waitFor();
}

/** The table of a picture. */
async function showTable(page: Page): Promise<void> {
  await workedOut(page);
  await page
    .getByText('Table', { exact: true })
    .click({ timeout: 2000 })
    .catch(() => undefined);
}

/** The tokens that can administer the account, in the role map; where there is no room for it, in its table. */
async function showPower(page: Page): Promise<void> {
  await workedOut(page);
  await page.getByRole('button', { name: /tokens: What they can do: Administers/ }).click();
}

async function nearestFound(page: Page): Promise<void> {
  await workedOut(page);
  await page.getByText('Same as Admin').waitFor();
}

export const screens: readonly Screen[] = [
  { name: 'connect', path: '/connect', persona: undefined },
  { name: 'list', path: '/tokens', persona: 'Admin', prepare: listComplete },
  { name: 'list-filtered', path: '/tokens?kind=service&q=deploy', persona: 'Admin', prepare: listComplete },
  { name: 'list-no-match', path: '/tokens?q=nothing+like+this', persona: 'Admin', prepare: listComplete },
  { name: 'palette', path: '/tokens', persona: 'Admin', prepare: openPalette },
  { name: 'palette-found', path: '/tokens', persona: 'Admin', prepare: searchPalette },
  {
    name: 'palette-token',
    path: ({ role }) => role === 'admin',
    persona: 'Admin',
    prepare: openPaletteOnToken,
  },
  { name: 'shortcuts', path: '/tokens', persona: 'Admin', prepare: openShortcuts },
  { name: 'list-views', path: '/tokens?kind=service&sort=-used', persona: 'Admin', prepare: saveView },
  { name: 'list-display', path: '/tokens', persona: 'Admin', prepare: openDisplay },
  { name: 'list-reader', path: '/tokens', persona: 'Reader', prepare: listComplete },
  {
    name: 'detail-inline',
    path: (token) => isPolicy(token, 'allow') && isPolicy(token, 'deny'),
    persona: 'Admin',
  },
  { name: 'detail-custom', path: ({ customRoleIds = [] }) => customRoleIds.length > 0, persona: 'Admin' },
  { name: 'detail-admin', path: ({ role }) => role === 'admin', persona: 'Admin' },
  { name: 'detail-long-name', path: ({ name = '' }) => name.length > longest, persona: 'Admin' },
  {
    name: 'detail-expired',
    path: ({ expiry }) => expiry !== undefined && expiry < Date.now(),
    persona: 'Admin',
  },
  { name: 'edit', path: isWriter, under: '/edit', persona: 'Admin', prepare: changeSome },
  {
    name: 'edit-inline',
    path: (token) => token.serviceToken !== true && isPolicy(token, 'allow') && isPolicy(token, 'deny'),
    under: '/edit',
    persona: 'Admin',
  },
  {
    name: 'edit-service',
    path: ({ serviceToken, customRoleIds = [] }) => serviceToken === true && customRoleIds.length > 0,
    under: '/edit',
    persona: 'Admin',
  },
  { name: 'edit-conflict', path: isWriter, under: '/edit', persona: 'Admin', prepare: meetAnother },
  { name: 'edit-power', path: isWriter, under: '/edit', persona: 'Admin', prepare: gainPower },
  {
    name: 'token-access',
    path: (token) => isPolicy(token, 'allow') && isPolicy(token, 'deny'),
    under: askedInProduction,
    persona: 'Admin',
    prepare: keepCase,
  },
  { name: 'create', path: '/tokens/new', persona: 'Admin' },
  { name: 'create-matrix', path: '/tokens/new', persona: 'Admin', prepare: checkMatrix },
  { name: 'create-question', path: '/tokens/new', persona: 'Admin', prepare: checkQuestion },
  { name: 'create-custom', path: '/tokens/new', persona: 'Admin', prepare: chooseRoles },
  { name: 'create-inline', path: '/tokens/new', persona: 'Admin', prepare: fillInline },
  { name: 'create-problems', path: '/tokens/new', persona: 'Admin', prepare: failToCreate },
  { name: 'create-lost', path: '/tokens/new', persona: 'Admin', prepare: loseAnswer },
  { name: 'hand-over', path: '/tokens/new', persona: 'Admin', prepare: receiveKey },
  { name: 'hand-over-partial', path: '/tokens/new', persona: 'Admin', prepare: receiveKeyOnly },
  { name: 'reset-quick', path: '/tokens', persona: 'Admin', prepare: askToReset },
  { name: 'reset', path: '/tokens', persona: 'Admin', prepare: chooseGrace },
  { name: 'reset-custom', path: '/tokens', persona: 'Admin', prepare: chooseInstant },
  { name: 'reset-now', path: '/tokens', persona: 'Admin', prepare: chooseNow },
  { name: 'reset-lost', path: '/tokens', persona: 'Admin', prepare: loseReset },
  { name: 'reset-hand-over', path: '/tokens', persona: 'Admin', prepare: handOverReset },
  { name: 'detail-grace', path: '/tokens', persona: 'Admin', prepare: openWindows },
  { name: 'grace', path: '/tokens', persona: 'Admin', prepare: showBoard },
  { name: 'grace-empty', path: '/grace', persona: 'Admin' },
  { name: 'delete', path: '/tokens', persona: 'Admin', prepare: askToDelete },
  { name: 'expiry-refused', path: '/tokens', persona: 'Admin', prepare: refuseExpiry },
  { name: 'bulk-pick', path: '/tokens?kind=service&q=de', persona: 'Admin', prepare: pickSome },
  { name: 'bulk-plan', path: '/tokens', persona: 'Admin', prepare: planReset },
  { name: 'bulk-access', path: '/tokens', persona: 'Admin', prepare: planAccess },
  { name: 'bulk-delete', path: '/tokens', persona: 'Admin', prepare: planDelete },
  { name: 'bulk-run', path: '/tokens', persona: 'Admin', prepare: runReset },
  { name: 'bulk-waiting', path: '/tokens', persona: 'Admin', prepare: waitForLimit },
  { name: 'bulk-elsewhere', path: '/tokens', persona: 'Admin', prepare: leaveRunning },
  { name: 'bulk-hand-over', path: '/tokens', persona: 'Admin', prepare: handOverMany },
  { name: 'bulk-encrypt', path: '/tokens', persona: 'Admin', prepare: encryptKeys },
  { name: 'access-start', path: '/access', persona: 'Admin' },
  {
    name: 'access-question',
    path: '/access?action=deleteFlag&resource=proj/*:env/production:flag/*',
    persona: 'Admin',
    prepare: workedOut,
  },
  { name: 'access-matrix', path: '/access/matrix', persona: 'Admin', prepare: workedOut },
  {
    name: 'access-matrix-flags',
    path: '/access/matrix?group=Feature+flags',
    persona: 'Admin',
    prepare: workedOut,
  },
  { name: 'review', path: '/review', persona: 'Admin', prepare: reviewed },
  { name: 'review-ends', path: '/review', persona: 'Admin', prepare: showEnds },
  {
    name: 'review-life',
    path: '/review/life?age=365-&last=90-365',
    persona: 'Admin',
    prepare: async (page) => page.locator('[data-marks] path').nth(3).waitFor({ state: 'attached' }),
  },
  { name: 'review-life-table', path: '/review/life', persona: 'Admin', prepare: showTable },
  { name: 'review-roles', path: '/review/roles', persona: 'Admin', prepare: showPower },
  { name: 'review-roles-table', path: '/review/roles', persona: 'Admin', prepare: showTable },
  { name: 'review-access', path: '/review/access', persona: 'Admin', prepare: workedOut },
  { name: 'review-owners', path: '/review/owners?owner=gone', persona: 'Admin', prepare: workedOut },
  { name: 'review-owners-table', path: '/review/owners', persona: 'Admin', prepare: showTable },
  { name: 'review-export', path: '/review', persona: 'Admin', prepare: openExport },
  { name: 'review-ignore', path: '/review', persona: 'Admin', prepare: askToIgnore },
  { name: 'review-ignored', path: '/review', persona: 'Admin', prepare: ignoreJob },
  { name: 'review-job', path: '/review?rule=api-version-ends&due=week', persona: 'Admin', prepare: reviewed },
  { name: 'person', path: '/tokens', persona: 'Admin', prepare: openMember },
  { name: 'person-gone', path: '/tokens', persona: 'Admin', prepare: openLeaver },
  { name: 'role', path: '/roles/terraform', persona: 'Admin', prepare: roleRead },
  { name: 'role-base', path: '/roles/writer', persona: 'Admin', prepare: roleRead },
  { name: 'role-what-if', path: '/roles/terraform/what-if', persona: 'Admin', prepare: tryRole },
  { name: 'activity', path: '/activity?days=365', persona: 'Admin', prepare: showActivity },
  { name: 'activity-console', path: '/tokens', persona: 'Admin', prepare: showEvents },
  { name: 'calendar-address', path: '/grace', persona: 'Admin', prepare: createCalendar },
  { name: 'detail-note', path: isWriter, persona: 'Admin', prepare: keepNote },
  { name: 'campaign-start', path: '/review/campaigns/new', persona: 'Admin', prepare: workedOut },
  { name: 'campaign-decide', path: '/review/campaigns/new', persona: 'Admin', prepare: askReason },
  { name: 'campaign-carry-out', path: '/review/campaigns/new', persona: 'Admin', prepare: carryOut },
  { name: 'campaign-owners', path: '/review/campaigns/new', persona: 'Admin', prepare: askOwners },
  { name: 'campaign-sign', path: '/review/campaigns/new', persona: 'Admin', prepare: sign },
  { name: 'campaigns', path: '/review/campaigns/new', persona: 'Admin', prepare: listReviews },
  { name: 'access-groups', path: '/access/groups', persona: 'Admin', prepare: nearestFound },
  { name: 'access-roles', path: '/access/roles', persona: 'Admin', prepare: listComplete },
  { name: 'access-compare', path: '/tokens', persona: 'Admin', prepare: compareTwo },
  { name: 'session-changed', path: '/tokens', persona: 'Admin', prepare: openOtherAccount },
  { name: 'wrong-clock', path: '/tokens', persona: 'Admin', prepare: setClockBack },
  { name: 'unstored-key', path: '/tokens/new', persona: 'Admin', prepare: leaveKeyBehind },
  { name: 'not-found', path: '/nowhere', persona: 'Admin' },
];

/** Administrators share what they do, as they do by default. */
export const serverSettings = { DATABASE_URL: ':memory:' };

/** The answers with errors that the screens are about. */
export const expectedStatuses = [403, 404, 409, 429, 502];

/** Opens a screen and waits until nothing moves any more. */
export async function openScreen(
  { path, under = '', persona, prepare }: Screen,
  page: Page,
  sandbox: SandboxClient,
): Promise<void> {
  const address = typeof path === 'string' ? path : `${await tokenAddress(sandbox, path)}${under}`;
  if (persona === undefined) await page.goto(address);
  else await signInAs(page, persona, address);
  await prepare?.(page, sandbox);
  await settled(page);
}

async function tokenAddress(sandbox: SandboxClient, find: (token: SandboxToken) => boolean): Promise<string> {
  const { items } = await sandbox.listTokens();
  const token = items.find(find);
  expect(token, 'the seed has such a token').toBeDefined();
  return `/tokens/${token?._id}`;
}
