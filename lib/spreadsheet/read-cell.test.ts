import { describe, expect, it } from 'vitest';
import { cellToValue } from './read-cell.ts';

const text = (value: string) => ({ kind: 'text', value }) as const;
const number = (value: string) => ({ kind: 'number', value }) as const;

describe('a cell of a column', () => {
  it('of codes keeps its zeros as text and is refused as a number', () => {
    expect(cellToValue('code', text(' 010 '))).toEqual({ value: '010' });
    expect(cellToValue('code', number('3312012345678900'))).toEqual({ pesan: expect.stringContaining('angka sesudah yang ke-15') });
    expect(cellToValue('code', { kind: 'date', value: '2025-01-01' })).toEqual({ pesan: expect.stringContaining('bukan teks') });
  });

  it('of days takes days and the ways a person writes them', () => {
    expect(cellToValue('date', { kind: 'date', value: '2025-06-17' })).toEqual({ value: '2025-06-17' });
    expect(cellToValue('date', text('17-6-2025'))).toEqual({ value: '2025-06-17' });
    expect(cellToValue('date', text('31-02-2025'))).toHaveProperty('pesan');
    expect(cellToValue('date', number('45825'))).toHaveProperty('pesan');
  });

  it('of amounts takes numbers and Indonesian amounts, and no guess', () => {
    expect(cellToValue('money', number('134605800.5'))).toEqual({ value: '134605800.5' });
    expect(cellToValue('money', text('Rp 134.605.800,00'))).toEqual({ value: '134605800.00' });
    expect(cellToValue('money', text('134,605,800'))).toHaveProperty('pesan');
  });

  it('with an error says so in any column, and an empty one is empty', () => {
    expect(cellToValue('text', { kind: 'error', value: '#REF!' })).toEqual({ pesan: expect.stringContaining('#REF!') });
    expect(cellToValue('money', null)).toEqual({ value: '' });
  });
});
