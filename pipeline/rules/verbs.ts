/**
 * Verbs by what they do to a number. A verb is written as its base form, or as
 * `base/past/participle` when it is irregular; `*` doubles the last consonant (`drop*`), `+` marks a
 * base form that is also a noun (`rise+`). The inflected forms are made when the table loads.
 */
export interface VerbRow {
  readonly id: string;
  /**
   * `up`, `down`: what its subject did, by the number beside it. `level`: the number is how much the
   * subject is. `share`: the number is the subject's part of a whole. `contribute`: the number is the subject's part in
   * a movement. `take`: subject has or makes the object that the number counts. `multiple`: the verb is itself a number.
   * `plan`: marks a target or forecast. `other`: only a verb.
   */
  readonly does: 'up' | 'down' | 'level' | 'share' | 'contribute' | 'take' | 'multiple' | 'plan' | 'other';
  readonly verbs: string;
}

export const VERBS: readonly VerbRow[] = [
  {
    id: 'verb-up',
    does: 'up',
    verbs:
      'rise+/rose/risen increase+ grow/grew/grown climb+ gain+ jump+ surge+ soar advance+ expand widen add improve accelerate strengthen rebound+ recover swell/swelled/swollen rally+ leap+/leapt/leapt raise+ lift+ boost+ ' +
      'escalate balloon rocket skyrocket appreciate lengthen mount+ deepen gather quicken upgrade spike+ enlarge heighten augment',
  },
  {
    id: 'verb-down',
    does: 'down',
    verbs:
      'fall+/fell/fallen decrease+ decline+ drop*+ dip*+ slip*+ shrink/shrank/shrunk contract+ shed/shed/shed lose/lost/lost plunge+ slump+ tumble+ slide+/slid/slid narrow ease weaken reduce cut+/cut/cut lower+ slow ' +
      'retreat+ sink/sank/sunk plummet diminish shorten deteriorate dwindle recede trim* soften depreciate subside moderate cool subtract deduct slash downgrade',
  },
  {
    id: 'verb-level',
    does: 'level',
    verbs:
      'reach+ total+ stand/stood/stood equate amount+ come/came/come number+ equal hit+/hit/hit exceed average+ measure+ remain stay+ settle register+ record+ post+ surpass pass+ ' +
      'be/been/been become/became/become approach+ range+ vary lie/lay/lain sit/sat/sat hover peak+ estimate+ put/put/put value+ price+ set+/set/set rank+ weigh cost+/cost/cost sell/sold/sold ' +
      'sum*+ aggregate bottom+ score+ last turn+ work+ run+/ran/run read/read/read go/went/gone keep/kept/kept hold/held/held fix tally+ attain touch+ charge+ priced worth trade+ close+',
  },
  {
    id: 'verb-share',
    does: 'share',
    verbs: 'account+ constitute represent comprise form+ make/made/made compose occupy cover+ take/took/taken supply+ own share+',
  },
  { id: 'verb-contribute', does: 'contribute', verbs: 'contribute' },
  {
    id: 'verb-multiple',
    does: 'multiple',
    verbs: 'double+ halve triple+ treble+ quadruple quintuple',
  },
  {
    id: 'verb-take',
    does: 'take',
    verbs:
      'have/had/had generate earn employ receive spend/spent/spent produce deliver export+ import+ invest attract grant+ issue+ process+ handle file+ create buy/bought/bought purchase+ build/built/built provide offer+ serve ' +
      'benefit+ include involve contain see/saw/seen collect raise+ pay+/paid/paid bring/brought/brought sign+ train+ open+ approve accept publish complete+ conduct launch+ install carry/carried/carried win/won/won ' +
      'achieve obtain use+ need+ require house+ support+ recruit hire+ report+ identify examine license+ select visit+ attend welcome+ admit* enrol* enroll plant+ sow/sowed/sown harvest+ consume emit* transport+ load ship*+ ' +
      'lend/lent/lent borrow allocate distribute disburse approve authorise authorize kill injure affect host+ detect seize confiscate recognize recognise assist+ return+ yield+ turn+ allow inspect audit+ test+ treat vaccinate',
  },
  {
    id: 'verb-plan',
    does: 'plan',
    verbs: 'expect forecast+/forecast/forecast plan*+ aim+ target+ project+ propose intend predict anticipate envisage foresee/foresaw/foreseen schedule budget+ limit+ pledge+ hope+ aspire commit* seek/sought/sought',
  },
  {
    id: 'verb-other',
    does: 'other',
    verbs:
      'say/said/said show+/showed/shown accord act+ adjust agree allege announce appear apply argue arise/arose/arisen arrive ask associate assume attribute base+ begin/began/begun believe belong break+/broke/broken ' +
      'calculate call+ cause+ change+ choose/chose/chosen cite+ claim+ combine comment+ compare compile conclude confirm connect consider consist continue convert coordinate count+ deal+/dealt/dealt decide dedicate define depend derive describe ' +
      'design+ determine develop differ discuss dominate draw+/drew/drawn drive+/drove/driven effect+ emerge enable encourage end+ engage ensure enter establish exclude exist explain express extend face+ fail favour feel/felt/felt find/found/found ' +
      'finalize finalise focus+ follow force+ formulate function+ give/gave/given govern guide+ happen head+ help+ highlight implement imply indicate influence+ inform introduce invite join judge+ know/knew/known lack+ lag*+ launch+ lead+/led/led learn leave/left/left ' +
      'let/let/let link+ list+ live look+ maintain make/made/made manage mark+ match+ matter+ meet/met/met mention+ merge monitor move+ name+ note+ observe occur offset+/offset/offset operate order+ organise organize originate outnumber outpace outperform outstrip* overtake/overtook/overtaken ' +
      'participate perform permit* place+ play+ point+ position+ precede prefer* prepare present press prevent proceed promote protect prove quote+ reflect refer* regulate reject relate release+ rely remind remove repeat replace respond rest+ result+ retain retire reveal review+ revise satisfy ' +
      'schedule send/sent/sent separate set+/set/set settle share+ signal+ speak/spoke/spoken specify split+/split/split stabilise stabilize start+ state+ stem* stop* strike+/struck/struck study+ suffer suggest survey+ pick+ take/took/taken tell/told/told tend think/thought/thought track+ stretch+ edge+ inch+ creep+/crept/crept tick+ drift+ transfer*+ travel+ treat trigger try/tried/tried ' +
      'exercise+ spur*+ hike+ oust dwarf eclipse uphold/upheld/upheld underpin* understand/understood/understood undertake/undertook/undertaken unveil update+ want warn weight+ work+ worsen write/wrote/written live migrate marry/married/married divorce+ die/died/died bear/bore/born reside commute enjoy leave/left/left ' +
      'abandon absorb accompany acknowledge acquire adapt adopt advise afford appoint assess avoid beat/beat/beaten blow/blew/blown burn cease coincide compete complain comply contend convene cross declare defend deny deploy destroy detain disappear discover dispose ' +
      'eat/ate/eaten eliminate emigrate emphasise emphasize endorse enhance entail equip* evolve exacerbate expand exploit explore facilitate fly/flew/flown forget/forgot/forgotten foster hear/heard/heard hide/hid/hidden immigrate incur inherit inject insure invest justify ' +
      'maximise minimise  mitigate mobilise negotiate notify occupy outlive overcome/overcame/overcome oversee/oversaw/overseen owe persist persuade postpone prohibit pursue react realise rebuild/rebuilt/rebuilt recommend reinforce repay/repaid/repaid replenish resemble resolve restore restrict resume reuse reveal ride/rode/ridden ' +
      'seem shake/shook/shaken shoot/shot/shot sleep+/slept/slept spread+/spread/spread steal/stole/stolen stimulate stagnate strive/strove/striven summarise surround swear/swore/sworn swim/swam/swum swing+/swung/swung teach/taught/taught tear/tore/torn throw/threw/thrown threaten undergo/underwent/undergone undermine utilise violate vanish wake/woke/woken wear/wore/worn withstand/withstood/withstood ' +
      'originate pertain correspond translate fund+ finance+ locate concern+ constrain disclose dispatch distinguish enforce exceed expire gauge+ guarantee+ illustrate impose integrate label+ levy+ mandate+ monitor obtain order+ own possess print+ publish qualify rate+ regard+ renew secure situate solve specialise specialize sponsor+ submit* substitute+ supervise suspend sustain sway terminate underlie validate vote+ waive withdraw/withdrew/withdrawn zone+',
  },
];

