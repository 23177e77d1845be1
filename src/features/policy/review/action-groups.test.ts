import { expect, test } from 'vitest';
import { groupActions } from './action-groups.ts';

test('actions are grouped by what they do, everything first and unknown verbs last', () => {
  expect(
    groupActions(['deleteFlag', 'talkToVega', 'updateOn', 'viewProject', '*', 'createFlag', 'updateRules']),
  ).toEqual([
    { title: 'Everything', patterns: ['*'] },
    { title: 'View', patterns: ['viewProject'] },
    { title: 'Create', patterns: ['createFlag'] },
    { title: 'Change', patterns: ['updateOn', 'updateRules'] },
    { title: 'Remove', patterns: ['deleteFlag'] },
    { title: 'Other', patterns: ['talkToVega'] },
  ]);
});

test('a pattern goes with the verb it begins with', () => {
  expect(groupActions(['update*', '*Flag'])).toEqual([
    { title: 'Change', patterns: ['update*'] },
    { title: 'Other', patterns: ['*Flag'] },
  ]);
});

test('an action named twice is shown once', () => {
  expect(groupActions(['updateOn', 'updateOn'])).toEqual([{ title: 'Change', patterns: ['updateOn'] }]);
});
