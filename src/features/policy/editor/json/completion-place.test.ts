import { expect, test } from 'vitest';
import { readPolicyText } from '#domain/policy/text/text.ts';
import { completionPlace } from './completion-place.ts';

/** The place at the mark `|`. */
function placeAt(marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const place = completionPlace(readPolicyText(text), offset);
  return place && { kind: place.kind, isQuoted: place.isQuoted, written: text.slice(place.from, place.to) };
}

test('inside the quotes of an entry', () => {
  expect(placeAt('[{"effect":"allow","resources":["proj/a|:env/*"],"actions":["*"]}]')).toEqual({
    kind: 'resource',
    isQuoted: true,
    written: 'proj/a:env/*',
  });
  expect(placeAt('[{"notActions":["|"]}]')).toEqual({ kind: 'action', isQuoted: true, written: '' });
  expect(placeAt('[{"effect":"al|"}]')).toEqual({ kind: 'effect', isQuoted: true, written: 'al' });
  expect(placeAt('[{"eff|":"allow"}]')).toEqual({ kind: 'key', isQuoted: true, written: 'eff' });
});

test('in a list, where an entry could stand', () => {
  expect(placeAt('[{"resources":[|]}]')).toEqual({ kind: 'resource', isQuoted: false, written: '' });
  expect(placeAt('[{"actions":["a", |]}]')).toEqual({ kind: 'action', isQuoted: false, written: '' });
});

test('while the quotes are not closed', () => {
  expect(placeAt('[{"actions":["upd|\n]}]')).toEqual({ kind: 'action', isQuoted: true, written: 'upd' });
});

test('nowhere else', () => {
  expect(placeAt('[|]')).toBeUndefined();
  expect(placeAt('[{"other":["a|"]}]')).toBeUndefined();
  expect(placeAt('{"effect":"al|"}')).toBeUndefined();
});
