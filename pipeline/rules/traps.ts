/** Words around a number that make it a name or a pointer and no figure. One row a reason. */
import type { SkipReason } from './skip-reasons.js';

export interface TrapRow {
  readonly id: string;
  readonly reason: SkipReason;
  /** Where the words stand: right before the number, or right behind. */
  readonly side: 'before' | 'after';
  readonly forms: string;
  /** The word must begin with a capital to be the trap (`Class 35`, but `in class 35 pupils`). */
  readonly capital?: boolean;
  /** The numbers say which kind is meant of the noun behind them. */
  readonly qualifies?: boolean;
}

export const TRAPS: readonly TrapRow[] = [
  {
    id: 'pointer',
    reason: 'reference',
    side: 'before',
    forms:
      'table|tables|figure|figures|fig|fig.|figs|figs.|chart|charts|chapter|chapters|section|sections|page|pages|p.|pp.|pp|annex|annexes|annexure|annexures|number|appendix|appendices|note|notes|footnote|footnotes|box|boxes|map|maps|graph|graphs|paragraph|paragraphs|para|paras|para.|exhibit|panel|item|volume|vol.|vol|issue no|issue|edition no|issn|isbn|doi|column|columns|row|rows|line|lines|sheet|question|questions|q|step|steps|appendix table|part|background note|background notes|endnote|reference table|dataset|statement|s.|ss.|worksheet|slide|example|equation|level|criterion|indicator no|schedule|attachment|supplement|tab|option|scenario|recommendation|recommendations|categories|dewey|divisions|case study|case studies|commitment|topic|workstream|¶|¶¶',
    capital: false,
  },
  {
    id: 'legal',
    reason: 'legal',
    side: 'before',
    forms: 'book|books|cfr|article|articles|art.|regulation|directive|decision|law|act|decree|order|rule|rules|clause|statute|case|cases no|resolution|no|no.|nos|nos.|notice|notice no|decree-law|decree-law no|recital|protocol|amendment|title|§|§§|bill|convention|public law|standard no|subsection',
    capital: true,
  },
  {
    id: 'standard',
    reason: 'standard',
    side: 'before',
    forms:
      'iso|iec|iso/iec|iso-iec|gb|gb/t|din|en|en iso|bs|ansi|ieee|rfc|nace|naics|sic|isic|icd|icd-10|ifrs|ias|class|classes|form|condition|hs|hs code|hs codes|hs chapter|hs chapters|cpa|coicop|isced|nuts|esa|sna|bpm|bpm6|rev|rev.|basel|euro|type|grade|category|version|release|model|series|wave|round|round of|cohort|group|groups|zone|block|lot|gate|terminal|platform|sdg|goal|goals|code|codes|octane|ofdm|pm|h|wi-fi|windows|web|mp|usb|mpeg|hdmi|bluetooth|python|java|sdgs|cis|gfs|cpc|cn|sitc|ncm|ipc|locarno|vienna|nice',
    capital: true,
  },
  {
    id: 'named-thing',
    reason: 'name',
    side: 'before',
    forms: 'plot|suite|year|years|covid|covid-19|sars-cov|boeing|airbus|apollo|route|interstate|highway|motorway|flight|channel|radio|area|district|ward|unit|room|floor|building|pier|lane|formula|ftse|s&p|nasdaq|dax|cac|nikkei|stoxx|euro stoxx|hang seng|csi|sensex|nifty|russell|dow|asx|g|cop|agenda|horizon|vision|strategy|plan|europe|industry|made in china|project|mission|world war|psalm|studio|bbc|tv|fortune|forbes|global|top gear|expo|olympics|games|group of|generation|gen|covax|falcon|court|courtroom',
    capital: true,
  },
  // `Scope 1 and 2 emissions`: which kind of the noun behind it is meant, in small letters too
  { id: 'grade', reason: 'name', side: 'before', forms: 'scope|scopes|tier|tiers|phase|phases|stage|stages', capital: false, qualifies: true },
  { id: 'phone', reason: 'phone', side: 'before', forms: 'tel|tel.|telephone|phone|fax|mobile|helpline|hotline|enquiries|information line|telephone number|tel:|freephone|ext|ext.|extension|passcode|toll-free|dial-in' },
  { id: 'thing-after', reason: 'name', side: 'after', forms: 'cfr|c.f.r.|octane|pounder|wheeler|wheelers|u.s.c|u.s.c.|usc|-digit|-letter|-character|decimal place|decimal places|significant figure|significant figures|-dimensional|-way|-sided|-pronged|-tier|-tiered|-speed|-track', capital: false },
];
