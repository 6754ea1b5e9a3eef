/** Words that decide statistic, role, kind and comparison. One row a meaning. */
import type { Statistic } from '../model/figure.js';

export interface StatisticRow {
  readonly id: string;
  readonly statistic: Statistic;
  readonly forms: string;
}

export const STATISTICS: readonly StatisticRow[] = [
  { id: 'average', statistic: 'average', forms: 'average|averages|averaged|averaging|mean|on average|an average of|averagely' },
  { id: 'median', statistic: 'median', forms: 'median|medians|at the median' },
  { id: 'minimum', statistic: 'minimum', forms: 'minimum|minimal|low of' },
  { id: 'maximum', statistic: 'maximum', forms: 'maximum|maximal' },
  { id: 'cumulative', statistic: 'cumulative', forms: 'cumulative|cumulatively|cumulated|accumulated' },
];

export interface CueRow {
  readonly id: string;
  readonly forms: string;
}

/** The sentence or clause speaks of a plan, forecast, expectation or a limit set by a rule. */
export const TARGET_CUES: readonly CueRow[] = [
  {
    id: 'target-verb',
    forms:
      'promised|promises|vowed|vows|expect|expects|expected|budgeted|earmarked|targeted|are expected|is expected|forecast|forecasts|forecasted|forecasting|aims|aim|aimed at|aimed to|aiming|hopes to|hope to|hoped to|sought to|is to|are to|plans|plan to|planned|plans to|proposes|proposed|propose|proposal to|proposals to|intends|intend|intended|anticipates|anticipated|anticipate|' +
      'projected|projects that|predicted|predicts|envisages|envisaged|scheduled|should reach|should come|should|shall|must|would reach|is set to|are set to|has to|have to|will|would|going to|is to be|are to be|due to open|due to close|due to cease|due to end|due to expire|due to start|due to begin|due to finish|due to take effect|is seen at|are seen at|is seen rising|are seen rising|is seen falling|are seen falling|could stand at|could reach|projects a|project a|projects an|seeks to|is due within|are due within|is due by|are due by|is due to be|are due to be|is likely to|are likely to|is limited to|are limited to|is capped at|are capped at|capped at|may not exceed|may not contain|may not be more than|may not take more than|must not be more than|must not take more than|may not hold more than|may not have more than|cannot have more than|shall not exceed|must not exceed|not exceed|is required to|are required to|wants to|is assumed to|are assumed to|assumes|assume|assumed|assumed to|is entitled to|are entitled to|had to be at least|may reach|limits',
  },
  {
    id: 'target-noun',
    forms: 'commitment level|sanctioned complement|sanctioned strength|budgetary allocation|budget allocation|assumption|assumptions|target|targets|goal|goals|objective|ambition|projection|projections|outlook|consensus|guidance|ceiling|limit of|limit for|limit on|cap of|quota|quotas|budget for|plan for|statutory limit|upper limit|speed limit|target of|expectation|expectations|maximum allowed|regulatory minimum|statutory minimum|legal minimum|required minimum|minimum standard|emergency standard|approved a budget|approved an outlay|approved a grant|approved an allocation|adopted a budget|sanctioned an outlay|benchmark of|benchmark for|norm of|buffer norm|plan of|milestone|milestones|covenant of',
  },
  { id: 'target-asks', forms: 'asks for|asks to|calls for|calls on|called for|called on|asked for|preferred a|prefers a|wanted a|wants a|requires|require|recommends|recommend|advises|pencilled in|the law allows|the act allows|the rules allow|guided to|guides to|sets out to|pledged to|committed to|commits to|undertakes to|provides for' },
  // a life expectancy is a statistic and no plan
  { id: 'no-target', forms: 'should be noted|should be remembered|should be treated|must be noted|must be remembered|are assumed to be more likely|is assumed to be more likely|are assumed to be less likely|is assumed to be less likely|could expect|can expect|expect to live|expects to live|expected to live|would have liked|would recommend|would like' },
];

/** Behind a number or its noun: a rule or plan gives it (`the six months laid down in the law`, `the 5% that the plan had allowed for`). */
export const PRESCRIPTIONS: readonly CueRow[] = [
  {
    id: 'prescription',
    forms: 'laid down|lays down|prescribed|prescribes|prescribe|stipulated|stipulates|stipulate|mandated|mandates|mandate|allowed for|allows for|budgeted|budgeted for|planned|planned for|envisaged|foreseen|forecast by|expected by|predicted by|projected by|expected in|expected for|forecast for|forecast in|set by|set out in|recommended by|recommended in|recommended for|required by|required under|requested by|set as the target|set as a target|set as the goal|set as a goal|set as the objective|pledged by|promised by',
  },
  // with those who say so: `the 5% that analysts had expected`, `the eight doses that the ministry recommends`
  { id: 'prescription-of-somebody', forms: 'expect|expected|forecast|predicted|projected|anticipated|recommended|recommends|recommend|required|requires|require|targeted|promised|pledged|undertaken|committed' },
];

