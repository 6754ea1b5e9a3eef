/** Questions about the parsed tree. All of them look at one element, or walk below it once without recursion. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import { FURNITURE, FURNITURE_ROLES, UNSEEN } from './elements.js';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Parent = DefaultTreeAdapterTypes.ParentNode;

export const isElement = (node: Node): node is Element => 'tagName' in node;

export const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';

/** A text that the file does not have. */
export const textNode = (value: string): DefaultTreeAdapterTypes.TextNode => ({
  nodeName: '#text',
  parentNode: null,
  value,
});

/** The value of an attribute; null when it is not set. */
export function attribute({ attrs }: Element, name: string): string | null {
  for (const attr of attrs) if (attr.name === name) return attr.value;
  return null;
}

/** The elements below a node in the order of the file, the node itself left out. */
export function* descendants(root: Parent): Generator<Element> {
  const stack: Node[] = root.childNodes.slice().reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push(node.childNodes[i]!);
  }
}

/** All words that are shown inside an element. */
export function wordsIn(root: Element): string {
  const stack: Node[] = [root];
  let words = '';
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isText(node)) words += node.value;
    else if (isElement(node) && !UNSEEN.has(node.tagName) && !isHidden(node))
      stack.push(...node.childNodes.toReversed());
  }
  return words;
}

/** Not shown to a reader. Only what the element itself says counts, for style sheets are not read. */
export function isHidden(element: Element): boolean {
  const { attrs } = element;
  if (attrs.length === 0) return false;
  for (const { name, value } of attrs) {
    if (name === 'hidden' && value !== 'until-found') return true;
    if (name === 'aria-hidden' && value === 'true') return true;
    if (name === 'style' && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(value)) return true;
  }
  return false;
}

/**
 * The elements that hold the report: `main`, else the articles that no article holds; empty when the file has neither
 * and its body is the report.
 */
export function contentRoots(document: Parent): ReadonlySet<Element> {
  const mains: Element[] = [];
  const articles: Element[] = [];
  for (const element of descendants(document)) {
    if (element.tagName === 'main' || attribute(element, 'role') === 'main') mains.push(element);
    else if (element.tagName === 'article') articles.push(element);
  }
  const shown = mains.filter((element) => !isHidden(element));
  return new Set(shown.length > 0 ? shown : articles);
}

const ROLES_OF_NOTES = /^doc-(?:footnotes?|endnotes?)$/;
const CLASS_OF_NOTES = /(?:^|[\s_-])(?:footnotes?|endnotes?)(?:$|[\s_-](?!ref|link|back))/i;
const ID_OF_NOTE = /^(?:user-content-)?(?:fn|ftn|footnote|endnote)[:_-]?\d/i;

/** The text of footnotes, one or several. */
export function holdsNotes(element: Element): boolean {
  const { tagName, attrs } = element;
  if (attrs.length === 0) return false;
  if (tagName === 'a' || tagName === 'sup' || tagName === 'body') return false;
  if (ROLES_OF_NOTES.test(attribute(element, 'role') ?? '')) return true;
  if (ID_OF_NOTE.test(attribute(element, 'id') ?? '')) return true;
  return (
    /^(?:section|div|ol|ul|li|aside|p|dl)$/.test(tagName) && CLASS_OF_NOTES.test(attribute(element, 'class') ?? '')
  );
}

/** A mark that leads to a footnote, or back from one: a raised link within the file, or one that says so. */
export function isNoteMark(element: Element): boolean {
  if (element.tagName === 'a') {
    if (/^doc-(?:noteref|backlink)$/.test(attribute(element, 'role') ?? '')) return true;
    const inside = attribute(element, 'href')?.startsWith('#') === true;
    return inside && element.childNodes.some((child) => isElement(child) && child.tagName === 'sup');
  }
  if (element.tagName !== 'sup') return false;
  for (const link of descendants(element)) {
    if (link.tagName === 'a' && attribute(link, 'href')?.includes('#') === true) return true;
  }
  return false;
}

/** Words around the report: menus, search boxes, buttons. A form that holds whole paragraphs is how some systems wrap a page. */
export function isFurniture(element: Element): boolean {
  if (FURNITURE_ROLES.has(attribute(element, 'role') ?? '')) return !wrapsReport(element);
  return FURNITURE.has(element.tagName) && !wrapsReport(element);
}

function wrapsReport(element: Element): boolean {
  if (element.tagName !== 'form') return false;
  let paragraphs = 0;
  for (const { tagName } of descendants(element)) {
    if (tagName === 'main' || tagName === 'article' || tagName === 'h1') return true;
    if (tagName === 'p' && ++paragraphs === 3) return true;
  }
  return false;
}

/** A table that only lays out a page: it says so, has no row of two cells, or holds tables, headings or paragraphs of prose. */
export function isLayout(table: Element): boolean {
  const role = attribute(table, 'role');
  if (role === 'presentation' || role === 'none') return true;
  let cells = 0;
  let columns = 0;
  for (const { tagName, childNodes } of descendants(table)) {
    if (tagName === 'th') return false;
    if (tagName === 'table' || /^h[1-6]$/.test(tagName)) return true;
    if (tagName === 'tr') {
      columns = Math.max(columns, cells);
      cells = 0;
    } else if (tagName === 'td' && childNodes.length > 0) cells++;
  }
  return Math.max(columns, cells) < 2;
}
