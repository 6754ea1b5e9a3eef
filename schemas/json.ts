/** The JSON Schemas that ship for editors and other programs, made from the same definitions that the program reads by. */
import { z } from 'zod';
import { datasetSchema } from './dataset.js';
import { manifestSchema } from './manifest.js';
import { sourceSchema } from './source.js';

const SCHEMAS = { dataset: datasetSchema, source: sourceSchema, manifest: manifestSchema } as const;

/** Text of each file of `schemas/json/`, by its name. Written there by `npx vitest run tests/schemas --update`. */
export function jsonSchemaFiles(): ReadonlyMap<string, string> {
  const files = Object.entries(SCHEMAS).map(([name, schema]): [string, string] => {
    // What a file may hold, before defaults are filled in; draft 7 is what editors know.
    const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
    return [`${name}.schema.json`, `${JSON.stringify({ ...json, title: `${name}.json of figurate` }, null, 2)}\n`];
  });
  return new Map(files);
}
