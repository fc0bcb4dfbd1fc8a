import { describe, expect, test } from 'vitest';
import { caretAfter, liveAmount, shortAmount, showAmount, wholeAmount } from './live-amount.ts';

describe('an amount while it is typed', () => {
  test('gets its points as the figures come', () => {
    expect(liveAmount('3')).toEqual({ text: '3', value: '3' });
    expect(liveAmount('3500')).toEqual({ text: '3.500', value: '3500' });
    expect(liveAmount('3.5000')).toEqual({ text: '35.000', value: '35000' });
  });

  test('keeps a comma that has no figures yet', () => {
    expect(liveAmount('3.500,')).toEqual({ text: '3.500,', value: '3500' });
    expect(liveAmount('3.500,5')).toEqual({ text: '3.500,5', value: '3500.5' });
  });

  test('keeps and hands on what is no amount', () => {
    expect(liveAmount('35 juta')).toEqual({ text: '35 juta', value: '35 juta' });
    expect(liveAmount('')).toEqual({ text: '', value: '' });
  });

  test('keeps the caret before the same figures', () => {
    expect(caretAfter('19.35.000', 2, '1.935.000')).toBe(3);
    expect(caretAfter('3500', 4, '3.500')).toBe(5);
    expect(caretAfter('9.500', 0, '9.500')).toBe(0);
  });
});

test('an amount that arrives in one piece is read in whatever way it is written', () => {
  expect(wholeAmount('Rp 35.000.000,00')).toEqual({ text: '35.000.000', value: '35000000' });
  expect(wholeAmount('35000000.50')).toEqual({ text: '35.000.000,50', value: '35000000.5' });
  expect(wholeAmount('tiga')).toEqual({ text: 'tiga', value: 'tiga' });
});

test('at rest cents have two figures or are not shown', () => {
  expect(showAmount('35000000')).toBe('35.000.000');
  expect(showAmount('35000000.00')).toBe('35.000.000');
  expect(showAmount('1500.5')).toBe('1.500,50');
  expect(showAmount('35 juta')).toBe('35 juta');
});

test.each([
  ['999', ''],
  ['35000', '35 ribu'],
  ['35000000', '35 juta'],
  ['134605800', '± 134,605 juta'],
  ['1250000000.50', '1,25 miliar'],
  ['2000000000000', '2 triliun'],
  ['tiga', ''],
])('%s reads "%s" in conversation', (value, words) => {
  expect(shortAmount(value)).toBe(words);
});