const VOWELS = 'aeiou';

/** The inflected forms of one regular or irregular verb as written in the table. */
export function inflect(entry: string): { base: string[]; past: string[]; ing: string[]; nounToo: boolean } {
  const [head, past, participle] = entry.replace(/[*+]/g, '').split('/');
  const doubling = entry.split('/')[0].includes('*');
  const last = head.at(-1) ?? '';
  const beforeLast = head.at(-2) ?? '';
  const consonantY = last === 'y' && !VOWELS.includes(beforeLast);
  const sibilant = /(?:s|x|z|ch|sh)$/.test(head);
  const third = consonantY ? `${head.slice(0, -1)}ies` : sibilant || head.endsWith('o') ? `${head}es` : `${head}s`;
  const stem = doubling ? head + last : consonantY ? `${head.slice(0, -1)}i` : last === 'e' ? head.slice(0, -1) : head;
  const ingStem = doubling ? head + last : head.endsWith('ie') ? `${head.slice(0, -2)}y` : last === 'e' && !/(?:ee|oe|ye)$/.test(head) && head !== 'be' ? head.slice(0, -1) : head;
  return {
    base: [head, third],
    past: past === undefined ? [`${stem}ed`] : [past, participle ?? past],
    ing: [`${ingStem}ing`],
    nounToo: entry.includes('+'),
  };
}
