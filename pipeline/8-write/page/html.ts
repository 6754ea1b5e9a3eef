/**
 * HTML as a type of its own: the only way to make `Markup` is the template below, which escapes every
 * text put into it. So words of a source cannot become markup, and the compiler sees to it.
 */

/** Markup that the browser may read as such. */
export class Markup {
  constructor(readonly text: string) {}
}

export type Content = string | number | null | Markup | readonly Content[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters that HTML forbids are shown as the replacement character. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[&<>"']/g, (sign) => ESCAPES[sign] as string)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '\ufffd');

function textOf(content: Content): string {
  if (content === null) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'object') return content.map(textOf).join('');
  return escapeHtml(String(content));
}

/** Markup with contents filled in: texts escaped, markup as it is, null left out. Attributes must stand in double quotes. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return new Markup(parts.map((part, at) => (at === 0 ? part : textOf(contents[at - 1] ?? null) + part)).join(''));
}

/** The element, made of literals of this program only, such as `h3`. */
export const element = (name: 'em' | 'strong' | 'sup' | 'sub' | 'h3' | 'h4' | 'h5', content: Content): Markup =>
  new Markup(`<${name}>${textOf(content)}</${name}>`);

/** Data for the script of the page: JSON in which nothing can end the element it stands in. */
export const embedded = (data: unknown): Markup =>
  new Markup(JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${hex(sign)}`));

const hex = (sign: string): string => sign.charCodeAt(0).toString(16).padStart(4, '0');
