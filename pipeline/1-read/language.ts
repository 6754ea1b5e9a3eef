/** Does a text look English? Cheap and linear: scripts and function words of a sample. */

/** Function words that English has and its neighbours lack. */
const ENGLISH = new Set(
  'the of and to with by from were that this which for at it than have has been are is not their they these those there its also between per about more other who during over under up or as our we you will would can'.split(
    ' ',
  ),
);
/** Function words of the languages that share the alphabet, those that English has too left out. */
const FOREIGN = new Set(
  (
    'der die das und den dem ein eine einer eines ist sind mit von zu im für auf nicht auch wurde wurden sich bei ' +
    'le les des du et est une dans pour par sur que qui avec sont aux ont cette plus de la el los las en un una del se su con por para como al ' +
    'il lo gli della di che è sono nel dei delle da dal os do dos das uma não no na em ao mais foi ' +
    'het een van ik zijn niet op voor met naar te och att det som på av till den är ett og er til ikke ' +
    'na się jest nie do oraz roku ve bir bu için ile olarak'
  ).split(' '),
);
const SAMPLE = 65_536;
const FIRST_LOOK = 2_000;
/** Texts with fewer words than this say too little to be turned away for their words. */
const FEW_WORDS = 12;
/** Without any known foreign word, a text must be this long before too few English words tell against it. */
const MANY_WORDS = 80;

/** True for English, and for texts too short to tell, unless they are in another script. */
export function looksEnglish(text: string): boolean {
  // Most texts are told from their first words; only where these leave a doubt is more looked at.
  return isPlainlyEnglish(text.slice(0, FIRST_LOOK)) || isEnglish(text.slice(0, SAMPLE));
}

function isPlainlyEnglish(sample: string): boolean {
  const { words, english, foreign } = count(sample);
  return words > 100 && english > 0.15 * words && foreign < 0.03 * words;
}

function isEnglish(sample: string): boolean {
  const { latin, other } = letters(sample);
  if (other > latin && other >= 10) return false;
  const { words, english, foreign } = count(sample);
  if (words < FEW_WORDS) return true;
  if (foreign > 0.08 * words && foreign > 1.5 * english) return false;
  return words < MANY_WORDS || english >= 0.03 * words;
}

/** Words, and how many of them are function words of English and of other languages. */
function count(sample: string): { words: number; english: number; foreign: number } {
  let words = 0;
  let english = 0;
  let foreign = 0;
  for (const word of sample.toLowerCase().match(/[a-z\u00df-\u024f]+/g) ?? []) {
    words++;
    if (ENGLISH.has(word)) english++;
    else if (FOREIGN.has(word)) foreign++;
  }
  return { words, english, foreign };
}

/** Letters of the Latin alphabet, and of all others. */
function letters(text: string): { latin: number; other: number } {
  let latin = 0;
  let other = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if ((c >= 65 && c <= 90) || (c >= 97 && c <= 122) || (c >= 0xc0 && c <= 0x24f)) latin++;
    else if ((c >= 0x370 && c < 0x2000) || (c >= 0x3040 && c <= 0xd7ff) || (c >= 0xd800 && c <= 0xdbff)) other++;
  }
  return { latin, other };
}
