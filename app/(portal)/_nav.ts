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
    butuh: 'covering.lihat',
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
  { label: 'Pengiriman', href: '/pengiriman', icon: 'send', butuh: 'pengiriman.lihat' },
  { label: 'Persetujuan', href: '/persetujuan', icon: 'stamp', butuh: 'persetujuan.lihat' },
  {
    label: 'Pengaturan',
    href: '/pengaturan/koneksi',
    icon: 'settings',
    children: [
      { label: 'Pengguna', href: '/pengaturan/pengguna', icon: 'users', butuh: 'pengguna.lihat' },
      { label: 'Cabang', href: '/pengaturan/cabang', icon: 'building', butuh: 'referensi.lihat' },
      { label: 'Aturan persetujuan', href: '/pengaturan/aturan', icon: 'stamp', butuh: 'aturan.lihat' },
      { label: 'Koneksi', href: '/pengaturan/koneksi', icon: 'settings', butuh: 'koneksi.lihat' },
      { label: 'Referensi', href: '/pengaturan/referensi', icon: 'book', butuh: 'referensi.lihat' },
      { label: 'Catatan audit', href: '/pengaturan/audit', icon: 'list', butuh: 'audit.lihat' },
    ],
  },
  { label: 'Panduan', href: '/panduan', icon: 'book' },
];

/** The places a role may go to, as the rail, the drawer and Ctrl K show them. */
export function navFor(peran: readonly Peran[]): NavItem[] {
  const open = (place: Place): boolean => place.butuh === undefined || holds(peran, place.butuh);
  return places.filter(open).map(({ label, href, icon, children }) => {
    const inner = children?.filter(open);
    return { label, href: inner?.[0]?.href ?? href, icon, children: inner };
  });
}

/** The same places flat, the paper forms, and the page of the bell. */
export function placesOf(nav: readonly NavItem[]): CommandItem[] {
  const flat: CommandItem[] = nav.flatMap((item) =>
    (item.children ?? [item]).map(({ label, href }) => ({ label, href, detail: item.children && item.label })),
  );
  return [
    ...flat,
    { label: 'Formulir kertas', href: '/panduan/formulir-kertas', detail: 'Panduan' },
    { label: 'Pemberitahuan', href: '/pemberitahuan' },
  ];
}

/** What Ctrl K offers a person: their places, with the one thing done most often on top for who does it. */
export function commandsFor(peran: readonly Peran[]): CommandItem[] {
  const places = placesOf(navFor(peran));
  return holds(peran, 'covering.ajukan') ? [{ label: 'Ajukan penjaminan', href: '/covering/baru' }, ...places] : places;
}
