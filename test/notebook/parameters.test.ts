import { describe, expect, it } from 'vitest';
import type { NotebookDocument } from '../../src/notebook/document.js';
import {
  parameterNames,
  parseParameter,
  withoutRedeclared,
  withParameters,
} from '../../src/notebook/parameters.js';
import { code, markdown } from './notebook-file.js';

const notebook: NotebookDocument = {
  cells: [markdown('# T'), code("const testId = 'a';\nlet limit = 5;", 'parameters'), code('testId')],
  metadata: {},
  nbformat: 4,
  nbformat_minor: 5,
};

describe('withoutRedeclared', () => {
  it.each([
    ["const testId = 'a';\nconst by = 'age';", 'const testId = "b";', "const by = 'age';"],
    ["const testId = 'a'; // yours", 'const testId = "b";', ''],
    ["const ids = [\n  'a',\n];", 'const ids = ["b"];', "const ids = [\n  'a',\n];"],
    ["const testIds = 'a';", 'const testId = "b";', "const testIds = 'a';"],
  ])('of %j before %j leaves %j', (source, later, left) => {
    expect(withoutRedeclared(source, later)).toBe(left);
  });
});

describe('withParameters', () => {
  it('injects a cell after the one tagged parameters, and replaces an earlier one', () => {
    const once = withParameters(notebook, { testId: 'b' });
    const twice = withParameters(once, { testId: 'c', limit: 1 });
    expect(once.cells.map(({ source }) => source)).toEqual([
      '# T',
      "const testId = 'a';\nlet limit = 5;",
      'const testId = "b";',
      'testId',
    ]);
    expect(twice.cells).toHaveLength(4);
    expect(twice.cells[2]).toMatchObject({
      source: 'const testId = "c";\nlet limit = 1;',
      metadata: { tags: ['injected-parameters'] },
    });
  });

  it('writes a hostile value as nothing but a string', () => {
    const { cells } = withParameters(notebook, { testId: '";process.exit()//\u2028</script>' });
    expect(cells[2]?.source).toBe('const testId = "\\";process.exit()//\\u2028</script>";');
  });

  it('refuses a parameter that the notebook does not have, and names those it has', () => {
    expect(() => withParameters(notebook, { tset: 'b' })).toThrow('The notebook has no parameter tset.');
    expect(() => withParameters({ ...notebook, cells: [] }, { testId: 'b' })).toThrow(
      'no cell tagged "parameters"',
    );
    expect(parameterNames(notebook)).toEqual(['testId', 'limit']);
  });
});

describe('parseParameter', () => {
  it.each([
    ['limit=10', ['limit', 10]],
    ['testId=8f14e45f', ['testId', '8f14e45f']],
    ['ids=["a","b"]', ['ids', ['a', 'b']]],
    ['note=a=b', ['note', 'a=b']],
    ['empty=', ['empty', '']],
  ])('reads %s', (text, parameter) => {
    expect(parseParameter(text)).toEqual(parameter);
  });

  it('refuses what has no name', () => {
    expect(() => parseParameter('=1')).toThrow('"=1" is not of the form name=value.');
  });
});
