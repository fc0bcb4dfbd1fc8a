import { describe, expect, it } from 'vitest';
import { phaseAt } from './session-clock.ts';

const WARNING = 120_000;
const ends = { diamSampai: 900_000, umurSampai: 28_800_000 };

describe('the end of a session', () => {
  it('is not spoken of while it is far, and is looked at again when it is near', () => {
    expect(phaseAt(ends, 0, WARNING)).toEqual({ fase: 'tenang', lihatLagi: 780_000 });
  });

  it('is warned of two minutes before, for want of a key or for age', () => {
    expect(phaseAt(ends, 780_000, WARNING)).toEqual({ fase: 'diam', lihatLagi: 900_001 });
    const old = { diamSampai: 29_000_000, umurSampai: 28_800_000 };
    expect(phaseAt(old, 28_680_000, WARNING)).toEqual({ fase: 'umur', lihatLagi: 28_800_001 });
  });

  it('is told by what comes first where both are near', () => {
    const both = { diamSampai: 28_750_000, umurSampai: 28_800_000 };
    expect(phaseAt(both, 28_700_000, WARNING)).toEqual({ fase: 'diam', lihatLagi: 28_750_001 });
  });

  it('has come only after its last moment', () => {
    expect(phaseAt(ends, 900_000, WARNING).fase).toBe('diam');
    expect(phaseAt(ends, 900_001, WARNING).fase).toBe('habis');
  });
});
