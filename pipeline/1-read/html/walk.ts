/** One walk over the tree of a page, without recursion, in which its words are written down. */
import { Style } from '../../model/report.js';
import type { SkipReason } from '../../rules/skip-reasons.js';
import type { Blocks } from '../collect.js';
import { type BlockShape, Written, type WrittenKind } from '../written.js';
import { BOXES, LISTS, NO_PROSE, PAGE_ENDS, SECTIONS, STYLES, UNSEEN } from './elements.js';
import {
  attribute,
  type Element,
  holdsNotes,
  isElement,
  isFurniture,
  isHidden,
  isLayout,
  isNoteMark,
  isText,
  type Node,
  type Parent,
  textNode,
  wordsIn,
} from './tree.js';

/** What words are at a place of the tree. Each element hands its own to its children. */
interface State {
  readonly kind: WrittenKind;
  readonly shape: BlockShape;
  readonly style: number;
  /** They belong to the report. */
  readonly report: boolean;
  /** Headers and footers here are those of the page. */
  readonly atEnds: boolean;
}

/** What may stand between two words, the weakest first. */
const GAPS = ['', ' ', '\t', '\n', '\n\n'] as const;
type Gap = (typeof GAPS)[number];

/** Signs that show nothing: soft hyphen, zero-width signs, word joiner. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** White space that is shown as one space; a no-break space is none. */
const SPACES = /[ \t\n\f\r]+/g;

/** A text that has something of the kind. */
const UNEVEN = /[\t\n\f\r\u00ad\u200b-\u200d\u2060\ufeff]| {2}/;

export class Walk {
  private readonly written = new Written();
  /** Nodes to visit, the next one last, and what words are in each; no node where a box ends. */
  private readonly nodes: Array<Node | null> = [];
  private readonly states: State[] = [];
  private lists = 0;
  /** Place of the present block, -1 between blocks; and what it is. */
  private start = -1;
  private block: State | null = null;
  /** Style at the end of the present block, and whether a word of it is not bold. */
  private style = 0;
  private lean = false;
  private gap: Gap = '';
  /** Pictures of a block that has no words yet, by their alternative text. */
  private images: string[] = [];

  constructor(private readonly roots: ReadonlySet<Element>) {}