/** How sure something is: the number beside it reports nothing. */
export const ODDS: readonly CueRow[] = [{ id: 'odds', forms: 'chance|probability|likelihood|confidence|confidence interval|confidence limits|confidence level|uncertainty interval|uncertainty range|credible interval|prediction interval|standard errors|standard error|standard deviations' }];

/** In the present tense, what a rule gives: `offers grants of up to £10,000`. */
export const OFFERS: readonly CueRow[] = [
  { id: 'offer', forms: 'offer|offers|provide|provides|pay|pays|grant|grants|award|awards|reimburse|reimburses|can receive|may receive|can get|may get|can borrow|may borrow|allow|allows|permit|permits' },
];

/** Words that open an example. */
export const EXAMPLES: readonly CueRow[] = [{ id: 'example', forms: 'for example|for instance' }];

/** Nouns whose level in percent is a share, an index or a ratio, and whose head tells the kind of a bare number. */
export const RATIO_NOUNS: readonly CueRow[] = [
  {
    id: 'ratio-noun',
    forms:
      'index|ratio|rate|premium|coefficient|fertility|multiple|intensity|score|density|multiplier|elasticity|rating|price-earnings|p/e|pmi|factor|mean score|gini|reproduction number',
  },
];

/** Behind a change: what it is measured against. */
export interface BasisRow {
  readonly id: string;
  readonly basis: 'year_on_year' | 'quarter_on_quarter' | 'month_on_month';
  /** True for a pace (`a year`, `annual`), which names no earlier time. */
  readonly pace?: true;
  readonly forms: string;
}

export const BASES: readonly BasisRow[] = [
  {
    id: 'year-on-year',
    basis: 'year_on_year',
    forms:
      'year~on~year|year~over~year|y-o-y|yoy|y/y|on~year|from a year earlier|from a year ago|a year earlier|a year ago|a year before|one year earlier|one year ago|one year before|year earlier|year ago|the year before|the year earlier|in the year before|' +
      'the previous year|previous year|the preceding year|preceding year|the prior year|prior year|last year|the same period last year|the same period of last year|the same period a year earlier|same period of the previous year|the same period of the previous year|' +
      'same period last year|same period a year ago|on the year|over the year|in the past year|over the past year|over the last year|in the last year|in one year|in a year|within a year|within one year|over 12 months|over the past 12 months|over the last 12 months|in the past 12 months|in the last 12 months|over twelve months|over the past twelve months|over the last twelve months|in the past twelve months|in the last twelve months|the corresponding period of the previous year|' +
      'the corresponding period last year|same month last year|same month of the previous year|the same month a year earlier|same quarter last year|the same quarter of the previous year|same quarter of the previous year|the same time last year|same time last year|twelve months earlier|year to year|the previous financial year|the previous fiscal year|the previous edition|the previous academic year|the previous school year|the previous season|the previous summer|the previous winter|the previous spring|the previous autumn|over the 12 months|compared to last year|the previous 12 months|last year\'s|the previous year\'s|the prior year\'s|the preceding year\'s|twelve months before|the prior~year quarter|prior~year quarter|the prior~year period|prior~year period|the year~ago quarter|year~ago quarter|the year~ago period|year~ago period|the year~earlier period',
  },
  { id: 'a-year', basis: 'year_on_year', pace: true, forms: 'annual|annually|yearly|per annum|per year|a year|each year|every year' },
  {
    id: 'quarter-on-quarter',
    basis: 'quarter_on_quarter',
    forms:
      'quarter~on~quarter|quarter~over~quarter|q-o-q|qoq|q/q|the previous quarter|previous quarter|the preceding quarter|preceding quarter|the prior quarter|prior quarter|last quarter|a quarter earlier|a quarter before|a quarter ago|one quarter earlier|one quarter ago|one quarter before|the quarter before|over the quarter|on the quarter|in the quarter|on quarter|quarterly|from the previous three months|the previous three months|the preceding three months|previous three months|the three months before|last quarter\'s|the previous quarter\'s|between two consecutive quarters',
  },
  {
    id: 'month-on-month',
    basis: 'month_on_month',
    forms:
      'month~on~month|month~over~month|m-o-m|mom|m/m|the previous month|previous month|the preceding month|preceding month|the prior month|prior month|last month|a month earlier|a month before|a month ago|the month before|one month earlier|over the month|on the month|on a monthly basis|monthly|between two consecutive months|last month\'s|the previous month\'s|on month|in the month',
  },
];

