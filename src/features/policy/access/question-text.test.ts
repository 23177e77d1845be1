import { expect, test } from 'vitest';
import { formatConcreteResource, parseConcreteResource } from '#domain/policy/language/resource-match.ts';
import { actionsFound, actionSuggestions, readQuestion, resourceSuggestions } from './question-text.ts';

test('a question is one action on one particular resource', () => {
  const reading = readQuestion({ action: ' updateOn ', resource: 'proj/web:env/live:flag/pay' });
  expect(reading).toMatchObject({ kind: 'question', isKnownAction: true, request: { action: 'updateOn' } });
});

test('a wildcard is no question, and the field is named', () => {
  expect(readQuestion({ action: 'update*', resource: 'proj/web' })).toMatchObject({ field: 'action' });
  expect(readQuestion({ action: 'viewProject', resource: 'proj/*' })).toMatchObject({ field: 'resource' });
});

test('nothing is asked while one side is missing', () => {
  expect(readQuestion({ action: 'viewProject', resource: ' ' })).toEqual({ kind: 'empty' });
});

test('an action that the catalogue does not know may be asked about, and is told apart', () => {
  expect(readQuestion({ action: 'updateTomorrow', resource: 'proj/web' })).toMatchObject({
    isKnownAction: false,
  });
});

test.each(['acct', 'proj/web:env/live;{critical:true}:flag/pay;billing', 'proj/web;frontend'])(
  '%s is written as it was read',
  (text) => {
    const parse = parseConcreteResource(text);
    expect(parse.kind === 'resource' && formatConcreteResource(parse.resource)).toBe(text);
  },
);

test('a resource offers its own actions, an action the kinds that have it', () => {
  expect(actionSuggestions('acct')).not.toContain('viewProject');
  expect(actionSuggestions('acct').length).toBeGreaterThan(5);
  expect(resourceSuggestions('viewProject', ['proj/web', 'proj/web:env/*'])).toEqual([
    'proj/web',
    'proj/example',
  ]);
  expect(resourceSuggestions('viewProject', ['proj/web'], ['proj/web', 'proj/*', 'member/ana'])).toEqual([
    'proj/web',
    'proj/example',
  ]);
});

test.each(['toggle', 'kill', 'switch', 'Enable'])('the action updateOn is found as "%s"', (query) => {
  expect(actionsFound(actionSuggestions('proj/a:env/b:flag/c'), query)).toContain('updateOn');
});
