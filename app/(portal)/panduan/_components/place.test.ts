import { expect, it } from 'vitest';
import { permissionOf } from './place.ts';

it('a page asks for what its nearest place asks for', () => {
  expect(permissionOf('/covering/baru')).toBe('covering.ajukan');
  expect(permissionOf('/covering/invoice')).toBe('covering.lihat');
  expect(permissionOf('/pengiriman?status=belum_pasti')).toBe('pengiriman.lihat');
  expect(permissionOf('/akun')).toBeUndefined();
});
