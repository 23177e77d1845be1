import { expect, test } from 'vitest';
import { findResourceKind, resourceKinds } from '#domain/policy/language/catalogue.ts';
import { actionOptions, kindsToOffer, togglePatterns } from './action-options.ts';

const flags = resourceKinds.filter(({ id }) => id === 'proj:env:flag');

test('the actions of a kind come in groups, each with its summary', () => {
  const groups = actionOptions(flags);
  expect(groups.map(({ title }) => title)).toEqual(['Create', 'Change', 'Approve', 'Remove', 'All']);
  const updateOn = groups.flatMap(({ options }) => options).find(({ label }) => label === 'updateOn');
  expect(updateOn?.detail).not.toBe('');
});

test('every action of the kind is offered once', () => {
  const names = actionOptions(flags)
    .flatMap(({ options }) => options)
    .filter(({ patterns }) => patterns.length === 1)
    .map(({ label }) => label)
    .filter((label) => !label.includes('*'));
  expect(names.toSorted()).toEqual(
    findResourceKind('proj:env:flag')
      ?.actions.map(({ name }) => name)
      .toSorted(),
  );
});

test('all of a group means the names known today, a family means those to come too', () => {
  const groups = actionOptions(flags);
  const [, change] = groups;
  expect(groups.at(-1)?.options.map(({ label }) => label)).toContain('update*');
  expect(change?.options.at(-1)?.patterns).toContain('updateOn');
  expect(change?.options.at(-1)?.patterns).not.toContain('update*');
});

test('single actions come before those that take in more, so that a search highlights one of them', () => {
  const widths = actionOptions(flags).map(({ options }) => options.map(({ patterns }) => patterns));
  for (const group of widths.slice(0, -1))
    expect(group.slice(0, -1).every((one) => one.length === 1)).toBe(true);
  expect(widths.at(-1)?.at(-1)).toEqual(['*']);
});

test('while no resource can be read, the actions of every kind are offered', () => {
  expect(kindsToOffer({ mode: 'only', patterns: ['nonsense'] })).toBe(resourceKinds);
  expect(kindsToOffer({ mode: 'only', patterns: ['proj/*:env/*:flag/*'] })).toEqual(flags);
});

test('picking turns the missing ones on, or all of them off', () => {
  expect(togglePatterns(['a'], ['a', 'b'])).toEqual(['a', 'b']);
  expect(togglePatterns(['x', 'a', 'b'], ['a', 'b'])).toEqual(['x']);
});

test.each(['toggle', 'switch', 'enable', 'kill', 'turn on'])('updateOn is found as "%s"', (query) => {
  const updateOn = actionOptions(flags)
    .flatMap(({ options }) => options)
    .find(({ label }) => label === 'updateOn');
  expect(updateOn?.search).toContain(query);
});

test('an action that nobody confirmed says so', () => {
  const details = new Map(
    actionOptions(flags).flatMap(({ options }) => options.map(({ label, detail }) => [label, detail])),
  );
  expect(details.get('toggleFlag')).toContain('Not confirmed by LaunchDarkly');
  expect(details.get('updateOn')).not.toContain('confirmed');
});
