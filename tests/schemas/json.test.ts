/** The JSON Schemas for editors say what zod checks. Update them with `npx vitest run tests/schemas --update`. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchemaFiles } from '../../schemas/json.js';

const FOLDER = join(import.meta.dirname, '../../schemas/json');
const files = jsonSchemaFiles();

describe('schemas/json', () => {
  it.each([...files])('%s is up to date', async (name, text) => {
    await expect(text).toMatchFileSnapshot(join(FOLDER, name));
  });

  it('holds nothing else', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...files.keys()].sort());
  });

  it('says for each field what it is', () => {
    for (const name of ['dataset.schema.json', 'source.schema.json']) {
      const { properties } = JSON.parse(files.get(name)!) as { properties: Record<string, { description?: string }> };
      const silent = Object.entries(properties).filter(([, { description }]) => !description);
      expect(silent).toEqual([]);
    }
  });
});
