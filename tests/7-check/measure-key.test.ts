/** Wordings of one measure are alike; wordings of two are not. */
import { describe, expect, it } from 'vitest';
import { measureKey } from '../../pipeline/7-check/measure-key.js';

describe('the key of a measure', () => {
  it.each([
    ['emissions of lead', 'Lead emissions'],
    ['the use of natural gas', 'natural gas use'],
    ['emissions of greenhouse gases', 'greenhouse gas emissions'],
    ['Small and Medium-Sized Enterprises', 'small and medium sized enterprise'],
    ['environmental taxes', 'environmental tax'],
    ['industries', 'industry'],
    ['houses', 'house'],
    ['“patent” licences', 'patent licences'],
  ])('is the same for "%s" and "%s"', (a, b) => {
    expect(measureKey(a)).toBe(measureKey(b));
  });

  it.each([
    ['exports from China to India', 'exports from India to China'],
    ['energy taxes', 'transport taxes'],
    ['fuel use', 'total fuel use'],
    ['gas', 'gasoline'],
    ['new', 'news'],
    ['analysis', 'analyses'],
  ])('tells "%s" from "%s"', (a, b) => {
    expect(measureKey(a)).not.toBe(measureKey(b));
  });

  it('leaves no measure without words', () => {
    expect(measureKey('of')).toBe('of');
    expect(measureKey('the of')).not.toBe('');
  });
});
