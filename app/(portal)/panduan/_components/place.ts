import type { Permission } from '#lib/auth/permissions.ts';

/** Pages the guide points at, and who may open them; the longest beginning that fits decides. */
const places: Record<string, Permission> = {
  '/covering': 'covering.lihat',
  '/covering/baru': 'covering.ajukan',
  '/klaim': 'klaim.lihat',
  '/klaim/baru': 'klaim.ajukan',
  '/subrogasi': 'subrogasi.lihat',
  '/laporan': 'laporan.lihat',
  '/laporan/rekonsiliasi': 'rekonsiliasi.lihat',
  '/pengiriman': 'pengiriman.lihat',
  '/persetujuan': 'persetujuan.lihat',
  '/persetujuan/delegasi': 'persetujuan.delegasikan',
  '/pengaturan/aturan': 'aturan.lihat',
  '/pengaturan/cabang': 'referensi.lihat',
  '/pengaturan/koneksi': 'koneksi.lihat',
  '/pengaturan/referensi': 'referensi.lihat',
};

/** What a page asks for; undefined where everybody opens it. */
export function permissionOf(href: string): Permission | undefined {
  const path = href.split('?')[0] ?? '';
  const fitting = Object.keys(places).filter((place) => path === place || path.startsWith(`${place}/`));
  return places[fitting.sort((a, b) => b.length - a.length)[0] ?? ''];
}
