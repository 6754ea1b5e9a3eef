/** Links from a figure on the page back to where it stands in the original. */
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../pipeline/8-write/page/content.js';
import { originals } from '../../pipeline/8-write/page/original.js';
import type { DatasetSource } from '../../pipeline/model/dataset.js';

const TEXT = 'Results\n\nIn 2022, net exports rose by 5%-6% to 𝔘 £1.2bn, it is said.';
const linkOf = (file: string, url: string | null, quote: string, page: number | null = null) => {
  const source = { entry: { file, url }, text: TEXT } as unknown as DatasetSource;
  const start = [...TEXT.slice(0, TEXT.indexOf(quote))].length;
  return originals(source)({ row: { page, char_start: start, char_end: start + quote.length } } as unknown as Figure);
};

describe('a figure', () => {
  it('of a PDF leads to its page', () => {
    expect(linkOf('text.pdf', 'https://example.org/a.pdf#top', '£1.2bn', 7)).toEqual({
      words: 'page 7',
      address: 'https://example.org/a.pdf#page=7',
    });
  });

  it('of HTML leads to its words, with those around it', () => {
    expect(linkOf('text.html', 'https://example.org/a', '5%-6%')?.address).toBe(
      'https://example.org/a#:~:text=exports%20rose%20by-,5%25%2D6%25,-to%20%F0%9D%94%98%20%C2%A31.2bn%2C',
    );
    expect(linkOf('text.html', 'https://example.org/a', '£1.2bn')?.address).toContain('-,%C2%A31.2bn,-');
  });

  it.each([
    ['no address is registered', 'text.pdf', null],
    ['the address is none of the web', 'text.pdf', 'javascript:alert(1)'],
    ['the original has neither pages nor an anchor', 'text.md', 'https://example.org/a'],
  ])('leads nowhere when %s', (_why, file, url) => {
    expect(linkOf(file, url, '£1.2bn', file.endsWith('pdf') ? 1 : null)).toBeNull();
  });
});
