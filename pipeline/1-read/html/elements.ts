/** What the elements of HTML mean to a reader of prose: tables of names. */
import { Style } from '../../model/report.js';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Nobody sees what stands in them, or it is no text. */
export const UNSEEN = names(
  'script style template noscript head title meta link iframe object embed canvas audio video map svg datalist select option textarea input progress meter dialog param source track',
);

/** Boxes of their own: the words before and behind them do not touch. */
export const BOXES = names(
  'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre search section summary table tbody td tfoot th thead tr ul caption',
);

/** Around the report, not of it: their words are skipped unless the report itself stands inside. */
export const FURNITURE = names('nav form search button');
/** Around the report when they stand outside of it; inside they hold its title and its notes. */
export const PAGE_ENDS = names('header footer');
export const FURNITURE_ROLES = names(
  'navigation banner contentinfo search form menu menubar toolbar dialog alertdialog',
);

/** Parts of a report: a header inside belongs to the part. */
export const SECTIONS = names('section article aside blockquote figure details');

export const LISTS = names('ul ol menu dir');

/** Whose words are code, or struck out. */
export const NO_PROSE: Readonly<Record<string, 'code' | 'markup'>> = {
  code: 'code',
  kbd: 'code',
  samp: 'code',
  math: 'markup',
  del: 'markup',
  s: 'markup',
  strike: 'markup',
  rt: 'markup',
  rp: 'markup',
};

/** Style bits of inline elements. */
export const STYLES: Readonly<Record<string, number>> = {
  sup: Style.sup,
  sub: Style.sub,
  b: Style.bold,
  strong: Style.bold,
  i: Style.italic,
  em: Style.italic,
  cite: Style.italic,
  a: Style.link,
};
