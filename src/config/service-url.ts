import { UxframeError } from '../errors.js';

const THIS_MACHINE = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Reads an address that the secret or a token is sent to, without a slash at its end: https, or http to this
 * machine.
 *
 * @param name of the setting or option, for the error
 */
export function readServiceUrl(name: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // Addresses are shown and stored: what is secret has no place in them.
  if (url !== undefined && `${url.username}${url.password}${url.search}${url.hash}` !== '') {
    throw new UxframeError('configuration', `${name} has a user, a password or a query in it.`, {
      hint: 'Write scheme, host and path alone: https://host/path.',
      subject: name,
    });
  }
  const isLocal = url !== undefined && THIS_MACHINE.includes(url.hostname);
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLocal)) return text.replace(/\/+$/, '');
  throw new UxframeError('configuration', `${name} is no https address.`, {
    hint: 'Write https://…; http:// is for a server on this machine only, since it would send the secret in clear.',
    subject: name,
  });
}
