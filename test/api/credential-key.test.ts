import { expect, it } from 'vitest';
import { credentialKey } from '../../src/api/credential-key.js';

it('names the bucket of a credential at a host, and tells neither', () => {
  const key = credentialKey('my-client', 'https://api.example.com/');
  expect(key).toMatch(/^[0-9a-f]{32}$/);
  expect(credentialKey('my-client', 'https://api.example.com/path')).toBe(key);
  expect(credentialKey('other-client', 'https://api.example.com/')).not.toBe(key);
  expect(credentialKey('my-client', 'https://eu.example.com/')).not.toBe(key);
});
