/** The tree of a page is the one that the parser makes letter by letter. */
import fc from 'fast-check';
import { parse as parseByLetters, serialize } from 'parse5';
import { expect, it } from 'vitest';
import { parse } from '../../pipeline/1-read/html/parse.js';

// Halves of surrogate pairs are none: no decoder gives them.
const WORDS = ['exports rose', ' ', '\n', '\t', '\r\n', '\r', '\f', '\0', '\u00a0', 'été – 5 %', '😀'];
const SIGNS = ['<', '&', '>', '&amp;', '&lt', '&#8217;', '&nosuch;', '&notit;', '-', ']]>', '"', "'", '=', '/'];
const TAGS =
  'p b i a h1 ul li table tr td th caption colgroup col select option pre textarea title script style xmp plaintext noscript svg math mi desc template form button body head html main br iframe'
    .split(' ')
    .flatMap((name) => [`<${name}>`, `</${name}>`, `<${name} class="a b" hidden>`]);
const OTHERS = ['<!-- note -->', '<!--', '-->', '<!doctype html>', '<![CDATA[', '<?xml?>', '</', '<1>'];

const page = fc
  .array(fc.constantFrom(...WORDS, ...WORDS, ...SIGNS, ...TAGS, ...OTHERS), { maxLength: 60 })
  .map((parts) => parts.join(''));

it('whatever the page', () => {
  fc.assert(
    fc.property(page, (html) => {
      expect(serialize(parse(html))).toBe(serialize(parseByLetters(html, { scriptingEnabled: false })));
    }),
    {
      numRuns: 1000,
      examples: [
        ['x y'.repeat(50_000)],
        ['<table>one two<tr> <td>a b</table>'],
        ['<pre>\n\na\n b</pre>'],
        ['<template><col>exports rose'],
        ['<frameset>exports rose</frameset> by a half'],
      ],
    },
  );
});
