import { expect, it } from 'vitest';
import { testArgument, testArguments } from '../../src/cli/test-argument.js';

const ID = '0b1f0c6e-52a4-4f4e-9c1b-0d6a3b0f8e11';
const OTHER = 'ffffffff-52a4-4f4e-9c1b-0d6a3b0f8e11';

function heard() {
  const said: string[] = [];
  return { said, stderr: { write: (text: string) => said.push(text) } };
}

it('of an address of UserTesting is its test, without a word', async () => {
  const { said, stderr } = heard();
  expect(await testArgument(`https://app.usertesting.com/tests/${ID}/results`, { stderr })).toBe(ID);
  expect(said).toEqual([]);
});

it('says what of an address is not followed, once, and names each test once', async () => {
  const { said, stderr } = heard();
  const session = `https://app.usertesting.com/tests/${ID}/sessions/`;
  const texts = [`${session}1`, `${session}2`, `https://example.com/tests/${OTHER}`];
  expect(await testArguments(texts, { stderr })).toEqual([ID, OTHER]);
  expect(said).toEqual([
    'The address names one session: this is about its whole test.\n',
    'example.com is not known as a host of UserTesting: only the test ID is taken from the address, and nothing is asked there.\n',
  ]);
});
