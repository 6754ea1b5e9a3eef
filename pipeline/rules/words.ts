/**
 * The small words of English that the structure of a sentence hangs on, a row a part of speech.
 * Content words need no entry: an unknown word counts as a noun unless its ending says otherwise.
 */
import { P } from './parts-of-speech.js';

export interface WordRow {
  readonly id: string;
  readonly pos: number;
  readonly forms: string;
}

export const WORDS: readonly WordRow[] = [
  { id: 'determiner', pos: P.det, forms: 'the a an this these those its their his her our your my each every any no another' },
  { id: 'determiner-or-pronoun', pos: P.det | P.pron, forms: 'that all both either neither such which' },
  { id: 'quantifier', pos: P.quantifier | P.adjective, forms: 'some many several few most other more fewer less least further additional various numerous total overall only half' },
  {
    id: 'preposition',
    pos: P.prep,
    forms:
      'of in for on to by with at from into onto out away over under above below between among amongst within without during through throughout across against along around about near beyond despite including excluding ' +
      'via per than towards toward upon until till behind beside besides amid versus vs inside outside off like vis-à-vis concerning regarding following up down',
  },
  { id: 'preposition-or-subordinator', pos: P.prep | P.subordinator, forms: 'since before after as' },
  { id: 'conjunction', pos: P.conj, forms: 'and or but nor plus yet & i.e e.g' },
  { id: 'subordinator', pos: P.subordinator, forms: 'because although though while whereas when if unless whether once where' },
  { id: 'relative', pos: P.rel | P.pron, forms: 'who whom whose which that' },
  { id: 'pronoun', pos: P.pron, forms: 'it they he she we you i them him us itself themselves there here ones these those this others none former latter' },
  { id: 'be', pos: P.be, forms: "is are was were be been being am isn't aren't wasn't weren't" },
  { id: 'have', pos: P.have, forms: 'has have had having' },
  { id: 'modal', pos: P.modal, forms: 'will would can could may might shall should must do does did cannot' },
  { id: 'negation', pos: P.negation | P.adverb, forms: "not never n't" },
  {
    id: 'adverb',
    pos: P.adverb,
    forms:
      'therefore however so thus also just still even again already almost nearly very much rather quite too then now thus hence therefore meanwhile moreover furthermore nevertheless nonetheless instead overall alone together abroad worldwide ' +
      'nationwide nationally otherwise thereby thereafter afterwards afterward onwards onward sometimes often always seldom soon everywhere anyway somewhat indeed overnight halfway henceforth beforehand forwards backwards sideways maybe hitherto therein forth yesterday today tomorrow ago altogether aside likewise further respectively approximately only perhaps yet well so far once twice thrice down up back ahead less more most least apart little',
  },
  {
    id: 'adjective',
    pos: P.adjective,
    forms:
      'new old high low large small big great long short good bad strong weak main major minor top key national international regional local domestic foreign global worldwide public private annual monthly quarterly weekly daily hourly yearly ' +
      'total gross net overall average mean median whole entire full final first second third last next previous prior preceding same different similar such early late recent current present past young elderly male female ' +
      'higher lower larger smaller greater bigger longer shorter older younger faster slower stronger weaker better worse cheaper dearer earlier later wider narrower ' +
      'highest lowest largest smallest greatest biggest longest shortest oldest youngest fastest slowest strongest weakest best worst latest earliest common real nominal constant ' +
      'industrial commercial financial economic social medical legal federal central european american chinese british german french japanese indian african asian english scottish welsh irish unemployed employed ' +
      'upward downward mere sheer whopping staggering meagre record equal equivalent likely available active provisional preliminary official open direct indirect primary secondary due general special specific single independent severe acute chronic mild serious ' +
      'stable unstable vacant statutory tertiary operational fatal immediate warm comparable collective incomparable possible impossible necessary essential significant substantial considerable notable remarkable ' +
      'visible invisible viable sustainable renewable taxable payable affordable reliable unreliable responsible eligible ineligible flexible feasible durable profitable unprofitable vulnerable favourable ' +
      'favorable unfavourable unfavorable reasonable unreasonable suitable unsuitable acceptable applicable measurable tangible intangible negligible sensible avoidable preventable treatable curable ' +
      'recyclable rural urban suburban coastal marine agricultural cultural natural structural environmental technological technical practical typical atypical historical critical clinical statistical ' +
      'political geographical physical biological mechanical electrical municipal provincial residential seasonal traditional educational occupational exceptional institutional constitutional recreational ' +
      'vocational cyclical fiscal mental dental vital broad deep steep sharp modest robust solid healthy unhealthy steady rapid swift gradual tight heavy wet dry cold hot clean safe unsafe busy wealthy cheap ' +
      'expensive costly rare scarce abundant frequent infrequent permanent temporary casual voluntary involuntary compulsory mandatory obligatory monetary budgetary sanitary nuclear solar popular familiar ' +
      'unfamiliar ongoing overdue forthcoming upcoming vast huge enormous tiny pregnant ill sick dead alive aware unaware able unable ready clear unclear evident obvious relevant irrelevant ' +
      'adequate inadequate accurate inaccurate appropriate inappropriate precise exact corporate absolute negative positive competitive productive unproductive effective ineffective innovative creative ' +
      'extensive intensive massive progressive excessive successive comprehensive aggressive electronic organic historic basic scientific strategic automatic democratic dangerous famous religious continuous ' +
      'simultaneous hazardous indigenous infectious useful successful unsuccessful harmful powerful jobless childless virtual minimal marginal initial partial crucial beneficial artificial superficial ' +
      'substandard perinatal neonatal postnatal maternal paternal marital optimal normal abnormal formal informal thermal internal external fraudulent violent urgent persistent consistent inconsistent ' +
      'sufficient insufficient efficient inefficient dependent prominent dominant brief bulky remote',
  },
  // behind a noun, these make an adjective of it: `work related illness`, `export led growth`
  { id: 'compound-participle', pos: P.adjective, forms: 'related based led owned funded backed driven adjusted oriented born' },
  // branches of trade that look like participles: `mining grew 13%, manufacturing 10%`
  { id: 'branch', pos: P.noun, forms: 'manufacturing banking farming advertising catering engineering retailing' },
  { id: 'number-noun', pos: P.noun, forms: 'italy family supply reply anomaly assembly number rate share level value total sum percentage proportion price cost output income revenue profit population people person household enterprise company firm' },
  { id: 'abbreviation', pos: P.abbreviation, forms: 'no nos art arts sec para fig figs tab ch chap vol p pp cf e.g i.e etc vs approx ca c inc ltd corp co mr mrs ms dr prof st rev ed eds est dept univ jan feb mar apr jun jul aug sep sept oct nov dec nr rs paras ss s pt cl reg regs eq app kr tel ext' },
];
