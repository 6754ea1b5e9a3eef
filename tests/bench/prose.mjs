// Prose for measuring: as dense in figures, skipped numbers and sentences as the chapter that the project publishes
// (about 4.4 figures, 1.9 other numbers and 8 sentences a kilobyte). The same seed gives the same text.

/** Seeded random numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const NOUNS =
  'patent applications|trademark registrations|pledge projects|pilot enterprises|licensing contracts|service agencies|trade secrets|invention patents|geographical indications|industrial designs|university patents|rural cooperatives|examination centers|training courses|export orders|port calls|harvest permits|hospital beds|school places|social dwellings'.split(
    '|',
  );
const MONEY =
  'pledge financing|operating revenue|research spending|royalty income|the sales of new products|insurance cover|export earnings|public investment|service fees|training grants'.split(
    '|',
  );
const PLACES =
  'the eastern provinces|the coastal cities|Norland|the capital region|the western districts|the pilot zones|the island territories|Weststadt|the border counties|the northern ports'.split(
    '|',
  );
const BODIES =
  'the Office|the Ministry of Industry|the Council|the Agency|the Statistics Board|the Development Bank|the National Institute'.split(
    '|',
  );
const THEMES =
  'the innovative economy|rural revitalization|the service system|quality management|cross-border cooperation|vocational training|open licensing|data protection|the brand economy|regional integration'.split(
    '|',
  );
const VERBS =
  'strengthened|expanded further|carried forward|put on a firmer footing|optimized in close cooperation with local authorities|brought together under one roof|reviewed together with universities and research institutes'.split(
    '|',
  );

/** Sentences by what they hold; the weights make the density. */
const SENTENCES = [
  [48, (r) => `The work on ${r.of(THEMES)} was ${r.of(VERBS)}.`],
  [
    56,
    (r) =>
      `In collaboration with ${r.of(BODIES)}, guidance on ${r.of(THEMES)} was issued, and exchanges between enterprises, universities and service agencies of ${r.of(PLACES)} were promoted.`,
  ],
  [
    10,
    (r) =>
      `**Measures were taken to boost ${r.of(THEMES)}.** The notice of ${r.of(BODIES)} was released in ${2016 + r.int(6)} and set out how ${r.of(NOUNS)} are handled (see Chapter ${r.int(9) + 1}).`,
  ],
  [
    8,
    (r) =>
      `In ${2015 + r.int(8)}, the ${r.of(MONEY)} in ${r.of(PLACES)} reached ${r.decimal(900)} billion RMB, a year-on-year increase of ${r.decimal(60)}%, benefiting ${r.int(90) + 2} thousand enterprises.`,
  ],
  [
    7,
    (r) =>
      `${r.of(BODIES).replace(/^t/, 'T')} handled ${r.grouped()} ${r.of(NOUNS)}, up ${r.decimal(40)}% from the previous year, of which ${r.int(80) + 10}% came from ${r.of(PLACES)}.`,
  ],
  [
    5,
    (r) =>
      `By the end of ${2015 + r.int(8)}, there were ${r.grouped()} ${r.of(NOUNS)} in ${r.of(PLACES)}, accounting for ${r.decimal(50)}% of the total.`,
  ],
  [
    5,
    (r) =>
      `More than ${r.int(90) + 10} thousand ${r.of(NOUNS)} were selected by ${r.grouped()} universities and ${r.of(['three', 'twelve', 'twenty-five'])} provinces.`,
  ],
  [
    3,
    (r) =>
      `The *Plan for ${r.of(THEMES)} (2021-2025)* and the 14th Five-Year Plan name ${r.of(['two', 'four', 'six'])} key tasks.`,
  ],
  [
    3,
    (r) =>
      `The average ${r.of(MONEY)} rose from £${r.decimal(9)}m to £${10 + r.int(50)}.5m, or by ${r.int(90)} per cent, in the ${r.of(['first', 'second', 'third'])} quarter of 2022.`,
  ],
];
const TOTAL = SENTENCES.reduce((sum, [weight]) => sum + weight, 0);

function helpers(random) {
  const int = (n) => Math.floor(random() * n);
  return {
    int,
    of: (list) => list[int(list.length)],
    decimal: (n) => `${int(n)}.${int(90) + 10}`,
    grouped: () => `${int(90) + 2},${String(int(1000)).padStart(3, '0')}`,
    sentence(r) {
      let at = random() * TOTAL;
      for (const [weight, make] of SENTENCES) {
        at -= weight;
        if (at < 0) return make(r);
      }
      return SENTENCES[0][1](r);
    },
  };
}

/** At least `characters` of the paragraphs of a text, all of them again and again in another order. */
export function shuffled(text, characters, seed = 1) {
  const { int } = helpers(randomFrom(seed));
  const paragraphs = text.trim().split(/\n{2,}/);
  const parts = [];
  for (let length = 0; length < characters; ) {
    const left = [...paragraphs];
    while (left.length > 0 && length < characters) {
      const [paragraph] = left.splice(int(left.length), 1);
      parts.push(paragraph);
      length += paragraph.length + 2;
    }
  }
  return `${parts.join('\n\n')}\n`;
}

/** At least `characters` of Markdown prose: paragraphs of three to eight sentences, lists and headings. */
export function prose(characters, seed = 1) {
  const r = helpers(randomFrom(seed));
  const parts = [];
  let length = 0;
  for (let n = 0; length < characters; n++) {
    const sentences = Array.from({ length: 3 + r.int(6) }, () => r.sentence(r));
    const list = n % 9 === 8;
    let block = list ? sentences.map((sentence) => `- ${sentence}`).join('\n') : sentences.join(' ');
    if (n % 12 === 0) block = `## Progress in ${r.of(THEMES)}\n\n${block}`;
    parts.push(block);
    length += block.length + 2;
  }
  return `${parts.join('\n\n')}\n`;
}
