import { expect, it } from 'vitest';
import { ownPath, withReturn } from './own-path.ts';

it('goes back to a page of this portal, with its query', () => {
  expect(ownPath('/covering')).toBe('/covering');
  expect(ownPath('/covering?status=terbit&_rsc=1a2b')).toBe('/covering?status=terbit');
  expect(ownPath('/klaim/0190-abc?bagian=dokumen')).toBe('/klaim/0190-abc?bagian=dokumen');
});

it.each([
  ['another site', 'https://jahat.example/'],
  ['another host in our scheme', '//jahat.example'],
  ['a backslash, which browsers read as a slash', '/\\jahat.example'],
  ['two slashes behind a dot', '/.//jahat.example'],
  ['a scheme that runs', 'javascript:alert(1)'],
  ['a line break', '/covering\r\nSet-Cookie: x'],
  ['a tab, which browsers drop', '/\t/jahat.example'],
  ['the sign-in page itself', '/masuk?sesi=berakhir'],
  ['a door of the machinery', '/api/keadaan'],
  ['Beranda, where everybody goes anyway', '/'],
  ['nothing', undefined],
  ['several', ['/covering', '/klaim']],
  ['something too long', `/${'a'.repeat(300)}`],
])('goes nowhere for %s', (_, value) => {
  expect(ownPath(value)).toBeNull();
});

it('writes the way back into an address', () => {
  expect(withReturn('/masuk?sesi=berakhir', '/covering?status=terbit')).toBe('/masuk?sesi=berakhir&ke=%2Fcovering%3Fstatus%3Dterbit');
  expect(withReturn('/masuk/kode', null)).toBe('/masuk/kode');
});
