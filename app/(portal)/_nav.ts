import type { CommandItem } from '#components/layout/command-palette.tsx';
import type { NavItem } from '#components/layout/nav.ts';
import { holds, type Peran, type Permission } from '#lib/auth/permissions.ts';

type Place = Omit<NavItem, 'children'> & { readonly butuh?: Permission; readonly children?: readonly Place[] };

const places: readonly Place[] = [
  { label: 'Beranda', href: '/', icon: 'home' },
  {
    label: 'Covering',
    href: '/covering',
    icon: 'shield',
    children: [
      { label: 'Permohonan', href: '/covering', icon: 'list' },
      { label: 'Invoice & IJP', href: '/covering/invoice', icon: 'receipt' },
      { label: 'SPR', href: '/covering/spr', icon: 'list' },
      { label: 'Sertifikat', href: '/covering/sertifikat', icon: 'certificate' },
    ],
  },
  { label: 'Klaim', href: '/klaim', icon: 'gavel', butuh: 'klaim.lihat' },
  { label: 'Subrogasi', href: '/subrogasi', icon: 'undo', butuh: 'subrogasi.lihat' },
  {
    label: 'Laporan',
    href: '/laporan',
    icon: 'chart',
    butuh: 'laporan.lihat',
    children: [
      { label: 'Daftar laporan', href: '/laporan', icon: 'chart' },
      { label: 'Rekonsiliasi', href: '/laporan/rekonsiliasi', icon: 'list', butuh: 'rekonsiliasi.lihat' },
    ],
  },
  { label: 'Pengiriman', href: '/pengiriman', icon: 'send' },
  { label: 'Persetujuan', href: '/persetujuan', icon: 'stamp' },
  {
    label: 'Pengaturan',
    href: '/pengaturan/koneksi',
    icon: 'settings',
    children: [
      { label: 'Koneksi', href: '/pengaturan/koneksi', icon: 'settings', butuh: 'koneksi.lihat' },
      { label: 'Referensi', href: '/pengaturan/referensi', icon: 'book', butuh: 'referensi.lihat' },
    ],
  },
  { label: 'Panduan', href: '/panduan', icon: 'book' },
];

/** The places a role may go to, as the rail, the drawer and Ctrl K show them. */
export function navFor(peran: Peran): NavItem[] {
  const open = (place: Place): boolean => place.butuh === undefined || holds(peran, place.butuh);
  return places.filter(open).map(({ label, href, icon, children }) => {
    const inner = children?.filter(open);
    return { label, href: inner?.[0]?.href ?? href, icon, children: inner };
  });
}

/** The same places flat, for Ctrl K, with the one thing done most often on top. */
export function placesOf(nav: readonly NavItem[]): CommandItem[] {
  const flat = nav.flatMap((item) =>
    (item.children ?? [item]).map(({ label, href }) => ({ label, href, detail: item.children && item.label })),
  );
  return [{ label: 'Ajukan penjaminan', href: '/covering/baru' }, ...flat];
}
