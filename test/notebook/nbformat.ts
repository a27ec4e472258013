import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

/** The published schema is of JSON Schema's draft 4; it uses nothing that later drafts read otherwise. */
const { $schema: _draft4, ...schema } = JSON.parse(
  readFileSync(new URL('../../fixtures/nbformat/nbformat.v4.5.schema.json', import.meta.url), 'utf8'),
);

const validate = new Ajv({ strict: false }).compile(schema);

/** What a notebook's text has against nbformat 4.5; nothing, if it is valid. */
export function nbformatErrors(text: string): string[] {
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
