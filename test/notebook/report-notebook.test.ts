import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TestKind } from '../../src/api/documents.js';
import { ROOT } from '../../src/notebook/installation.js';
import { notebookFor, notebookNamed, testParameters } from '../../src/notebook/report-notebook.js';

describe('the notebook of a report', () => {
  it.each<[TestKind[], string]>([
    [['survey'], 'survey.ipynb'],
    [['interaction'], 'interaction-qxscore.ipynb'],
    [['think-out-loud'], 'think-out-loud.ipynb'],
    [['live-conversation'], 'think-out-loud.ipynb'],
    [['unknown'], 'survey.ipynb'],
    [['interaction', 'interaction'], 'compare-releases.ipynb'],
  ])('of %j is %s', (kinds, name) => {
    expect(basename(notebookFor(kinds))).toBe(name);
  });

  it('is none for tests of different kinds', () => {
    expect(() => notebookFor(['survey', 'interaction'])).toThrow('different kinds: survey, interaction');
  });

  it('is named as those that come with uxframe, or by its file', () => {
    const survey = join(ROOT, 'notebooks', 'survey.ipynb');
    expect(notebookNamed('survey', '/nowhere')).toBe(survey);
    expect(notebookNamed(join('notebooks', 'survey.ipynb'), ROOT)).toBe(survey);
    expect(() => notebookNamed('surveys', ROOT)).toThrow('There is no notebook surveys.');
    expect(() => notebookNamed('../notebooks/no', ROOT)).toThrow('There is no notebook');
  });
});

describe('the tests of a notebook', () => {
  it.each([
    [['a'], ['testId'], { testId: 'a' }],
    [['a'], ['testId', 'testIds'], { testId: 'a' }],
    [['a'], ['testIds'], { testIds: ['a'] }],
    [['a', 'b'], ['testId', 'earlierTestId'], { earlierTestId: 'a', testId: 'b' }],
    [['a', 'b', 'c'], ['testIds', 'testId'], { testIds: ['a', 'b', 'c'] }],
  ])('%j go to the parameters %j', (testIds, declared, parameters) => {
    expect(testParameters(testIds, declared)).toEqual(parameters);
  });

  it.each([
    [['a'], [], '1 tests: its parameters are none'],
    [['a', 'b'], ['testId'], '2 tests: its parameters are testId'],
    [['a', 'b', 'c'], ['testId', 'earlierTestId'], '3 tests: its parameters are testId, earlierTestId'],
  ])('%j do not go to %j', (testIds, declared, message) => {
    expect(() => testParameters(testIds, declared)).toThrow(message);
  });
});
