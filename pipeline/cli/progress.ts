/** A progress bar on the terminal, drawn only when the work turns out to be long. */
import type { PageWatcher } from '../model/diagnostic.js';

export interface Progress {
  /** One more piece of the work is done. */
  step(): void;
  /** Takes the bar away. */
  stop(): void;
}

const SILENT: Progress = { step: () => {}, stop: () => {} };

/** Work that ends sooner than this needs no bar. */
const LONG_MS = 1_500;

/**
 * @param total pieces of work
 * @param unit what a piece is: `texts`
 * @param wanted false off a terminal and with --quiet: then nothing is drawn
 */
export async function makeProgress(total: number, unit: string, wanted: boolean): Promise<Progress> {
  if (!wanted || total < 2) return SILENT;
  const { SingleBar } = (await import('cli-progress')).default;
  const format = `{bar} {value}/{total} ${unit}, {duration_formatted}, {eta_formatted} left`;
  const bar = new SingleBar({ format, stream: process.stderr, clearOnComplete: true, hideCursor: true });
  const began = performance.now();
  let done = 0;
  let drawn = false;
  return {
    step: () => {
      done += 1;
      if (!drawn && performance.now() - began > LONG_MS) {
        bar.start(total, done);
        drawn = true;
      } else if (drawn) bar.update(done);
    },
    stop: () => {
      if (drawn) bar.stop();
    },
  };
}

/** A bar for the pages of a file. @param wanted as above */
export function pageProgress(wanted: boolean): PageWatcher & Pick<Progress, 'stop'> {
  let progress = SILENT;
  return {
    onStart: async (pages) => {
      progress = await makeProgress(pages, 'pages', wanted);
    },
    onPage: () => progress.step(),
    stop: () => progress.stop(),
  };
}
