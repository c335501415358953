import { expect, it } from 'vitest';
import { nearestWord } from '../../src/shared/nearest-word.ts';

it('finds what was most likely meant, and nothing when the words have little in common', () => {
  const keys = ['id', 'text', 'title', 'evidence', 'dueBy'];
  expect(['titel', 'Title', 'evidense', 'dueby', 'txt'].map((word) => nearestWord(word, keys))).toEqual([
    'title',
    'title',
    'evidence',
    'dueBy',
    'text',
  ]);
  expect(['name', 'x', '', 'evidences for'].map((word) => nearestWord(word, keys))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
