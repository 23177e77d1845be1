// A signed fact. The browser keeps it until it has seen the record, and hands it in when the record is missing.
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { readFact, type Fact } from '../workspace/fact.ts';
import { workspaceOf, type Scope } from '../workspace/scope.ts';

export type Receipts = {
  /** A text of base64url and a dot, short enough for a header. */
  readonly sign: (scope: Scope, fact: Fact) => string;
  /** The fact of a receipt that a gateway with the same secret gave for this workspace; undefined for anything else. */
  readonly open: (scope: Scope, receipt: string) => Fact | undefined;
};

/** In characters. All headers of an answer have to fit into what proxies accept, often 8 KiB. */
const longest = 4096;

/** Signs with the first secret and accepts receipts of each. */
export function createReceipts(secrets: readonly [string, ...string[]]): Receipts {
  const keys = secrets.map(keyOf);
  const signingKey = keyOf(secrets[0]);
  return {
    sign(scope, fact) {
      const whole = encode(fact);
      // Without the token itself, a deletion is still known to have happened.
      const content = whole.length > longest ? encode(shortened(fact)) : whole;
      return `${content}.${macOf(signingKey, scope, content).toString('base64url')}`;
    },
    open(scope, receipt) {
      const [, content = '', mac = ''] = /^([\w-]{1,8192})\.([\w-]{43})$/.exec(receipt) ?? [];
      const given = Buffer.from(mac, 'base64url');
      const isOurs = keys.some((key) => {
        const own = macOf(key, scope, content);
        return own.length === given.length && timingSafeEqual(own, given);
      });
      return isOurs ? decode(content) : undefined;
    },
  };
}

function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', label, 32));
}

function macOf(key: Buffer, scope: Scope, content: string): Buffer {
  return createHmac('sha256', key)
    .update(`${workspaceOf(scope)}\n${content}`)
    .digest();
}

const label = 'access token console: receipts, version 1';

function encode(fact: Fact): string {
  return Buffer.from(JSON.stringify(fact)).toString('base64url');
}

function decode(content: string): Fact | undefined {
  try {
    return readFact(JSON.parse(Buffer.from(content, 'base64url').toString()));
  } catch {
    return undefined;
  }
}

function shortened(fact: Fact): Fact {
  const tokenName = fact.detail.tokenName.slice(0, 500);
  switch (fact.kind) {
    case 'deletion':
      return { ...fact, detail: { tokenName, token: null } };
    case 'reset':
      return { ...fact, detail: { ...fact.detail, tokenName } };
    case 'creation':
      return { ...fact, detail: { ...fact.detail, tokenName } };
    case 'expiry':
      return { ...fact, detail: { ...fact.detail, tokenName } };
    default:
      return fact satisfies never;
  }
}
