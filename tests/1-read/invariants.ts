/** What holds for every report, whatever the text: read by every property test. */
import { type Report, RUN_WIDTH } from '../../pipeline/model/report.js';

/** The first breach of each law, as readable lines; empty when all hold. */
export function breaches(report: Report): string[] {
  return [...runBreaches(report), ...zoneBreaches(report), ...blockBreaches(report)];
}

function runBreaches({ runs, text }: Report): string[] {
  const found: string[] = [];
  let reached = 0;
  for (let i = 0; i < runs.length; i += RUN_WIDTH) {
    const [start, end, style, join] = runs.subarray(i, i + RUN_WIDTH);
    if (start < reached || end <= start || end > text.length) found.push(`run ${i / RUN_WIDTH}: ${start} to ${end}`);
    if (style < 0 || style > 31) found.push(`run ${i / RUN_WIDTH}: style ${style}`);
    if (join > 1 && !/^&#?\w+;$/.test(text.slice(start, end))) found.push(`run ${i / RUN_WIDTH}: no entity`);
    reached = end;
  }
  return found;
}

function zoneBreaches({ runs, zones, text }: Report): string[] {
  const found: string[] = [];
  const covered = new Uint8Array(text.length);
  for (let i = 0; i < runs.length; i += RUN_WIDTH) covered.fill(1, runs[i], runs[i + 1]);
  let reached = 0;
  for (const { start, end, reason } of zones) {
    if (start < reached || end <= start || end > text.length) found.push(`zone ${reason}: ${start} to ${end}`);
    if (covered.subarray(start, end).includes(1)) found.push(`zone ${reason} at ${start} overlaps a run`);
    covered.fill(2, start, end);
    reached = end;
  }
  for (const sign of text.matchAll(/[\p{L}\p{N}]/gu)) {
    if (covered[sign.index] === 0) {
      found.push(
        `${JSON.stringify(text.slice(sign.index, sign.index + 20))} at ${sign.index} lies in no run and no zone`,
      );
      break;
    }
  }
  return found;
}

function blockBreaches({ runs, blocks }: Report): string[] {
  const found: string[] = [];
  let reached = 0;
  blocks.forEach(({ firstRun, endRun, paragraph, leadIn, kind, list }, i) => {
    if (firstRun < reached || endRun <= firstRun || endRun > runs.length / RUN_WIDTH) found.push(`block ${i}: runs`);
    if (paragraph !== i + 1) found.push(`block ${i}: paragraph ${paragraph}`);
    if (leadIn >= i || leadIn < -1) found.push(`block ${i}: lead-in ${leadIn}`);
    if ((kind === 'item') !== list >= 0) found.push(`block ${i}: ${kind} in list ${list}`);
    reached = endRun;
  });
  return found;
}
