import { expect, it } from 'vitest';
import { excelLists } from './excel-lists.ts';
import * as places from './lists.ts';

it('has a door for every list that shows the button, and for no other', () => {
  const shown = Object.values(places).flatMap((place) => (typeof place === 'object' && place.excel ? [place.list.nama] : []));
  expect(shown.sort()).toEqual(Object.keys(excelLists).sort());
  expect(shown).toContain('permohonan');
});
