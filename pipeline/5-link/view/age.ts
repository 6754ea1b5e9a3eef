/** Tells ages from other numbers: `aged 65 and over`, `10 to 15 year olds`. */
import { Words } from '../../kit/words.js';
import { T } from '../../model/tokens.js';
import { W } from '../../rules/lexicon.js';
import { isOneOf, K, kindAt, textAt, type View, wordAt } from './view.js';

/** Nouns of people that a bound of age may follow (`child under 16`). */
const GROUPS =
  /^(?:child|children|people|persons|women|men|adults|girls|boys|mothers|fathers|workers|those|youth|youths|residents|employees|population|them)$/i;

/** What is told of an age group named before it. */
const RATED =
  /^(?:conceptions?|pregnancy|pregnancies|fertility|mortality|population|birth|births|employment|unemployment)$/i;

/** What stands behind an age group that needs no `aged`. */
const GROUPED = /^(?:population|populations|totals?|age|groups?|category|categories|cohorts?)$/i;

const OLDEST = 120;

const EITHER = new Words('either', true);
const AGE = new Words('age', true);
const GROUP = new Words('group|groups|range|band|bracket', true);
const AGED = new Words('aged|ages|age');

/** `aged 65 and over`, `ages 10 to 15`, `the age of 16`, `10 to 15 year olds`, `child under 16`. */
export function isAge(v: View, number: number): boolean {
  const { t } = v;
  const { mention } = v.mentions[number];
  if (mention.unitKind !== 'none' && mention.unitKind !== 'time') return false;
  const text = (at: number) => textAt(v, at);
  let i = mention.outerFirst - 1;
  if (i >= v.from && t.type[i] === T.word && (t.word[i] === W.from || t.word[i] === W.between || t.word[i] === W.of))
    i--;
  if (isOneOf(v, i, EITHER)) i--;
  if (isOneOf(v, i, AGED)) return true;
  // `the 16 to 74 age group`, `the peak age groups (25-29 and 30-34)`
  if (number + 1 < v.mentions.length && wordAt(v, mention.outerLast) === W.and && isGroupAge(v, number + 1))
    return true;
  if (isOneOf(v, mention.outerLast, AGE) && isOneOf(v, mention.outerLast + 1, GROUP)) return true;
  if (i >= v.from && t.code[i] === 40 && isOneOf(v, i - 1, AGE) && mention.upper !== null) return true; // `women of childbearing age (15-44)`
  if (i >= v.from && t.code[i] === 40 && isOneOf(v, i - 1, GROUP) && isOneOf(v, i - 2, AGE)) return true;
  if (
    number > 0 &&
    v.age[number - 1] === 1 &&
    mention.magnitude.scale === 0 &&
    i === v.mentions[number - 1].mention.last &&
    (t.word[i] === W.or || t.word[i] === W.and || (t.code[i] === 44 && i === mention.outerFirst - 1))
  )
    return Number(mention.magnitude.digits) <= OLDEST && mention.magnitude.scale === 0; // `the age of 65, 12,000 fewer`
  if (mention.unitKind === 'time') {
    const behind = text(mention.last) === '-' ? text(mention.last + 1) : text(mention.last);
    const under = mention.modifier === 'less_than' || wordAt(v, mention.outerLast) === W.of; // `adults over 60 years of age`
    if (text(mention.outerLast) === 'of' && text(mention.outerLast + 1) === 'age') return true;
    const years = /^years?$/i.test(text(mention.last - 1)) && GROUPS.test(text(mention.outerFirst - 1));
    return /old/.test(text(mention.last - 1)) || /^olds?$/.test(behind) || (under && years);
  }
  // `the under 18 conception rate`
  if (
    mention.modifier === 'less_than' &&
    /^under$/i.test(text(mention.outerFirst)) &&
    RATED.test(text(mention.outerLast))
  )
    return true;
  // `the 90 and over totals`
  if (
    mention.modifier === 'at_least' &&
    text(mention.outerFirst - 1) === 'the' &&
    GROUPED.test(text(mention.outerLast))
  )
    return true;
  if (isPredicateAge(v, number)) return true;
  // `drivers 21 to 24 years old and those 25 to 34`
  if (mention.upper !== null && text(i) === 'those' && number > 0 && v.age.some((age) => age === 1)) return true;
  const bound = mention.modifier === 'less_than' || mention.modifier === 'more_than';
  const next = kindAt(v, mention.outerLast);
  return (
    bound &&
    GROUPS.test(text(mention.outerFirst - 1)) &&
    mention.magnitude.scale === 0 &&
    mention.magnitude.form !== 'fraction' &&
    Number(mention.magnitude.digits) <= OLDEST &&
    next !== K.noun &&
    next !== K.adjective
  );
}

/** `the 16 to 17 and 65 and over age groups`: the next of the groups. */
function isGroupAge(v: View, number: number): boolean {
  const { outerLast } = v.mentions[number].mention;
  const own = v.mentions[number - 1].mention.outerLast + 1 === v.mentions[number].mention.outerFirst;
  return own && textAt(v, outerLast) === 'age' && /^(?:groups|ranges|bands|brackets)$/.test(textAt(v, outerLast + 1));
}

/** `a fifth of the children were under five`: a bound without a noun, said of people. */
function isPredicateAge(v: View, number: number): boolean {
  const { mention } = v.mentions[number];
  const bound = wordAt(v, mention.outerFirst);
  if ((bound !== W.under && bound !== W.over) || mention.magnitude.scale > 0) return false;
  const next = kindAt(v, mention.outerLast);
  const alone = next === K.stop || next === K.conj || next === K.comma || next === K.prep;
  if (!alone || kindAt(v, mention.outerFirst - 1) !== K.be || Number(mention.magnitude.digits) > OLDEST) return false;
  for (let i = mention.outerFirst - 2; i >= Math.max(v.from, mention.outerFirst - 16); i--)
    if (GROUPS.test(textAt(v, i))) return true;
  return false;
}
