// People of two accounts do anything in any order: nobody is ever shown what belongs to the other account, or what their own key may not
// see. `npm run soak:accounts` takes ten thousand steps.
import * as fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { effort } from '#testing/effort.ts';
import { openAccount } from '#testing/sandbox-account.ts';
import { openSharedConsole, type Person, type SharedConsole } from '#testing/shared-console.ts';
import { entryKinds } from '../workspace/entry.ts';

const steps = effort({ variable: 'ACCOUNT_STEPS', script: 'soak:accounts', usual: 200, full: 10_000 });
const stepsOfRun = 50;

const accountOf = {
  admin: 'Harbourline',
  writer: 'Harbourline',
  reader: 'Harbourline',
  inline: 'Harbourline',
  'second-owner': 'Fernhill',
  'second-reader': 'Fernhill',
} as const;
type Who = keyof typeof accountOf;
const everybody: readonly Who[] = ['admin', 'writer', 'reader', 'inline', 'second-owner', 'second-reader'];
const whats = [
  'service',
  'personal',
  'reset',
  'expire',
  'delete',
  'claim',
  'receipt',
  'note',
  'ignored-finding',
  'question',
  'view',
  'undo',
  'read',
  'wait',
] as const;

const anyRun = fc.array(
  fc.record({ who: fc.constantFrom(...everybody), what: fc.constantFrom(...whats), which: fc.nat(30) }),
  { minLength: stepsOfRun, maxLength: stepsOfRun },
);

const tokenShape = v.object({ _id: v.string() });
const identityShape = v.object({ memberId: v.string() });
const sharedShape = v.object({
  sees: v.string(),
  records: v.array(v.object({ tokenKind: v.string(), memberId: v.string() })),
});

type Somebody = { readonly who: Who; readonly person: Person; readonly memberId: string };

type World = {
  readonly console: SharedConsole;
  /** Tokens and receipts of either account: anybody may have heard of them. */
  readonly ids: string[];
  readonly receipts: string[];
};

async function enter(console: SharedConsole, who: Who): Promise<Somebody> {
  const person = await console.signIn(who);
  const identity = await (await person.call('GET', '/api/v2/caller-identity')).json();
  return { who, person, memberId: v.parse(identityShape, identity).memberId };
}

async function take(
  { console, ids, receipts }: World,
  { who, person, memberId }: Somebody,
  { what, which }: { readonly what: (typeof whats)[number]; readonly which: number },
): Promise<void> {
  const tokenId = ids[which % Math.max(1, ids.length)] ?? 'none';
  const path = `/api/v2/tokens/${tokenId}`;
  const name = `${accountOf[who]} of ${who}`;
  const write = async (method: string, at: string, body?: unknown) => {
    const response = await person.call(method, at, body === undefined ? {} : { body });
    const receipt = response.headers.get('X-Workspace-Receipt');
    if (receipt !== null) receipts.push(receipt);
    if (response.status === 201) ids.push(v.parse(tokenShape, await response.json())._id);
  };
  switch (what) {
    case 'service':
    case 'personal':
      return write('POST', '/api/v2/tokens', { name, role: 'reader', serviceToken: what === 'service' });
    case 'reset':
      return write('POST', `${path}/reset`);
    case 'expire':
      return write('PATCH', path, [{ op: 'add', path: '/expiry', value: 1_900_000_000_000 + which }]);
    case 'delete':
      return write('DELETE', path);
    case 'claim': {
      const at = console.now() + which;
      const claim = { tokenId, tokenName: name, oldLastFour: '', newLastFour: '', resetAt: at, endsAt: at };
      return write('POST', '/workspace/claims', { gracePeriods: [claim] });
    }
    case 'note':
    case 'ignored-finding':
    case 'question':
    case 'view': {
      const isAbout = what === 'note' || what === 'ignored-finding';
      const about = isAbout ? { tokenId, name: what === 'note' ? '' : 'broad' } : { name: `${which % 3}` };
      const content = contentOf(what, name);
      return write('PUT', `/workspace/entries/${what}`, { ...about, version: which % 4, content });
    }
    case 'undo':
      return write('POST', '/workspace/entries/undo', { memberId, since: console.now() - which * 1000 });
    case 'receipt':
      return write('PUT', '/workspace/receipts', { receipts: receipts.slice(-which - 1) });
    case 'wait':
      return console.advance(61_000);
    case 'read':
      return undefined;
    default:
      return what satisfies never;
  }
}

