/** Loads the parser of PDF when the first file of that format is read, and opens files with it. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { InputError } from '../../model/errors.js';

type Pdfjs = typeof import('pdfjs-dist');

/** What the parser wants to exist for drawing, which is not done here. */
const FOR_DRAWING = ['DOMMatrix', 'ImageData', 'Path2D'] as const;

/**
 * Loads the parser. While it loads it looks for a package to draw with, and complains on the standard output when there is
 * none. Nothing is drawn here: it is shown an empty package and empty classes, which are taken away again.
 */
async function load(): Promise<Pdfjs> {
  const place = globalThis as Record<string, unknown>;
  const missing = FOR_DRAWING.filter((name) => place[name] === undefined);
  for (const name of missing) place[name] = class {};
  const { getBuiltinModule } = process;
  const noPackage = { createRequire: () => () => ({}) };
  process.getBuiltinModule = ((name: string) =>
    name === 'module' ? noPackage : getBuiltinModule(name)) as typeof getBuiltinModule;
  try {
    return (await import('pdfjs-dist/legacy/build/pdf.mjs')) as Pdfjs;
  } finally {
    process.getBuiltinModule = getBuiltinModule;
    for (const name of missing) delete place[name];
  }
}

/**
 * Opens a file.
 * @throws InputError when it is encrypted, damaged or empty
 */
export async function openPdf(bytes: Uint8Array, name: string): Promise<PDFDocumentProxy> {
  const { getDocument, VerbosityLevel } = await load();
  const data = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), '/');
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
