// A campaign as a file, to continue in another browser, and the evidence of one as an archive. Both can be opened and joined.
import * as v from 'valibot';
import { isAt, type Account } from '#domain/account/account.ts';
import { readZip } from '#domain/archive/zip.ts';
import { hashOfFacts, hashOfPopulation, type CampaignFile } from '#domain/review/campaign/campaign.ts';
import { mergeEntries } from '#domain/review/campaign/entry.ts';
import { checkReview, checkSums } from '#domain/review/evidence/check-evidence.ts';
import { evidenceFormat, type EvidenceJson } from '#domain/review/evidence/evidence-archive.ts';
import { campaignSchema, entrySchema } from './campaign-schema.ts';
import { parseJson } from './kept-json.ts';

const format = 'access-review';
const version = 1;

/** Writes a campaign and its log. They hold no keys and no e-mail addresses. */
export function writeCampaignFile({ campaign, entries }: CampaignFile): string {
  return JSON.stringify({ format, version, campaign, entries }, undefined, 1);
}

const fileSchema = v.object({ campaign: campaignSchema, entries: v.array(entrySchema) });
const headSchema = v.looseObject({ format: v.literal(format) });

/** `problem` says in words why a file cannot be opened. */
export type OpenedCampaign =
  | { readonly kind: 'campaign'; readonly file: CampaignFile }
  | { readonly kind: 'problem'; readonly problem: string };

/** Reads a file for an account. All of it or nothing; never rejects. */
export async function readCampaignFile(text: string, account: Account): Promise<OpenedCampaign> {
  const json = parseJson(text);
  if (!v.is(headSchema, json)) return problem('The file isn’t an access review from this console.');
  if (json['version'] !== version)
    return problem('The file comes from a version of the console that this one can’t read.');
  const read = v.safeParse(fileSchema, json);
  if (!read.success)
    return problem(`The file is damaged: ${v.getDotPath(read.issues[0]) ?? 'unknown part'}.`);
  const { campaign, entries } = read.output;
  const { instance, account: id } = campaign.source;
  if (!isAt({ instance, account: id }, account)) return problem('The file belongs to another account.');
  for (const { facts, hash } of campaign.items)
    if ((await hashOfFacts(facts)) !== hash) return problem(`The facts of token ${facts.id} were changed.`);
  if ((await hashOfPopulation(campaign.items)) !== campaign.hash)
    return problem('The list of tokens in the file was changed.');
  return { kind: 'campaign', file: { campaign, entries: mergeEntries(entries, []) } };
}

function problem(text: string): OpenedCampaign {
  return { kind: 'problem', problem: text };
}

const evidenceSchema: v.GenericSchema<unknown, EvidenceJson> = v.object({
  format: v.literal(evidenceFormat),
  version: v.picklist([1, 2]),
  consoleVersion: v.string(),
  madeAt: v.number(),
  campaign: campaignSchema,
  log: v.array(v.object({ entry: entrySchema, before: v.string(), hash: v.string() })),
  end: v.string(),
});

/** What a check found; `review` is there when `review.json` could be read. */
export type CheckedEvidence = {
  readonly problems: readonly string[];
  readonly review: EvidenceJson | undefined;
};

/** Checks an evidence archive. Never rejects. */
export async function checkEvidence(bytes: Uint8Array<ArrayBuffer>): Promise<CheckedEvidence> {
  const files = readZip(bytes);
  if (files === undefined) return { problems: ['The file isn’t an evidence archive.'], review: undefined };
  const problems = await checkSums(files);
  const json = files.find(({ name }) => name === 'review.json');
  const read = v.safeParse(evidenceSchema, parseJson(new TextDecoder().decode(json?.bytes)));
  if (!read.success) return { problems: [...problems, 'review.json can’t be read.'], review: undefined };
  return { problems: [...problems, ...(await checkReview(read.output, files))], review: read.output };
}
