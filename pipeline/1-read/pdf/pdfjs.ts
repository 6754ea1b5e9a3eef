/** Loads the parser of PDF when the first file of that format is read, and opens files with it. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { InputError } from '../../model/errors.js';
import { Port } from './port.js';

type Pdfjs = typeof import('pdfjs-dist');

/** The half that is asked, and the one that does the work. */
type Parser = Pdfjs & { readonly WorkerMessageHandler: { initializeFromPort(port: Port): void } };

/**
 * Where the parser lies. The published package holds the four parts of it that reading needs, a tenth of the whole, in
 * `dist/pdfjs/` (see "prepack" in package.json); in the project it is the package itself.
 */
function place(): { readonly code: string; readonly data: string } {
  const copy = fileURLToPath(new URL('../../../pdfjs/', import.meta.url));
  if (existsSync(join(copy, 'pdf.min.mjs'))) return { code: copy, data: copy };
  const data = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return { code: join(data, 'legacy', 'build'), data };
}

/** Classes that the parser wants to exist while it loads, and while it reads what a page draws. Nothing is drawn here. */
const FOR_DRAWING = ['DOMMatrix', 'ImageData', 'Path2D', 'FontFace'] as const;

/** What the parser replaces by slower functions of its own, for the whole process. */
const REPLACED: ReadonlyArray<readonly [owner: object, name: string, value: unknown]> = [
  [Array.prototype, 'push', Array.prototype.push],
  [JSON, 'parse', JSON.parse],
  [JSON, 'stringify', JSON.stringify],
  [Function.prototype, 'toString', Function.prototype.toString],
];

/** Does some work while empty classes stand for those that are missing. */
export async function asIfDrawing<T>(work: () => Promise<T>): Promise<T> {
  const known = globalThis as Record<string, unknown>;
  const missing = FOR_DRAWING.filter((name) => known[name] === undefined);
  for (const name of missing) known[name] = class {};
  try {
    return await work();
  } finally {
    for (const name of missing) delete known[name];
  }
}

/**
 * Loads both halves of the parser. While it loads it looks for a package to draw with, and complains on the standard output
 * when there is none: it is shown an empty one. What it did to the process is taken back.
 */
async function load(folder: string): Promise<Parser> {
  const { getBuiltinModule } = process;
  const noPackage = { createRequire: () => () => ({}) };
  process.getBuiltinModule = ((name: string) =>
    name === 'module' ? noPackage : getBuiltinModule(name)) as typeof getBuiltinModule;
  const half = (name: string): Promise<unknown> => import(pathToFileURL(join(folder, name)).href);
  try {
    return await asIfDrawing(async () => ({
      ...((await half('pdf.min.mjs')) as Pdfjs),
      ...((await half('pdf.worker.min.mjs')) as Pick<Parser, 'WorkerMessageHandler'>),
    }));
  } finally {
    process.getBuiltinModule = getBuiltinModule;
    for (const [owner, name, value] of REPLACED) Object.defineProperty(owner, name, { value });
  }
}

/** Codes of what a page draws. */
export type Operations = Pdfjs['OPS'];

/** An open file, and what is needed to understand its pages. */
export interface Opened {
  readonly file: PDFDocumentProxy;
  readonly operations: Operations;
  readonly normal: Pdfjs['normalizeUnicode'];
}

/**
 * Opens a file.
 * @throws InputError when it is encrypted, damaged or empty
 */
export async function openPdf(bytes: Uint8Array, name: string): Promise<Opened> {
  const { code, data } = place();
  const { getDocument, normalizeUnicode, OPS, PDFWorker, VerbosityLevel, WorkerMessageHandler } = await load(code);
  const verbosity = VerbosityLevel.ERRORS;
  const port = new Port();
  WorkerMessageHandler.initializeFromPort(port);
  try {
    const file = await getDocument({
      worker: PDFWorker.create({ port: port as never, verbosity }),
      // The parser takes the bytes for its own.
      data: Uint8Array.from(bytes),
      cMapUrl: join(data, 'cmaps/'),
      cMapPacked: true,
      standardFontDataUrl: join(data, 'standard_fonts/'),
      // Fonts are handed to this document, which does nothing with them: else the outlines of all letters are computed.
      disableFontFace: false,
      ownerDocument: { fonts: new Set() } as never,
      useSystemFonts: false,
      useWasm: false,
      useWorkerFetch: false,
      isOffscreenCanvasSupported: false,
      // Pictures are not read.
      maxImageSize: 0,
      verbosity,
    }).promise;
    return { file, operations: OPS, normal: normalizeUnicode };
  } catch (error) {
    throw openError(error as Error, name);
  }
}

function openError({ name: kind, message }: Error, name: string): InputError {
  if (kind === 'PasswordException') {
    return new InputError(
      `${name} is encrypted: it needs a password`,
      name,
      undefined,
      'save a copy without a password',
    );
  }
  const why = message.replace(/\.$/, '');
  return new InputError(
    `${name} is a damaged PDF file: ${why}`,
    name,
    undefined,
    'get it again from where it was published, or open it in a viewer and save it anew',
  );
}
