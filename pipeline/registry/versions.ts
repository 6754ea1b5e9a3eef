/** Which program this is: read from its own package.json, where every library is pinned exactly. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** The package.json above this file: two steps up in the sources, three in the compiled program. */
function ownPackage(): PackageFile {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    try {
      const found = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile;
      if (found.name === 'figurate') return found;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    if (dirname(folder) === folder) throw new Error('package.json of figurate not found');
  }
}

/** Version of the tool and of the libraries it depends on. */
export function toolVersions(): { readonly tool: string; readonly libraries: Readonly<Record<string, string>> } {
  const { version, dependencies, devDependencies } = ownPackage();
  // The reader of PDF goes into the published package itself.
  const bundled = Object.entries(devDependencies).filter(([name]) => name === 'pdfjs-dist');
  return { tool: version, libraries: { ...dependencies, ...Object.fromEntries(bundled) } };
}
