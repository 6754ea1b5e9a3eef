/** Which blocks of a column are list items: those with a mark, and those set in below an introduction or one another. */
import type { BlockShape } from '../written.js';
import type { Column } from './column.js';
import type { Line } from './model.js';

export class Items {
  private list = -1;
  /** Where the items of the present list begin, the outermost first. */
  private places: number[] = [];
  private introduced = false;

  constructor(
    private readonly column: Column,
    private readonly lists: { next: number },
    /** Items have marks; without one, words in the place of an item's go on in it. */
    private readonly marked: boolean,
  ) {}

  /** The list and depth of a block; null when it is no item. Asked block by block, in order. */
  listOf(lines: readonly Line[], marker: string, next: readonly Line[]): BlockShape | null {
    const [first] = lines as [Line];
    const { column } = this;
    const isParagraph = marker === '' && lines.length === 1 && column.isFirstLine(first);
    const isIn = !isParagraph && lines.every((line) => column.isSetIn(line) && Math.abs(line.x - first.x) < 2);
    const isOneOfSeveral = next[0] !== undefined && Math.abs(next[0].x - first.x) < 2;
    const isInItem = this.list >= 0 && first.x > this.places.at(-1)! + 2;
    const isAlone = this.marked ? isInItem : this.introduced || this.list >= 0 || isOneOfSeveral;
    const isItem = marker !== '' || (isIn && isAlone);
    this.introduced = /[:：]$/.test(lines.at(-1)!.text);
    if (!isItem) {
      this.list = -1;
      this.places = [];
      return null;
    }
    if (this.list < 0) this.list = this.lists.next++;
    while (this.places.length > 0 && this.places.at(-1)! > first.x + 2) this.places.pop();
    if (this.places.length === 0 || this.places.at(-1)! < first.x - 2) this.places.push(first.x);
    return { list: this.list, depth: this.places.length };
  }
}
