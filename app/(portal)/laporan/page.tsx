import type { Metadata } from 'next';
import Link from 'next/link';
import { PageHeader } from '#components/layout/page-header.tsx';
import { holds } from '#lib/auth/permissions.ts';
import { daftarLaporan } from '#lib/laporan/daftar-laporan.ts';
import { pageFor } from '../../_request/page-for.ts';

export const metadata: Metadata = { title: 'Laporan' };

const rekonsiliasi = {
  judul: 'Rekonsiliasi',
  kalimat: 'Buku kami dicocokkan dengan jawaban Jamkrindo untuk satu periode: cocok, berselisih, atau hanya ada di kami.',
  href: '/laporan/rekonsiliasi',
};

/** Every report the person may see, each with what it tells. */
export default async function DaftarLaporanPage() {
  const { peran } = await pageFor('laporan.lihat');
  const rows = [
    ...daftarLaporan.filter(({ izin }) => holds(peran, izin)).map(({ id, judul, kalimat }) => ({ judul, kalimat, href: `/laporan/${id}` })),
    ...(holds(peran, 'rekonsiliasi.lihat') ? [rekonsiliasi] : []),
  ];
  return (
    <>
      <PageHeader title="Laporan" lead="Dibaca di layar, diunduh sebagai Excel, atau dicetak. Bawaannya bulan ini." />
      <ul className="border-t border-rule-strong">
        {rows.map(({ judul, kalimat, href }) => (
          <li key={href} className="border-b border-rule">
            <Link
              href={href}
              prefetch={false}
              className="group grid gap-x-6 px-1 py-3 hover:bg-accent-wash sm:grid-cols-[15rem_minmax(0,1fr)]"
            >
              <span className="font-medium group-hover:text-accent group-hover:underline">{judul}</span>
              <span className="text-soft">{kalimat}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
