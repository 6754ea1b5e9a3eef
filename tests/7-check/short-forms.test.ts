import { describe, expect, it } from 'vitest';
import { longFormOf, shortForms } from '../../pipeline/7-check/reconcile/short-forms.js';

describe('a short form in parentheses', () => {
  it.each([
    ['Total Greenhouse gas', 'GHG', 'Greenhouse gas'],
    ['known as Domestic Material Consumption', 'DMC', 'Domestic Material Consumption'],
    ['the gross domestic product', 'GDP', 'gross domestic product'],
    ['output of the UK', 'EU', null],
    ['an office', 'TO', null],
    ['emissions', 'CO', null],
  ])('of %s (%s) stands for %s', (before, short, long) => expect(longFormOf(before, short)).toBe(long));

  it('is read through marks of emphasis and of notes, and the first explanation counts', () => {
    const text = '**Direct Material Input (DMI)<sup>1</sup>** and Gross value<sup>1</sup> (GV).\nDry milk index (DMI).';
    expect(Object.fromEntries(shortForms(text))).toEqual({ dmi: 'direct material input', gv: 'gross value' });
  });
});
