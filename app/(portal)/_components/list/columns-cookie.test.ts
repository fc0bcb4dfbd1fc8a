import { describe, expect, it } from 'vitest';
import { readColumns } from './columns-cookie.ts';

describe('the kept columns', () => {
  it('are read back, whatever else stands in the cookie', () => {
    expect(readColumns('nama.plafon_kredit.<b>.')).toEqual(['nama', 'plafon_kredit']);
  });

  it.each([undefined, '', '...'])('are none for %j', (value) => {
    expect(readColumns(value)).toBeNull();
  });
});
