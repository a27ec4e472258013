import { describe, expect, it } from 'vitest';
import { namedTest, parseTestId, testUrl } from '../../src/api/test-id.js';

const ID = '0b1f0c6e-52a4-4f4e-9c1b-0d6a3b0f8e11';
const OTHER = 'ffffffff-52a4-4f4e-9c1b-0d6a3b0f8e11';

describe('a test ID', () => {
  it.each([
    ID,
    ID.toUpperCase(),
    `  ${ID}\n`,
    `https://app.usertesting.com/tests/${ID}/results`,
    `https://app.usertesting.com/tests/${ID}`,
    `https://app.usertesting.com/tests/${ID}/results?tab=metrics#top`,
    `https://app.usertesting.com/workspaces/1234/test/${ID}/sessions`,
    `https://app.usertesting.com/workspaces/${OTHER}/test/${ID}/session/${OTHER}`,
    `app.usertesting.com/tests/${ID}/results`,
  ])('is found in %s', (text) => {
    expect(parseTestId(text)).toBe(ID);
  });

  it('is asked for where none is given', () => {
    expect(() => parseTestId(' ')).toThrow('No test ID is given.');
  });

  it('leads back to its page', () => {
    expect(parseTestId(testUrl(ID))).toBe(ID);
  });
});

describe('an address', () => {
  it.each([
    [ID, null, false],
    [`https://app.usertesting.com/tests/${ID}/results`, null, false],
    [`app.eu.usertesting.com/tests/${ID}/sessions`, null, false],
    [`https://app.usertesting.com/workspaces/${OTHER}/test/${ID}/session/${OTHER}`, null, true],
    [`https://app.usertesting.com/tests/${ID}/results/sessions/${OTHER}?t=9`, null, true],
    [`https://example.com/tests/${ID}/results`, 'example.com', false],
    [`https://usertesting.com.example.com/tests/${ID}`, 'usertesting.com.example.com', false],
  ])('tells whose host it has and whether it is of one session: %s', (text, foreignHost, isOfSession) => {
    expect(namedTest(text)).toEqual({ testId: ID, foreignHost, isOfSession });
  });
});

describe('the number of a classic test', () => {
  it.each([
    '4815162',
    'https://app.usertesting.com/study/4815162',
    'app.usertesting.com/tests/4815162/results',
  ])('is told apart in %s, with what a researcher can do before what a program can', (text) => {
    expect(() => parseTestId(text)).toThrow(
      expect.objectContaining({
        code: 'classic-test',
        subject: '4815162',
        hint: expect.stringMatching(
          /^Its results stay in UserTesting: look at them in the browser.*legacy API/,
        ),
      }),
    );
  });
});

describe('anything else', () => {
  it.each([
    '',
    'checkout test',
    ID.slice(1),
    `${ID}0`,
    'https://app.usertesting.com/dashboard',
    `https://app.usertesting.com/workspaces/${ID}`,
    'file:///etc/passwd',
  ])('is refused with the next step: "%s"', (text) => {
    expect(() => parseTestId(text)).toThrow(
      expect.objectContaining({ code: 'invalid-test-id', hint: expect.stringContaining('uxframe tests') }),
    );
  });

  it('is repeated without its query, which may be signed, and not at any length', () => {
    expect(() => parseTestId(`https://host/x?Signature=abc`)).toThrow(/^"\/x" is an address/);
    expect(() => parseTestId('x'.repeat(500))).toThrow(expect.objectContaining({ subject: 'x'.repeat(80) }));
  });
});
