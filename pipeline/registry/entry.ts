/** Reads a JSON file against its schema and reports everything that is wrong with it at once. */
import type { z } from 'zod';
import { InputError } from '../model/errors.js';

type Issue = z.core.$ZodIssue;

/** `contributors[0].name`: the place in a JSON file as people write it. */
export function jsonPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], root);
}

/** The description of a field, for the remedy; null where the path names no field. */
function describe(schema: z.ZodType, path: readonly PropertyKey[]): string | null {
  let at: unknown = schema;
  for (const key of path) {
    // Arrays lead to their element, objects to their field, optional and nullable to what they wrap.
    while (
      (at as { unwrap?: unknown })?.unwrap &&
      !(at as { shape?: unknown }).shape &&
      !(at as { element?: unknown }).element
    ) {
      at = (at as { unwrap(): unknown }).unwrap();
    }
    at =
      typeof key === 'number'
        ? (at as { element?: unknown })?.element
        : (at as { shape?: Record<PropertyKey, unknown> })?.shape?.[key];
  }
  return (at as z.ZodType | undefined)?.description ?? null;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function problemLines(issue: Issue, schema: z.ZodType, root: unknown): string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `${jsonPath([...issue.path, key])}: no such field; remove it or correct its name`);
  }
  const found = valueAt(root, issue.path);
  const place = jsonPath(issue.path) || 'the whole file';
  const help = describe(schema, issue.path);
  const problem = found === undefined ? 'is missing' : `${lowerFirst(issue.message)} (found ${show(found)})`;
  return [`${place}: ${problem}${help === null ? '' : `. ${help}`}`];
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Line and column of a character of a text, both counted from 1. */
function lineAndColumn(text: string, at: number): string {
  const before = text.slice(0, at).split('\n');
  return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message } = error as SyntaxError;
    const at = /position (\d+)/.exec(message)?.[1];
    const place = lineAndColumn(text, at === undefined ? text.length : Number(at));
    throw new InputError(`${file} is no valid JSON at ${place}: ${message}`, file, place, 'correct the file there');
  }
}

/**
 * Parses `bytes` as JSON of `schema`.
 * @throws InputError that names the file and, for every wrong or missing field, its path, what was found and what belongs there
 */
export function parseEntry<S extends z.ZodType>(schema: S, bytes: Uint8Array, file: string): z.output<S> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(`${file} is not UTF-8`, file, undefined, 'save it as UTF-8');
  }
  const root = parseJson(text, file);
  const result = schema.safeParse(root);
  if (result.success) return result.data;
  const lines = result.error.issues.flatMap((issue) => problemLines(issue, schema, root));
  const count = lines.length === 1 ? 'a wrong field' : `${lines.length} wrong fields`;
  const place = jsonPath(result.error.issues[0]?.path ?? []);
  const list = lines.map((line) => `\n  ${line}`).join('');
  throw new InputError(
    `${file} has ${count}:${list}`,
    file,
    place,
    'correct these fields; the schema beside the project lists them all',
  );
}
