// Two gateways with one secret and one workspace: signing out and refused keys count at both.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openAccount } from '#testing/sandbox-account.ts';
import { openSharedConsole, type Person, type SharedConsole } from '#testing/shared-console.ts';
import { WorkspaceAway } from '../workspace/open-workspace.ts';

const deadKey = 'api-99999999-8888-4777-a666-555555554444';

let one: SharedConsole;
let other: SharedConsole;
beforeEach(() => {
  const account = openAccount();
  one = openSharedConsole({ account });
  other = openSharedConsole({ account, workspace: one.workspace });
});
afterEach(() => one.close());

const away = () => Promise.reject(new WorkspaceAway('gone'));
const statusOf = async (person: Person) => (await person.call('GET', '/api/v2/caller-identity')).status;

it('a session that was signed out at one is refused at the other within two seconds, others are not', async () => {
  const [leaving, staying] = [await one.signIn('admin'), await one.signIn('admin')];
  expect(await statusOf(other.meet(leaving))).toBe(200);
  expect((await leaving.call('DELETE', '/session')).status).toBe(204);
  expect(await statusOf(leaving)).toBe(401);
  await expect.poll(() => statusOf(other.meet(leaving)), { timeout: 2000 }).toBe(401);
  expect(await statusOf(other.meet(staying))).toBe(200);
});

it('signing out while the database is away works here, and is told to the others when it is back', async () => {
  const endSession = vi.spyOn(one.workspace, 'endSession').mockImplementationOnce(away);
  const person = await one.signIn('admin');
  expect((await person.call('DELETE', '/session')).status).toBe(204);
  expect(await statusOf(person)).toBe(401);
  await expect.poll(() => statusOf(other.meet(person)), { timeout: 5000 }).toBe(401);
  expect(endSession).toHaveBeenCalledTimes(2);
  expect(one.logLines.join('')).toContain('a sign-out waits');
});

it('a gateway that starts later knows what was signed out before', async () => {
  const person = await one.signIn('admin');
  await person.call('DELETE', '/session');
  const later = openSharedConsole({ account: openAccount(), workspace: one.workspace });
  await expect.poll(() => statusOf(later.meet(person)), { timeout: 2000 }).toBe(401);
});

it('ten refused keys are ten at all gateways together', async () => {
  const statuses: number[] = [];
  for (let at = 0; at < 12; at += 1)
    statuses.push((await (at % 2 === 0 ? one : other).tryKey(deadKey)).status);
  expect(statuses).toEqual([...Array(10).fill(401), 429, 429]);
  const refused = await other.tryKey(deadKey);
  expect(refused.headers.get('Retry-After')).toBe('300');
  one.advance(5 * 60_000);
  expect((await other.tryKey(deadKey)).status).toBe(401);
});

it('ten at the same time are ten as well', async () => {
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, at) => (at % 2 === 0 ? one : other).tryKey(deadKey)),
  );
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(20);
});

it('keys that work are not counted', async () => {
  const key = await one.sandbox.personaKey('reader');
  for (let at = 0; at < 15; at += 1)
    expect((await (at % 2 === 0 ? one : other).tryKey(key)).status).toBe(200);
  expect((await one.tryKey(deadKey)).status).toBe(401);
});

it('without the database each gateway counts its own', async () => {
  vi.spyOn(one.workspace, 'takeAttempts').mockImplementation(away);
  const statuses: number[] = [];
  for (let at = 0; at < 11; at += 1) statuses.push((await one.tryKey(deadKey)).status);
  expect(statuses).toEqual([...Array(10).fill(401), 429]);
  expect((await other.tryKey(deadKey)).status).toBe(401);
});
