/** A headless browser for the tests of the page: Debian's Chromium, driven by playwright-core. */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const PROGRAM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Whether there is one; in CI a missing one is an error. */
export const hasBrowser: boolean = existsSync(PROGRAM);
if (!hasBrowser && process.env.CI) throw new Error(`${PROGRAM} is missing; .ci/run installs it`);
if (!hasBrowser) console.warn(`skipped: no browser at ${PROGRAM} ("apt-get install chromium" installs one)`);

/** A browser that asks its makers for nothing. */
export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: PROGRAM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

export interface Visit {
  readonly page: Page;
  /** Everything the page asked for, itself left out. */
  readonly requests: string[];
  /** What it complained of: errors, warnings, refusals. */
  readonly complaints: string[];
}

/** Opens a page of the disk in a context of its own. */
export async function visit(browser: Browser, path: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const page = await (await browser.newContext(options)).newPage();
  const [requests, complaints]: [string[], string[]] = [[], []];
  const address = pathToFileURL(path).href;
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('data:')) requests.push(request.url());
  });
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address);
  return { page, requests, complaints };
}
