import { expect, it } from 'vitest';
import { actWords, askedAudit, auditHref, shortId } from './asked-audit.ts';

const kosong = { dari: '', sampai: '', pelaku: '', tindakan: '', setelah: '' };

it('keeps what it knows of an address, and nothing else', () => {
  expect(askedAudit({})).toEqual(kosong);
  const pelaku = '01a1fbb3-d400-71a9-9af3-5cc0518fb44a';
  const asked = { dari: '2026-02-01', sampai: '2026-02-28', pelaku, tindakan: 'kirim_lagi', setelah: '77' };
  expect(askedAudit({ ...asked, lain: 'x' })).toEqual(asked);
  expect(askedAudit({ dari: '2026-02-30', sampai: '1 Feb', pelaku: 'sari', tindakan: "x' OR", setelah: '-1' })).toEqual(kosong);
});

it('writes an address with its filters alone, and words for an act', () => {
  expect(auditHref({ ...kosong, tindakan: 'kirim_lagi', setelah: '77' }, null)).toBe('/pengaturan/audit?tindakan=kirim_lagi');
  expect(auditHref(kosong, '50')).toBe('/pengaturan/audit?setelah=50');
  expect(actWords('batalkan_surat')).toBe('Batalkan surat');
  expect([shortId('01a1fbb3-d400-71a9-9af3-5cc0518fb44a'), shortId('KR155')]).toEqual(['…5cc0518fb44a', 'KR155']);
});
