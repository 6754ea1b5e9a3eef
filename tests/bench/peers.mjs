// The tools that people would use today, installed on demand from the lock file of .peers/.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const FOLDER = new URL('./.peers/', import.meta.url);

function install() {
  if (existsSync(new URL('node_modules', FOLDER))) return;
  console.error('bench: installing the tools to compare with (tests/bench/.peers)');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: FOLDER,
    stdio: 'inherit',
  });
  if (status !== 0)
    throw new Error('the tools to compare with could not be installed; run `npm ci` in tests/bench/.peers');
}

/** Each peer takes a text to the numbers, percentages and amounts it finds; both are used as their readmes say. */
export function peers() {
  install();
  const require = createRequire(new URL('package.json', FOLDER));
  const nlp = require('compromise');
  const { recognizeNumber, recognizeNumberWithUnit, recognizeOrdinal, recognizePercentage } = recognizers(require);
  return {
    compromise: (text) => nlp(text).numbers().json().length,
    'Recognizers-Text': (text) =>
      recognizeNumber(text).length +
      recognizeOrdinal(text).length +
      recognizePercentage(text).length +
      recognizeNumberWithUnit(text).length,
  };
}

function recognizers(require) {
  const suite = require('@microsoft/recognizers-text-suite');
  const culture = suite.Culture.English;
  return {
    recognizeNumber: (text) => suite.recognizeNumber(text, culture),
    recognizeOrdinal: (text) => suite.recognizeOrdinal(text, culture),
    recognizePercentage: (text) => suite.recognizePercentage(text, culture),
    recognizeNumberWithUnit: (text) => [
      ...suite.recognizeCurrency(text, culture),
      ...suite.recognizeDimension(text, culture),
      ...suite.recognizeAge(text, culture),
    ],
  };
}
