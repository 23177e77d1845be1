// Campaigns in this browser's database. A population of ten thousand tokens does not fit into local storage, and a decision must not write
// it again. Each record belongs to one account of one instance.
import type { Account } from '#domain/account/account.ts';
import type { Campaign } from '#domain/review/campaign/campaign.ts';
import type { Entry } from '#domain/review/campaign/entry.ts';

const databaseName = 'reviews';
const schemaVersion = 1;
const campaignsName = 'campaigns';
const entriesName = 'entries';

type CampaignRecord = { readonly place: string; readonly id: string; readonly campaign: Campaign };
type EntryRecord = {
  readonly place: string;
  readonly campaignId: string;
  readonly id: string;
  readonly entry: Entry;
};

/** A campaign with its log, as stored. */
export type StoredCampaign = { readonly campaign: Campaign; readonly entries: readonly Entry[] };

let opened: Promise<IDBDatabase> | undefined;

/** Opens the database once. Rejects when the browser forbids it; the next call tries again. */
function openDatabase(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(databaseName, schemaVersion);
    request.addEventListener('upgradeneeded', () => {
      const database = request.result;
      database.createObjectStore(campaignsName, { keyPath: ['place', 'id'] });
      database.createObjectStore(entriesName, { keyPath: ['place', 'campaignId', 'id'] });
    });
    request.addEventListener('success', () => {
      const database = request.result;
      // Another tab with a newer version waits until this one lets go.
      database.addEventListener('versionchange', () => {
        database.close();
        opened = undefined;
      });
      resolve(database);
    });
    request.addEventListener('error', () => reject(problemOf(request)));
  }).catch((problem: unknown) => {
    opened = undefined;
    throw problem;
  });
  return opened;
}

function placeOf({ origin, id }: Account): string {
  return `${origin} ${id}`;
}

/** All keys that begin with these parts. */
function keysUnder(...parts: readonly string[]): IDBKeyRange {
  return IDBKeyRange.bound([...parts], [...parts, []]);
}

/** The campaigns of an account with their logs, in no order. Rejects when the database cannot be read. */
export async function readCampaigns(account: Account): Promise<readonly StoredCampaign[]> {
  const transaction = (await openDatabase()).transaction([campaignsName, entriesName], 'readonly');
  const place = placeOf(account);
  const campaigns = answerOf<CampaignRecord[]>(
    transaction.objectStore(campaignsName).getAll(keysUnder(place)),
  );
  const entries = answerOf<EntryRecord[]>(transaction.objectStore(entriesName).getAll(keysUnder(place)));
  const [stored, logs] = await Promise.all([campaigns, entries]);
  return stored.map(({ id, campaign }) => ({
    campaign,
    entries: logs.filter(({ campaignId }) => campaignId === id).map(({ entry }) => entry),
  }));
}

/** Stores a campaign. Resolves once it is written, and rejects when it is not. */
export function writeCampaign(account: Account, campaign: Campaign): Promise<void> {
  const record: CampaignRecord = { place: placeOf(account), id: campaign.id, campaign };
  return write(campaignsName, (store) => store.put(record));
}

/** Adds entries to the log of a campaign. Resolves once all are written, and rejects when none is. */
export function writeEntries(account: Account, campaignId: string, entries: readonly Entry[]): Promise<void> {
  const place = placeOf(account);
  return write(entriesName, (store) => {
    for (const entry of entries) {
      const record: EntryRecord = { place, campaignId, id: entry.id, entry };
      store.put(record);
    }
  });
}

/** Removes a campaign and its log. */
export async function removeCampaign(account: Account, campaignId: string): Promise<void> {
  const place = placeOf(account);
  await write(entriesName, (store) => store.delete(keysUnder(place, campaignId)));
  await write(campaignsName, (store) => store.delete([place, campaignId]));
}

async function write(name: string, change: (store: IDBObjectStore) => unknown): Promise<void> {
  const transaction = (await openDatabase()).transaction(name, 'readwrite');
  const done = new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(problemOf(transaction)));
  });
  change(transaction.objectStore(name));
  await done;
}

function answerOf<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(problemOf(request)));
  });
}

function problemOf({ error }: { readonly error: DOMException | null }): Error {
  return error ?? new Error('The browser’s database can’t be used.');
}
