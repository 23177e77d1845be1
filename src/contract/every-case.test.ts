// What holds of the list of cases whatever the contract says.
import { expect, test } from 'vitest';
import { notByCalls } from './contract-case.ts';
import { everyCase } from './every-case.ts';

const facts = [
  ...everyCase.map(({ section, fact }) => ({ section, fact })),
  ...notByCalls.map(([section, fact]) => ({ section, fact })),
];

const repeated = (texts: readonly string[]) => texts.filter((text, place) => texts.indexOf(text) !== place);

test('every case has an ID of its own, in words and hyphens', () => {
  const ids = everyCase.map(({ id }) => id);
  expect(repeated(ids)).toEqual([]);
  expect(ids.filter((id) => !/^[a-z]+(?:-[a-z]+)*$/.test(id))).toEqual([]);
});

test('every fact names a section of the contract, as n or n.m', () => {
  expect(facts.filter(({ section }) => !/^[1-9]\d?(?:\.[1-9]\d?)?$/.test(section))).toEqual([]);
});

test('no fact is told twice, so none is both a case and out of reach', () => {
  expect(repeated(facts.map(({ section, fact }) => `${section} ${fact}`))).toEqual([]);
});

test('what no call can settle says why', () => {
  expect(notByCalls.filter(([, fact, why]) => fact.trim() === '' || why.trim() === '')).toEqual([]);
});

test('every case says what is asked, and what is expected', () => {
  expect(everyCase.filter(({ fact, expected }) => fact.trim() === '' || expected.trim() === '')).toEqual([]);
});
