// Each way that comes with an access turns the answer: the same question, asked of that access, is answered the other way.
import { assert, constantFrom, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { answerQuestion } from '#domain/policy/access/access-answer.ts';
import { viewProject } from '#domain/policy/language/evaluate.ts';
import type { Policy } from '#domain/policy/language/statement.ts';
import { reviewTokenAccess } from '#domain/token/access-review.ts';
import type { TokenAccess } from '#domain/token/token.ts';
import { smallPolicy, smallRequest } from '#testing/policy-arbitraries.ts';
import { statement } from '#testing/statements.ts';
import { waysToTurn, type Way } from './flip-words.ts';
import { readQuestion } from './question-text.ts';

const reviewed = (access: TokenAccess) =>
  reviewTokenAccess({ kind: 'service', access, member: undefined }, undefined, () => undefined);

type Request = Parameters<typeof answerQuestion>[1];

function waysFor(access: TokenAccess, request: Request): readonly Way[] {
  const review = reviewed(access);
  const { access: side } = answerQuestion(review, request);
  // As on the page: if the project can't be viewed, that is what has to change.
  const [answer] = (side.gate?.answer ?? side).grants;
  const decided = side.gate === undefined ? request : { action: viewProject, resource: side.gate.project };
  const [grant] = review.grants;
  return grant === undefined || answer === undefined ? [] : waysToTurn(grant, answer, decided);
}

const verdictOf = (access: TokenAccess, request: Request) =>
  answerQuestion(reviewed(access), request).verdict;

test('a way with an access turns the answer, views of the project included', () => {
  const accesses = tuple(
    constantFrom('reader', 'writer', 'admin'),
    smallPolicy,
    constantFrom('base', 'inline'),
  );
  let turned = 0;
  assert(
    property(accesses, smallRequest, ([role, policy, kind], request) => {
      const access: TokenAccess = kind === 'base' ? { kind: 'base', role } : { kind: 'inline', policy };
      const { verdict: before, access: side } = answerQuestion(reviewed(access), request);
      if (before === 'unknown') return;
      // Where an inline role may start from the Reader's view, an answer stays unknown that was unknown behind a hidden project.
      const isOpen = side.gate !== undefined && side.grants[0]?.verdict === 'unknown';
      const wanted = before === 'allowed' ? ['denied', 'unknown'] : isOpen ? ['unknown'] : ['allowed'];
      for (const way of waysFor(access, request)) {
        if (way.access === undefined) continue;
        turned += 1;
        expect(wanted).toContain(verdictOf(way.access, request));
      }
    }),
    { numRuns: 400 },
  );
  expect(turned).toBeGreaterThan(200);
});

const asked = readQuestion({ action: 'updateOn', resource: 'proj/web:env/live:flag/pay' });
const request = asked.kind === 'question' ? asked.request : undefined;

test.each<[string, Policy, readonly string[]]>([
  [
    'nothing allows it',
    [],
    [
      'Add a statement that allows updateOn on proj/web:env/live:flag/pay. Also allow viewProject on proj/web.',
    ],
  ],
  [
    'a statement denies it, and another allows it',
    [
      statement('allow', 'proj/*', 'viewProject'),
      statement('allow', 'proj/*:env/*:flag/*', '*'),
      statement('deny', 'proj/web:env/live:flag/pay', 'updateOn'),
    ],
    ['Remove statement 3.'],
  ],
])('%s', (_, policy, texts) => {
  expect(request && waysFor({ kind: 'inline', policy }, request).map(({ text }) => text)).toEqual(texts);
});

test('only base roles that the API takes are suggested, the least one', () => {
  expect(request && waysFor({ kind: 'base', role: 'reader' }, request)[0]).toMatchObject({
    text: 'Use the base role Writer.',
    access: { kind: 'base', role: 'writer' },
  });
});

test('from a base role that allows it, the inline role starts with what it needs in any case', () => {
  const [, inline] = request ? waysFor({ kind: 'base', role: 'admin' }, request) : [];
  expect(inline).toEqual({
    text: 'Start an inline role from viewProject on proj/web, and add only what’s needed.',
    access: { kind: 'inline', policy: [statement('allow', 'proj/web', 'viewProject')] },
  });
});

test('a custom role is the account’s: its ways change no token', () => {
  const [grant] = reviewed({ kind: 'inline', policy: [] }).grants;
  const answer =
    request && answerQuestion(reviewed({ kind: 'inline', policy: [] }), request).access.grants[0];
  if (grant === undefined || answer === undefined || request === undefined) throw new Error('no grant');
  const role = { ...grant, carrier: 'custom-role' } as const;
  expect(
    waysToTurn(role, { ...answer, verdict: 'denied', because: 'nothing-applies' }, request).map(
      ({ access }) => access,
    ),
  ).toEqual([undefined]);
});