/** The content of an entry with the author's text in it. */
function contentOf(what: (typeof entryKinds)[number], text: string) {
  switch (what) {
    case 'note':
      return { text };
    case 'ignored-finding': {
      const facts = { reach: 'none', memberId: '', lastUsedAt: 0 };
      return { tokenName: text, reason: 'other', note: text, until: 1.9e12, facts };
    }
    case 'question':
      return { action: 'deleteFlag', resource: text };
    case 'view':
      return { address: text, columns: [] };
    default:
      return what satisfies never;
  }
}

const entriesShape = v.object({
  entries: v.array(v.object({ tokenKind: v.string(), memberId: v.string() })),
});

const eventsShape = v.object({ events: v.array(v.object({ actor: v.object({ memberId: v.string() }) })) });

/** How many records and entries somebody is shown, and which of them should not be. */
async function shownTo({ who, person, memberId }: Somebody) {
  const response = await person.call('GET', '/workspace');
  const texts = [await response.text()];
  const { sees, records } = v.parse(sharedShape, JSON.parse(texts.join('')));
  for (const kind of entryKinds) {
    const read = await (await person.call('GET', `/workspace/entries/${kind}`)).text();
    texts.push(read);
    records.push(...v.parse(entriesShape, JSON.parse(read)).entries);
  }
  const events = await (await person.call('GET', '/workspace/events')).text();
  texts.push(events);
  const acts = v.parse(eventsShape, JSON.parse(events)).events;
  const text = texts.join('\n');
  const other = accountOf[who] === 'Fernhill' ? 'Harbourline of' : 'Fernhill of';
  const isAdmin = who === 'admin' || who === 'second-owner';
  const foreign = records.filter((one) => one.tokenKind === 'personal' && one.memberId !== memberId);
  const others = acts.filter(({ actor }) => actor.memberId !== memberId);
  const leaks = [
    ...(!isAdmin && others.length > 0 ? ['what others did'] : []),
    ...(text.includes(other) ? ['the other account'] : []),
    ...(!isAdmin && foreign.length > 0 ? ['personal tokens of others'] : []),
    ...((sees === 'everyone') === isAdmin ? [] : [`as one who sees ${sees}`]),
  ];
  return { count: records.length, leaks: leaks.map((leak) => `${who} is shown ${leak}`) };
}

test('whatever happens, nobody is shown what is not theirs', { timeout: 20 * 60_000 }, async () => {
  let shown = 0;
  await fc.assert(
    fc.asyncProperty(anyRun, async (run) => {
      const console = openSharedConsole({ account: openAccount() });
      const people = await Promise.all(everybody.map((who) => enter(console, who)));
      const world: World = { console, ids: [], receipts: [] };
      for (const step of [...run, { who: 'admin', what: 'read', which: 0 } as const]) {
        const acting = people.find(({ who }) => who === step.who);
        if (acting !== undefined) await take(world, acting, step);
        const looks = step.what === 'read' ? await Promise.all(people.map(shownTo)) : [];
        expect(looks.flatMap(({ leaks }) => leaks)).toEqual([]);
        for (const { count } of looks) shown += count;
      }
      await console.close();
    }),
    { numRuns: Math.ceil(steps / stepsOfRun) },
  );
  // Something was there to be seen.
  expect(shown).toBeGreaterThan(steps / 10);
});
