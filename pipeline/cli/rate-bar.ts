/** A bar for long builds on a terminal: what is done, how fast, and how long it will take. */

export interface RateBar {
  readonly show: (done: number, doing: string) => void;
  readonly stop: () => void;
}

const SILENT: RateBar = { show: () => {}, stop: () => {} };
const MEGABYTE = 1_000_000;
const SECOND = 1000;

/**
 * @param total how much there is to be done
 * @param unit what that counts
 * @param wanted false off a terminal and with --quiet: then nothing is drawn
 */
export async function makeRateBar(total: number, unit: 'bytes' | 'documents', wanted: boolean): Promise<RateBar> {
  if (!wanted || total === 0) return SILENT;
  const { SingleBar } = (await import('cli-progress')).default;
  const [scale, name] = unit === 'bytes' ? [MEGABYTE, 'MB'] : [1, 'documents'];
  const format = `{bar} {doing}: {value}/{total} ${name}, {rate} ${name}/s, {eta_formatted} left`;
  const bar = new SingleBar({ format, stream: process.stderr, clearOnComplete: true, hideCursor: true });
  const shown = (amount: number): number => Math.round((10 * amount) / scale) / 10;
  const began = performance.now();
  bar.start(shown(total), 0, { doing: 'reading', rate: '0' });
  return {
    show: (done, doing) => {
      const rate = shown((SECOND * done) / Math.max(performance.now() - began, 1));
      bar.update(shown(done), { doing, rate });
    },
    stop: () => bar.stop(),
  };
}
