/** The style and the scripts of the page, plain files that the package ships beside the compiled program. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Markup } from './html.js';

const { resolve } = createRequire(import.meta.url);

/** In the order in which their rules go before one another. */
const STYLES = ['base.css', 'text.css', 'panel.css', 'sections.css', 'print.css'] as const;
/** Their order does not matter: they speak to one another by events. */
const SCRIPTS = ['select.js', 'panel.js', 'links.js', 'table.js', 'legend.js'] as const;

/** The name `#page` is given by package.json, for the sources and the compiled program alike. */
const read = (name: string): string => readFileSync(resolve(`#page/${name}`), 'utf8').trim();

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

export interface Assets {
  readonly style: Markup;
  readonly scripts: readonly Markup[];
  /** The content security policy that lets exactly these run, and nothing be fetched. */
  readonly policy: string;
}

/** @throws what reading throws: a package without its files is broken */
export function assets(): Assets {
  const style = STYLES.map(read).join('\n');
  const scripts = SCRIPTS.map(read);
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')}`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
  return {
    style: new Markup(`<style>${style}</style>`),
    scripts: scripts.map((script) => new Markup(`<script>${script}</script>\n`)),
    policy,
  };
}
