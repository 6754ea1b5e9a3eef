/** What must hold of the extraction of any text: a list of breaches, empty when all is well. */
import { codePointOffsets } from '../../pipeline/kit/offsets.js';
import type { Extraction, Span } from '../../pipeline/model/figure.js';

/** A number as anybody would find it: a run of digits with points and commas inside. */
const NAIVE = /\d(?:[\d.,]*\d)?/g;
const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;

function ascending(name: string, spans: readonly Span[]): string[] {
  const out: string[] = [];
  for (let i = 0; i < spans.length; i++) {
    if (spans[i].end <= spans[i].start) out.push(`${name} ${i} is empty`);
    if (i > 0 && spans[i].start < spans[i - 1].end) out.push(`${name} ${i} overlaps or precedes the one before`);
  }
  return out;
}

function quotes({ report, figures }: Extraction): string[] {
  const points = [...report.text];
  const at = codePointOffsets(report.text);
  return figures.flatMap((figure, i) => {
    const slice = points.slice(at(figure.start), at(figure.end)).join('');
    return slice === figure.quote ? [] : [`figure ${i} says "${figure.quote}", its span "${slice}"`];
  });
}

function fields({ report, figures, sentences }: Extraction): string[] {
  return figures.flatMap((figure, i) => {
    const out: string[] = [];
    for (const name of ['value', 'low', 'high'] as const) {
      const text = figure[name];
      if (text !== null && !DECIMAL.test(text)) out.push(`figure ${i}: ${name} "${text}" is no plain decimal`);
    }
    const { low, high, value } = figure;
    if (low !== null && Number(low) > Number(value)) out.push(`figure ${i}: low ${low} above ${value}`);
    if (high !== null && Number(high) < Number(value)) out.push(`figure ${i}: high ${high} below ${value}`);
    if ((figure.kind === 'change') !== (figure.basis !== null))
      out.push(`figure ${i}: ${figure.kind} with basis ${figure.basis}`);
    if (figure.measure === '') out.push(`figure ${i}: an empty measure`);
    if (figure.of === i || figure.of >= figures.length) out.push(`figure ${i}: of ${figure.of}`);
    const sentence = sentences[figure.sentence];
    if (sentence === undefined || figure.start < sentence.start || figure.end > sentence.end)
      out.push(`figure ${i} lies outside its sentence`);
    const target = figures[figure.of];
    const own = sentence?.block;
    if (target !== undefined && ![own, report.blocks[own]?.leadIn].includes(sentences[target.sentence].block))
      out.push(`figure ${i}: of leads out of its block and of what leads in to it`);
    return out;
  });
}

/** Digits of the text that neither a figure nor the account of skipped numbers covers. */
function uncovered({ report, figures, skipped }: Extraction): string[] {
  const spans = [...figures, ...skipped].sort((a, b) => a.start - b.start);
  const out: string[] = [];
  let at = 0;
  for (const { 0: quote, index } of report.text.matchAll(NAIVE)) {
    for (let i = index; i < index + quote.length; i++) {
      while (at < spans.length && spans[at].end <= i) at++;
      const inside = at < spans.length && spans[at].start <= i;
      if (inside || !/\d/.test(report.text[i])) continue;
      out.push(`"${quote}" at ${index} is accounted for nowhere`);
      break;
    }
  }
  return out;
}

function disjoint({ figures, skipped }: Extraction): string[] {
  const spans = [...figures, ...skipped].sort((a, b) => a.start - b.start || a.end - b.end);
  return spans.flatMap((span, i) =>
    i > 0 && span.start < spans[i - 1].end ? [`the spans at ${spans[i - 1].start} and ${span.start} overlap`] : [],
  );
}

/** All breaches of the laws in one extraction. */
export const breaches = (extraction: Extraction): string[] => [
  ...ascending('figure', extraction.figures),
  ...ascending('skipped', extraction.skipped),
  ...disjoint(extraction),
  ...quotes(extraction),
  ...fields(extraction),
  ...uncovered(extraction),
];
