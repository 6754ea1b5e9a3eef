import { describe, expect, it } from 'vitest';
import { blocksOf, readCase, zonesOf } from './shown.js';

/** The prose of a text of one block, and its zones. */
const inline = (text: string): string[] => [
  ...blocksOf(text).map((line) => line.replace(/^\w+: /, '')),
  ...zonesOf(text),
];

describe('the inside of a block', () => {
  it.each<[what: string, text: string, expected: string[]]>([
    ['plain prose', 'It rose by 5% – to £6.', ['It rose by 5% – to £6.']],
    ['emphasis', 'a *b* _c_ **d** __e__ ***f***', ['a |i:b| |i:c| |b:d| |b:e| |ib:f']],
    ['emphasis inside emphasis', '**a *b* c** *d **e** f*', ['b:a |ib:b|b: c| |i:d |ib:e|i: f']],
    ['emphasis inside a word', '**2**nd, un*frigging*believable', ['b:2|nd, un|i:frigging|believable']],
    ['no emphasis', 'snake_case_5, 2*3*4, 5 * 6 * 7, a* b', ['snake_case_5, 2*3*4, 5 * 6 * 7, a* b']],
    ['marks that stay open', '**a *b', ['**a *b']],
    ['the rule of three', '*a**b*', ['i:a**b']],
    ['escapes', '\\*a\\* 5\\% \\\\ 6\\q', ['*a|* 5|% |\\ 6\\q']],
    [
      'raised and lowered',
      '23<sup>rd</sup> CO<sub>2</sub>',
      ['23|^:rd| CO|_:2', 'markup: <sup>', 'markup: </sup>', 'markup: <sub>', 'markup: </sub>'],
    ],
    ['a raised sign that never ends', 'a<sup>1 b', ['a|1 b', 'markup: <sup>']],
    [
      'an end without a beginning',
      'a</sup> b<sup>5</sup>',
      ['a| b|^:5', 'markup: </sup>', 'markup: <sup>', 'markup: </sup>'],
    ],
    ['a break', '5<br>6<br/>7', ['5 / 6 / 7', 'markup: <br>', 'markup: <br/>']],
    ['a tag', '5 <span class="a5" id=6>7</span>', ['5 |7', 'markup: <span class="a5" id=6>', 'markup: </span>']],
    ['a comment', '5<!-- 6 --> 7', ['5| 7', 'markup: <!-- 6 -->']],
    ['no tag', 'x <0.1% and 5 < 6 > 4, <1,2>', ['x <0.1% and 5 < 6 > 4, <1,2>']],
    ['code', 'run `a 5` and ``b ` 6``, not ` 7', ['run | and |, not ` 7', 'code: `a 5`', 'code: ``b ` 6``']],
    ['a footnote reference', '47.2%.[^3] Next', ['47.2%.| Next', 'footnote-mark: [^3]']],
    ['soft hyphens and zero-width signs', 'enter\u00adprises 1\u200b2', ['enter|prises 1|2']],
    ['brackets that are no link', 'No. 47 [2022] (a)', ['No. 47 [2022] (a)']],
  ])('%s', (_what, text, expected) => {
    expect(inline(text)).toEqual(expected);
  });

  it.each<[what: string, text: string, expected: string[]]>([
    ['an entity', '&pound;5&ndash;10 &amp; 5&#37;', ['{£}|5|{–}|10 |{&}| 5|{%}']],
    ['a no-break space', '5&nbsp;000 &#x2212;3', ['5|{\u00a0}|000 |{−}|3']],
    ['a windows-1252 number', '5&#150;6', ['5|{–}|6']],
    ['no entity', 'AT&T &nonsense; R&D; & 5', ['AT&T &nonsense; R&D; & 5']],
    ['an entity behind a break', 'a<br>&pound;5', ['a / {£}|5', 'markup: <br>']],
    ['an invisible entity', 'enter&shy;prises', ['enter|prises', 'markup: &shy;']],
  ])('%s', (_what, text, expected) => {
    expect(inline(text)).toEqual(expected);
  });

  it.each<[what: string, text: string, expected: string[]]>([
    ['a link', 'see [text 5](http://x.org/6 "title 7") on', ['see |L:text 5| on', 'link: ](http://x.org/6 "title 7")']],
    ['emphasis inside a link', '[a **b**](c)', ['L:a |bL:b', 'link: ](c)']],
    ['parentheses in an address', '[a](b_(5)_c) d', ['L:a| d', 'link: ](b_(5)_c)']],
    ['quotation marks in a title', '[a](b "the "best" 5") d', ['L:a| d', 'link: ](b "the "best" 5")']],
    ['a download', '[XLS format](a5.xls "XLS") (24 Kb)', ['L:XLS format| (24 Kb)', 'link: ](a5.xls "XLS")']],
    ['an image', 'a ![alt 5](b6.png "c 7") d', ['a | d', 'image: ![alt 5](b6.png "c 7")']],
    ['an angle address', 'a <http://x.org/5> <m5@x.org>', ['a | ', 'link: <http://x.org/5>', 'link: <m5@x.org>']],
    ['a bare address', 'at http://x.org/2013/a_(b)?c=5, and', ['at |, and', 'link: http://x.org/2013/a_(b)?c=5']],
    ['an address in parentheses', 'up (https://x.in/e2).', ['up (|).', 'link: https://x.in/e2']],
    ['www and a domain', 'www.x5.org or ons.gov.uk/2014.', [' or |.', 'link: www.x5.org', 'link: ons.gov.uk/2014']],
    ['e-mail', 'mail a_b.5@x-6.org.', ['mail |.', 'link: a_b.5@x-6.org']],
    ['a ratio and a time', 'a ratio 16.19:1 at 10:45, e.g. 5', ['a ratio 16.19:1 at 10:45, e.g. 5']],
  ])('%s', (_what, text, expected) => {
    expect(inline(text)).toEqual(expected);
  });

  it('reads a link by reference only where the reference is defined', () => {
    expect(inline('a [b][c] [d 5] [c]\n\n[c]: http://x.org/6 "t 7"')).toEqual([
      'a |L:b| [d 5] |L:c',
      'link: ][c]',
      'link: ]',
      'link: [c]: http://x.org/6 "t 7"',
    ]);
  });

  it('takes an image inside a link for an image', () => {
    const { report } = readCase('[![alt 5](a6.png)](b7.png "c 8")\nSource: d');
    expect(report.zones.map(({ reason }) => reason)).toEqual(['image', 'link']);
  });

  it('leaves no quote mark in the prose of a quotation', () => {
    expect(inline('> five **six\n> seven** eight\n> > nine')).toEqual(['five |b:six  / b: seven| eight', 'nine']);
  });
});
