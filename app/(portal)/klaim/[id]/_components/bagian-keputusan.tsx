import Link from 'next/link';
import { Facts } from '#components/layout/facts.tsx';
import { Section } from '#components/layout/section.tsx';
import { formatRupiah } from '#lib/rupiah.ts';
import { formatTanggal } from '#lib/tanggal.ts';
import { Only } from '../../../_components/only.tsx';
import type { Keadaan } from '../../../covering/[id]/_components/keadaan-surat.ts';
import type { Klaim } from './baca-halaman.ts';
import { CatatKeputusan } from './catat-keputusan.tsx';
import { kataKeputusan } from './kata-keputusan.ts';
import { TombolTanyakan } from './tombol-tanyakan.tsx';

type Props = { readonly klaim: Klaim; readonly keadaan: Keadaan | null; readonly bolehCatat: boolean };

/** What the guarantor decided, its own codes beside our reading; and the ways to learn or note it. */
export function BagianKeputusan({ klaim, keadaan, bolehCatat }: Props) {
  const [terakhir] = klaim.keputusan;
  const kata = terakhir && kataKeputusan(terakhir);
  const diterima = klaim.surat.status === 'berhasil';
  const berakhir = klaim.pembayaran.length > 0 || klaim.penarikan !== null;
  return (
    <Section
      title="Keputusan"
      id="keputusan"
      action={
        diterima &&
        !berakhir && (
          <Only izin="klaim.tanyakan">
            <TombolTanyakan klaimId={klaim.id} berjalan={keadaan?.berjalan ?? false} />
          </Only>
        )
      }
    >
      {terakhir && kata ? (
        <Facts
          items={[
            { label: 'Putusan', value: kata.putusan },
            ...(kata.lengkap ? [{ label: 'Kelengkapan', value: kata.lengkap }] : []),
            { label: 'Nomor keputusan', value: terakhir.nomor, wide: (terakhir.nomor?.length ?? 0) > 18 },
            { label: 'Tanggal keputusan', value: terakhir.tanggal && formatTanggal(terakhir.tanggal) },
            ...(terakhir.putusan === 'disetujui'
              ? [
                  { label: 'Nilai disetujui', value: formatRupiah(terakhir.nilai) },
                  { label: 'Pokok disetujui', value: formatRupiah(terakhir.pokok) },
                  { label: 'Bunga disetujui', value: formatRupiah(terakhir.bunga) },
                ]
              : []),
            ...(terakhir.alasan ? [{ label: 'Alasan penolakan', value: `“${terakhir.alasan}”`, wide: true }] : []),
            {
              label: 'Sumber',
              wide: true,
              value: (
                <>
                  {kata.sumber}
                  {terakhir.suratId && (
                    <span className="no-print">
                      {' · '}
                      <Link href={`/pengiriman/${terakhir.suratId}`} className="text-accent underline underline-offset-2">
                        lihat surat
                      </Link>
                    </span>
                  )}
                </>
              ),
            },
          ]}
        />
      ) : (
        <p className="pt-2">{diterima ? 'Belum ada keputusan dari Jamkrindo.' : 'Keputusan dapat ditanyakan setelah klaim diterima.'}</p>
      )}
      <p role="status" className={`mt-1.5 min-h-5 ${keadaan?.perluOrang ? 'text-wait' : 'text-faint'}`}>
        {keadaan?.kalimat}
      </p>
      {klaim.terbuka && klaim.pembuatDitangguhkan && (
        <p className="text-wait">
          Akun pembuatnya, {klaim.pembuat}, ditangguhkan. Portal menanyakan klaim ini atas nama petugas klaim atau supervisor cabang.
        </p>
      )}
      {bolehCatat && <CatatKeputusan klaimId={klaim.id} ulang={terakhir?.sumber === 'tangan'} />}
      {klaim.keputusan.length > 1 && (
        <details className="no-print mt-3">
          <summary className="cursor-pointer text-accent">Jawaban sebelumnya ({klaim.keputusan.length - 1})</summary>
          <ul className="mt-2">
            {klaim.keputusan.slice(1).map((row) => {
              const { putusan, lengkap, sumber } = kataKeputusan(row);
              return (
                <li key={row.id} className="border-b border-rule py-1.5">
                  {[putusan, lengkap, row.nomor, row.nilai && formatRupiah(row.nilai)].filter(Boolean).join(' · ')}
                  <span className="block text-sm text-faint">{sumber}</span>
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </Section>
  );
}
