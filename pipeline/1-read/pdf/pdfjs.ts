/** Loads the parser of PDF when the first file of that format is read, and opens files with it. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { InputError } from '../../model/errors.js';

type Pdfjs = typeof import('pdfjs-dist');

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

/** What the parser wants to exist for drawing, which is not done here. */
const FOR_DRAWING = ['DOMMatrix', 'ImageData', 'Path2D'] as const;

/**
 * Loads the parser. While it loads it looks for a package to draw with, and complains on the standard output when there is
 * none. Nothing is drawn here: it is shown an empty package and empty classes, which are taken away again.
 */
async function load(folder: string): Promise<Pdfjs> {
  const known = globalThis as Record<string, unknown>;
  const missing = FOR_DRAWING.filter((name) => known[name] === undefined);
  for (const name of missing) known[name] = class {};
  const { getBuiltinModule } = process;
  const noPackage = { createRequire: () => () => ({}) };
  process.getBuiltinModule = ((name: string) =>
    name === 'module' ? noPackage : getBuiltinModule(name)) as typeof getBuiltinModule;
  try {
    const pdfjs = (await import(pathToFileURL(join(folder, 'pdf.min.mjs')).href)) as Pdfjs;
    pdfjs.GlobalWorkerOptions.workerSrc = pathToFileURL(join(folder, 'pdf.worker.min.mjs')).href;
    return pdfjs;
  } finally {
    process.getBuiltinModule = getBuiltinModule;
    for (const name of missing) delete known[name];
  }
}

/**
 * Opens a file.
 * @throws InputError when it is encrypted, damaged or empty
 */
export async function openPdf(bytes: Uint8Array, name: string): Promise<PDFDocumentProxy> {
  const { code, data } = place();
  const { getDocument, VerbosityLevel } = await load(code);
  try {
    return await getDocument({
      // The parser takes the bytes for its own.
      data: Uint8Array.from(bytes),
      cMapUrl: join(data, 'cmaps/'),
      cMapPacked: true,
      standardFontDataUrl: join(data, 'standard_fonts/'),
      disableFontFace: true,
      useSystemFonts: false,
      useWasm: false,
      useWorkerFetch: false,
      isOffscreenCanvasSupported: false,
      verbosity: VerbosityLevel.ERRORS,
    }).promise;
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
