/** Blocks with their place in the document: the headings above them, the list they belong to and what introduces it. */
import type { BlockKind } from '../model/report.js';
import { RUN_WIDTH } from '../model/report.js';
import type { Sheet } from './columns.js';
import type { RawBlock } from './raw.js';
import { endsOpen } from './sentence-ends.js';

/** Longest title that is kept in a section's path. */
const MAX_TITLE = 200;

/** Numbers blocks, and keeps track of headings and lists while they come. */
export class Outline {
  private readonly headings: Array<{ level: number; title: string }> = [];
  private section = '';
  /** Raw number of a list: its number in the report, and its lead-in. */
  private readonly lists = new Map<number, { list: number; leadIn: number }>();
  private last: RawBlock | null = null;

  constructor(
    private readonly text: string,
    private readonly sheet: Sheet,
  ) {}

  /** Adds the block whose runs begin at `firstRun`; a block without words is none. */
  add(block: RawBlock, firstRun: number): void {
    const { sheet } = this;
    const endRun = sheet.runCount;
    if (block.kind === 'heading') this.climb(block.level);
    if (!this.hasWords(firstRun, endRun)) return;
    const kind = block.kind as BlockKind;
    const { list, leadIn } = block.kind === 'item' ? this.listOf(block) : { list: -1, leadIn: -1 };
    const paragraph = sheet.blocks.length + 1;
    sheet.blocks.push({ kind, section: this.section, paragraph, firstRun, endRun, leadIn, list });
    this.last = block;
    if (block.kind === 'heading') this.descend(block.level, firstRun, endRun);
  }

  /** Leaves the headings that are no higher than this one. */
  private climb(level: number): void {
    const { headings } = this;
    while (headings.length > 0 && headings[headings.length - 1].level >= level) headings.pop();
    this.section = headings.map(({ title }) => title).join(' > ');
  }

  private descend(level: number, firstRun: number, endRun: number): void {
    let title = '';
    for (let i = firstRun; i < endRun && title.length < MAX_TITLE; i++) {
      const at = i * RUN_WIDTH;
      const { runs } = this.sheet;
      const join = runs.at(at + 3);
      const words =
        join > 1
          ? String.fromCodePoint(join >> 1)
          : this.text.slice(runs.at(at), Math.min(runs.at(at + 1), runs.at(at) + MAX_TITLE));
      title += (join & 1 ? ' ' : '') + words;
    }
    this.headings.push({ level, title: title.replace(/\s+/g, ' ').trim() });
    this.section = this.headings.map((heading) => heading.title).join(' > ');
  }

  private hasWords(firstRun: number, endRun: number): boolean {
    const { runs } = this.sheet;
    for (let i = firstRun; i < endRun; i++) {
      for (let at = runs.at(i * RUN_WIDTH); at < runs.at(i * RUN_WIDTH + 1); at++) {
        const c = this.text.charCodeAt(at);
        if (c > 32 && c !== 0xa0) return true;
      }
    }
    return false;
  }

  /** The list of an item. Its lead-in is the paragraph before the first item, or the item that a nested list stands in. */
  private listOf(block: RawBlock): { list: number; leadIn: number } {
    const known = this.lists.get(block.list);
    if (known) return known;
    const found = { list: this.lists.size, leadIn: this.introduces(block) ? this.sheet.blocks.length - 1 : -1 };
    this.lists.set(block.list, found);
    return found;
  }

  private introduces(item: RawBlock): boolean {
    const { last } = this;
    if (!last) return false;
    if (last.kind === 'item') return last.depth < item.depth;
    return last.kind === 'paragraph' && (this.endsWithColon(last) || endsOpen(this.text, last));
  }

  private endsWithColon(block: RawBlock): boolean {
    return /[:：][\s*_)\]]*$/.test(this.text.slice(Math.max(block.start, block.end - 20), block.end));
  }
}