  /** Reads a page. */
  read(document: Parent): Blocks {
    const { nodes, states } = this;
    const whole = this.roots.size === 0;
    this.enter(document, { kind: 'paragraph', shape: {}, style: 0, report: whole, atEnds: whole });
    for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
      const state = states.pop()!;
      if (node === null) this.flush();
      else if (isElement(node)) this.element(node, state);
      else if (isText(node)) this.words(node.value, state);
    }
    this.flush();
    return this.written.finish();
  }

  private enter({ childNodes }: Parent, state: State): void {
    for (let i = childNodes.length - 1; i >= 0; i--) this.later(childNodes[i]!, state);
  }

  private later(node: Node | null, state: State): void {
    this.nodes.push(node);
    this.states.push(state);
  }

  private element(element: Element, state: State): void {
    const { tagName } = element;
    if (UNSEEN.has(tagName) || isHidden(element)) return;
    if (tagName === 'br') this.apart(this.gap === '\n' ? '\n\n' : '\n');
    else if (tagName === 'img') this.image(element);
    else if (tagName === 'hr') this.rule(state);
    else if (BOXES.has(tagName)) this.box(element, state);
    else this.inline(element, state);
  }

  /** An element whose words stand apart from those around it. */
  private box(element: Element, state: State): void {
    const { tagName } = element;
    if (state.kind === 'table') {
      this.apart(tagName === 'td' || tagName === 'th' ? '\t' : '\n');
      this.enter(element, state);
      return;
    }
    this.flush();
    this.later(null, state);
    this.enter(element, this.inside(element, state));
  }

  /** What words are inside a box. */
  private inside(element: Element, state: State): State {
    const { tagName } = element;
    if (this.roots.has(element)) return { ...state, kind: 'paragraph', report: true, atEnds: false };
    if (isFurniture(element) || (state.atEnds && PAGE_ENDS.has(tagName)))
      return { ...state, kind: 'skip', report: false };
    if (state.kind === 'skip' || !state.report) return state;
    if (tagName === 'table' && !isLayout(element)) return { ...state, kind: 'table', style: 0 };
    if (tagName === 'pre') return { ...state, kind: 'code' };
    if (state.kind === 'footnote') return state;
    if (holdsNotes(element)) return { ...state, kind: 'footnote', shape: {} };
    if (/^h[1-6]$/.test(tagName)) return { ...state, kind: 'heading', shape: { level: Number(tagName[1]) } };
    if (LISTS.has(tagName)) {
      return { ...state, shape: { list: this.lists++, depth: (state.shape.depth ?? 0) + 1 } };
    }
    if (tagName === 'li') {
      return {
        ...state,
        kind: 'item',
        shape: state.shape.list === undefined ? { list: this.lists++, depth: 1 } : state.shape,
      };
    }
    if (tagName === 'figcaption') return { ...state, kind: 'caption' };
    return SECTIONS.has(tagName) ? { ...state, atEnds: false } : state;
  }

  /** An element inside a line: it has a style, or its words are no prose. */
  private inline(element: Element, state: State): void {
    const { tagName } = element;
    const isProse = state.report && state.kind !== 'table' && state.kind !== 'code';
    const reason = isProse ? this.noProse(element, state) : null;
    if (reason !== null) {
      const words = wordsIn(element).replace(INVISIBLE, '').replace(SPACES, ' ').trim();
      if (words !== '') this.written.cut(this.put(words, { ...state, style: this.style }), reason);
      return;
    }
    if (tagName === 'q') {
      this.words('“', state);
      this.later(textNode('”'), state);
    }
    const bit = Object.hasOwn(STYLES, tagName) ? STYLES[tagName]! : 0;
    this.enter(element, (state.style & bit) === bit ? state : { ...state, style: state.style | bit });
  }

  /** Why the words of an inline element are not read; null when they are. */
  private noProse(element: Element, state: State): SkipReason | null {
    const { tagName } = element;
    if (Object.hasOwn(NO_PROSE, tagName)) return NO_PROSE[tagName]!;
    if (isNoteMark(element)) return 'footnote-mark';
    // The raised number that a footnote's text begins with.
    if (tagName === 'sup' && state.kind === 'footnote' && this.start < 0) return 'footnote-mark';
    return isFurniture(element) ? 'markup' : null;
  }

  private words(value: string, state: State): void {
    const plain = !UNEVEN.test(value);
    const shown = plain ? value : value.replace(INVISIBLE, '');
    if (state.kind === 'code') {
      if (shown !== '') this.put(shown, state);
      return;
    }
    const words = plain ? shown : shown.replace(SPACES, ' ');
    const first = words.startsWith(' ') ? 1 : 0;
    const last = words.length > 1 && words.endsWith(' ') ? words.length - 1 : words.length;
    if (first === 1) this.apart(' ');
    if (first < last) this.put(words.slice(first, last), state);
    if (last < words.length) this.apart(' ');
  }

  /** Writes words, with what separates them from those before; returns their place. */
  private put(words: string, state: State): number {
    const { written } = this;
    if (this.gap === '\n\n') this.flush();
    if (this.start < 0) {
      this.start = written.open();
      this.block = state;
    }
    this.styled(this.style & state.style);
    if (this.gap !== '') written.write(this.gap);
    this.gap = '';
    this.styled(state.style);
    if (!(state.style & Style.bold)) this.lean = true;
    const at = written.length;
    written.write(words);
    return at;
  }

  /** Ends and begins styles, so that from here on the words have this one. */
  private styled(style: number): void {
    this.written.restyle(this.style, style);
    this.style = style;
  }

  /** Something separates the next word from the last: the strongest of what there is. */
  private apart(gap: Gap): void {
    if (this.start >= 0 && GAPS.indexOf(gap) > GAPS.indexOf(this.gap)) this.gap = gap;
  }

  private flush(): void {
    const { block, start, written, images } = this;
    if (block !== null) {
      const style = this.lean ? Style.plain : Style.bold;
      if (block.report) written.close(block.kind, start, { ...block.shape, style });
      else written.close('skip', start, { reason: 'markup' });
    } else if (images.length > 0) {
      const at = written.open();
      written.write(images.join(' '));
      written.close('skip', at, { reason: 'image' });
    }
    this.start = -1;
    this.block = null;
    this.style = 0;
    this.lean = false;
    this.gap = '';
    this.images = [];
  }

  private image(element: Element): void {
    const words = (attribute(element, 'alt') ?? '').replace(INVISIBLE, '').replace(SPACES, ' ').trim();
    this.images.push(`[${words === '' ? 'image' : words}]`);
  }

  private rule(state: State): void {
    this.flush();
    if (!state.report || state.kind === 'table') return;
    const at = this.written.open();
    this.written.write('* * *');
    this.written.close('rule', at);
  }
}
