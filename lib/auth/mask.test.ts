import { expect, it } from 'vitest';
import { veil } from './mask.ts';

const auditor = { peran: ['auditor'] } as const;

it('an auditor reads names by their first letters and numbers by their ends', () => {
  expect(veil(auditor, 'nama', 'ANITA  TAMA')).toBe('A••• T•••');
  expect(veil(auditor, 'nomor', '3512345678901234')).toBe('35••••34');
  expect(veil(auditor, 'nomor', '12345')).toBe('••••');
  expect(veil(auditor, 'penuh', 'Jl. Slamet Riyadi 1')).toBe('••••');
  expect(veil(auditor, 'nama', null)).toBeNull();
  expect(veil(auditor, 'nama', '')).toBe('');
});

it('everybody else reads what stands there', () => {
  expect(veil({ peran: ['staf', 'supervisor'] }, 'nomor', '3512345678901234')).toBe('3512345678901234');
});
