/** The texts that `extract` was asked for: files, standard input, and the lines of NDJSON files, each with what is known of it. */
import { basename } from 'node:path';
import { documentSchema } from '../../schemas/document.js';
import { type File, readBytes } from '../1-read/index.js';
import { InputError } from '../model/errors.js';
import type { SourceContext } from '../model/report.js';
import { loadSourceEntry } from '../registry/load.js';
import { type Extracted, extractFile, extractText } from '../run.js';

/** What the command line says of every text. */
export interface TextFlags {
  readonly id?: string;
  readonly period?: string;
  readonly area?: string;
  readonly currency?: string;
  readonly decimal?: 'point' | 'comma';
  readonly source?: string;
}

export interface TextDocument {
  /** What its place is named by in messages: the file, and in an NDJSON file the id. */
  readonly name: string;
  /** A file of any format that can be read, or a text in Markdown. */
  readonly content: File | string;
  readonly source: SourceContext;
}

/** A document, or why one of the inputs gave none: the others are read all the same. */
export type Found = TextDocument | InputError;

const STDIN = '-';
const isNdjson = (file: string): boolean => /\.(ndjson|jsonl)$/i.test(file);
const nameOf = (file: string): string => (file === STDIN ? 'stdin' : basename(file).replace(/(?<=.)\.[^.]*$/, ''));

/**
 * Reads the named inputs one after the other.
 * @throws InputError when the arguments contradict one another; what is wrong with one input comes as a value
 */
export async function* documents(files: readonly string[], flags: TextFlags): AsyncGenerator<Found> {
  refuseAmbiguousId(files, flags);
  const registered = flags.source === undefined ? null : loadSourceEntry(flags.source);
  const seen = new Map<string, string>();
  for (const file of files) {
    try {
      for await (const document of isNdjson(file)
        ? lines(file, flags, registered?.context)
        : single(file, flags, registered?.context)) {
        const { id } = document.source;
        const first = seen.get(id);
        seen.set(id, first ?? file);
        yield first === undefined ? document : doubled(id, first, file);
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      yield error;
    }
  }
}

const doubled = (id: string, first: string, file: string): InputError =>
  new InputError(
    `${file}: the id "${id}" was already given by ${first}`,
    file,
    undefined,
    'give each text an id of its own, with --id or in its line',
  );

function refuseAmbiguousId(files: readonly string[], { id, source }: TextFlags): void {
  const several = files.length > 1 || files.some(isNdjson);
  const flag = id !== undefined ? '--id' : source !== undefined ? '--source' : null;
  if (flag !== null && several) {
    throw new InputError(
      `${flag} is for one text, and these may be several`,
      undefined,
      undefined,
      `give ${flag} with a single text file`,
    );
  }
}

async function* single(file: string, flags: TextFlags, registered?: SourceContext): AsyncGenerator<TextDocument> {
  const bytes = file === STDIN ? await readStdin() : readBytes(file);
  const name = file === STDIN ? 'standard input' : file;
  const id = flags.id ?? registered?.id ?? nameOf(file);
  yield { name, content: { bytes, name }, source: { ...merge(flags, registered, {}), id } };
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** What the command line says goes before the registry, and that before the document's own line. */
function merge(
  flags: TextFlags,
  registered: SourceContext | undefined,
  own: Partial<Known>,
): Omit<SourceContext, 'id'> {
  return {
    title: registered?.title ?? own.title ?? null,
    publisher: registered?.publisher ?? own.publisher ?? null,
    period: flags.period ?? registered?.period ?? own.period ?? null,
    area: flags.area ?? registered?.area ?? own.area ?? null,
    currency: flags.currency ?? registered?.currency ?? own.currency ?? null,
    decimal: flags.decimal ?? registered?.decimal ?? own.decimal ?? 'point',
    fiscalYearStart: registered?.fiscalYearStart ?? null,
  };
}

type Known = { [K in 'title' | 'publisher' | 'period' | 'area' | 'currency']: string | null | undefined } & {
  decimal: 'point' | 'comma' | null | undefined;
};

const LINE_FEED = 10;

/** The documents of an NDJSON file. The first wrong line ends the file, for what follows it cannot be trusted. */
async function* lines(file: string, flags: TextFlags, registered?: SourceContext): AsyncGenerator<TextDocument> {
  const bytes = readBytes(file);
  let line = 0;
  let count = 0;
  for (let from = 0; from < bytes.length; ) {
    const found = bytes.indexOf(LINE_FEED, from);
    const end = found < 0 ? bytes.length : found;
    line += 1;
    const { id, text, ...own } = parseLine(bytes.subarray(from, end), file, line) ?? {};
    from = end + 1;
    if (id === undefined || text === undefined) continue;
    count += 1;
    yield { name: `${file}#${id}`, content: text, source: { ...merge(flags, registered, own), id } };
  }
  if (count === 0)
    throw new InputError(`${file} holds no documents`, file, undefined, 'write one {"id": …, "text": …} a line');
}

function parseLine(bytes: Uint8Array, file: string, line: number): ReturnType<typeof documentSchema.parse> | null {
  const place = `line ${line}`;
  const wrong = (problem: string): InputError =>
    new InputError(
      `${file}: ${place}: ${problem}`,
      file,
      place,
      'each line must be {"id", "text", "period", "area", "currency"}',
    );
  let root: unknown;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.trim() === '') return null;
    root = JSON.parse(text);
  } catch (error) {
    throw wrong(error instanceof SyntaxError ? `no valid JSON (${error.message.slice(0, 120)})` : 'no valid UTF-8');
  }
  const result = documentSchema.safeParse(root);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw wrong(`${issue.path.join('.') || 'the document'}: ${issue.message}`);
}

/** Reads a document and finds its figures; why it could not be read, where it could not. */
export async function extractDocument({ content, source }: TextDocument): Promise<Extracted | InputError> {
  if (typeof content === 'string') return extractText(content, source, 'markdown');
  try {
    return await extractFile(content, source);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}