/** A run of like times (`its sixth consecutive quarter of growth`): the changes told of it are from each to the next. */
export const SUCCESSIONS: readonly BasisRow[] = [
  { id: 'run-of-years', basis: 'year_on_year', forms: 'consecutive year|successive year|straight year|consecutive years|successive years|straight years|consecutive annual|successive annual|straight annual|year in succession|year in a row|year running' },
  {
    id: 'run-of-quarters',
    basis: 'quarter_on_quarter',
    forms: 'consecutive quarter|successive quarter|straight quarter|consecutive quarters|successive quarters|straight quarters|consecutive quarterly|successive quarterly|straight quarterly|quarter in succession|quarter in a row|quarter running',
  },
  {
    id: 'run-of-months',
    basis: 'month_on_month',
    forms: 'consecutive month|successive month|straight month|consecutive months|successive months|straight months|consecutive monthly|successive monthly|straight monthly|month in succession|month in a row|month running',
  },
];

/** Words that set a figure against another: what stands behind is the base, not the period. */
export const COMPARISON_CUES: readonly CueRow[] = [
  {
    id: 'compared-with',
    forms:
      'compared with|compared to|compares with|compares to|in comparison with|in comparison to|relative to|against|versus|vs|vs.|vis-à-vis|as against|as compared with|as compared to|than|than in|than at|than for|than on|from|up from|down from|on|over|since|above|below|when compared with|when compared to|as opposed to|short of|in contrast to|in contrast with|before',
  },
];

/** `A accounts for x % of B`. */
export const SHARE_PHRASES: readonly CueRow[] = [
  {
    id: 'share-phrase',
    forms:
      'accounting for|accounted for|accounts for|account for|made up|makes up|make up|making up|represented|represents|represent|representing|constituted|constitutes|constitute|constituting|comprised|comprises|comprise|comprising|' +
      'form|used for|equal to|equivalent to|equals|equalling|equating to|equates to|equated to|corresponding to|corresponds to|corresponded to|formed|forms|covering|covered|covers|responsible for|a share of|share of|took|takes|supplied|supply|supplies|held|holds|hold|owned|owns|own|received|receives|contributed|contributes|contributing|carried out|took up|takes up|amounting to|bought|produced|produces|generated|generates|absorbed|absorbs|attracted|attracts|provided|provides|consumed|consumes|obtained|secured|captured|emitted|borne|is home to|are home to|was home to|were home to',
  },
];

/** Verbs behind a share that say what makes it up: `the remaining 4% consisted of glass`. */
export const CONTENT_PHRASES: readonly CueRow[] = [
  {
    id: 'content-phrase',
    forms: 'consisted of|consists of|consist of|consisted mainly of|consisted mostly of|consists mainly of|was made up of|were made up of|is made up of|are made up of|was composed of|were composed of|is composed of|are composed of',
  },
];

/** Verbs behind a part that say what it comes of: `the remaining 1.7 million is due to imports`. */
export const CAUSE_PHRASES: readonly CueRow[] = [
  {
    id: 'cause-phrase',
    forms:
      'is due to|are due to|was due to|were due to|is attributable to|are attributable to|was attributable to|were attributable to|can be attributed to|is a result of|is the result of|was a result of|was the result of|were the result of|are the result of|results from|resulted from|stems from|stemmed from',
  },
];

/** Connectives and hedges at the start of a clause that belong to no noun phrase. */
export const LEAD_WORDS: readonly CueRow[] = [
  {
    id: 'connective',
    forms:
      'only|in addition|by contrast|in contrast|in total|in all|in particular|as a result|at the same time|on the other hand|for example|for instance|by comparison|in comparison|overall|however|moreover|furthermore|meanwhile|thus|therefore|hence|additionally|similarly|on average|in turn|to date|so far|as a whole|in fact|in nominal terms|in real terms|at constant prices|in constant prices|at current prices|in dollar terms|in constant currency|in general|of course|once again|of these|of those|of them|of which|of whom|among these|among those|among them|among which|year on year|quarter on quarter|month on month|year over year|month over month|along with|together with|as well as|according to|in terms of|in line with',
  },
  // `, owing to energy costs, which climbed by 40%`
  { id: 'cause-in-front', forms: 'owing to|thanks to|due to|because of|on account of|on the back of|in the wake of|in spite of' },
];

/** Compound, average or annualised growth. */
export const COMPOUND_CUES: readonly CueRow[] = [
  {
    id: 'compound-growth',
    forms: 'on average by|average quarterly|average monthly|quarterly average|monthly average|compound annual|compound|compounded|cagr|average annual|annual average|annualised|annualized|an average of|per year on average|per annum|a year on average|average yearly|on average each year|average growth|yearly average|annual rate of|average rate of',
  },
];
