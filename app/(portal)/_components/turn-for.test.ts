import { expect, it } from 'vitest';
import { turnFor } from './turn-for.ts';

const anda = { text: 'Bola di Anda', note: 'Konfirmasi pembayaran.', tone: 'wait' } as const;

it('leaves the turn to who acts, and names them to who only reads', () => {
  expect(turnFor(anda, { acts: true, siapa: 'staf cabang' })).toBe(anda);
  expect(turnFor(anda, { acts: false, siapa: 'staf cabang' })).toEqual({ ...anda, text: 'Bola di staf cabang', tone: 'neutral' });
  const penjamin = { text: 'Bola di Jamkrindo', note: '', tone: 'neutral' } as const;
  expect(turnFor(penjamin, { acts: false, siapa: 'staf cabang' })).toBe(penjamin);
});
