/** Parses HTML with parse5, which takes letters one by one; here stretches of words are taken whole. The tree is the same. */
import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  html as names,
  Parser,
  Token,
  Tokenizer,
  TokenizerMode,
} from 'parse5';

/** Where letters stand for themselves, up to a tag or an entity. */
const MODES: ReadonlySet<number> = new Set([
  TokenizerMode.DATA,
  TokenizerMode.RCDATA,
  TokenizerMode.RAWTEXT,
  TokenizerMode.SCRIPT_DATA,
]);
/** Where words may be passed over and the white space between them kept: their stretches are not taken whole. */
const SIFTING: ReadonlySet<number | undefined> = new Set([
  names.TAG_ID.TEMPLATE,
  names.TAG_ID.FRAMESET,
  names.TAG_ID.HTML,
]);
const [TAB, LINE_FEED, SPACE, AMPERSAND, LESS_THAN, SURROGATE] = [9, 10, 32, 38, 60, 0xd800];

class WordTokenizer extends Tokenizer {
  constructor(private readonly parser: Parser<DefaultTreeAdapterMap>) {
    super(parser.options, parser);
  }

  /** A sign at the present place. Behind one that is no white space, the rest of the stretch is handed on with it. */
  protected override _emitCodePoint(sign: number): void {
    const { html, pos } = this.preprocessor;
    const inside = this.parser.openElements.currentTagId;
    if (sign <= SPACE || sign >= SURROGATE || !MODES.has(this.state) || SIFTING.has(inside)) {
      super._emitCodePoint(sign);
      return;
    }
    const end = stretchEnd(html, pos + 1);
    this.preprocessor.pos = end - 1;
    this._appendCharToCurrentCharacterToken(Token.TokenType.CHARACTER, html.slice(pos, end));
  }
}

function stretchEnd(html: string, start: number): number {
  let at = start;
  for (; at < html.length; at++) {
    const c = html.charCodeAt(at);
    if (c === LESS_THAN || c === AMPERSAND || c >= SURROGATE || (c < SPACE && c !== LINE_FEED && c !== TAB)) break;
  }
  return at;
}

/** The tree of a page, as browsers without scripts make it. Broken HTML is no error. */
export function parse(html: string): DefaultTreeAdapterTypes.Document {
  const parser = new Parser<DefaultTreeAdapterMap>({ scriptingEnabled: false });
  parser.tokenizer = new WordTokenizer(parser);
  parser.tokenizer.write(html, true);
  return parser.document;
}
