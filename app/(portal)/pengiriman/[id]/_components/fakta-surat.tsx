import Link from 'next/link';
import { Facts } from '#components/layout/facts.tsx';
import { Section } from '#components/layout/section.tsx';
import { CopyCode } from '#components/ui/copy-code.tsx';
import type { readLetter } from '#lib/pengiriman/queries.ts';
import { formatRupiah } from '#lib/rupiah.ts';
import { formatWaktu } from '#lib/tanggal.ts';

const jalur = { interaktif: 'Interaktif', batch: 'Batch', dokumen: 'Dokumen' };
const tujuan = { layar: 'Diminta di layar', jadwal: 'Terjadwal', rekonsiliasi: 'Rekonsiliasi' };

/** What is known of a letter, with what proves it: its reference and the hash of its frozen body. */
export function FaktaSurat({ letter }: { readonly letter: Awaited<ReturnType<typeof readLetter>> }) {
  const { surat } = letter;
  const kode = (value: string | null, label: string) => value && <CopyCode value={value} label={label} />;
  return (
    <Section title="Surat">
      <Facts
        items={[
          { label: 'Nomor surat', value: String(surat.nomor) },
          { label: 'Dibuat oleh', value: `${surat.pembuat.nama}, ${surat.cabang.nama}` },
          { label: 'Dibuat', value: formatWaktu(surat.dibuat_pada) },
          { label: 'Selesai', value: surat.selesai_pada && formatWaktu(surat.selesai_pada) },
          { label: 'Nomor aplikasi', value: kode(surat.nomor_aplikasi, 'Salin nomor aplikasi') },
          { label: 'Nomor rekening', value: kode(surat.no_rekening, 'Salin nomor rekening') },
          { label: 'Jalur', value: `${jalur[surat.jalur]}, ${tujuan[surat.tujuan].toLowerCase()}` },
          { label: 'Nilai', value: surat.nilai && formatRupiah(surat.nilai.toFixed(2)) },
          { label: 'Referensi mitra', value: kode(surat.partner_reference_id, 'Salin referensi mitra'), wide: true },
          ...(surat.kelompok
            ? [
                {
                  label: 'Kelompok',
                  value: (
                    <Link href={`/pengiriman/kelompok/${surat.kelompok.id}`} className="rounded text-accent underline underline-offset-2">
                      nomor {surat.urutan} dari {surat.kelompok.jumlah} permohonan yang diajukan bersama
                    </Link>
                  ),
                  wide: true,
                },
              ]
            : []),
          {
            label: 'SHA-256 isi',
            value: <CopyCode value={surat.isi_sha256} label="Salin SHA-256 isi" className="text-xs/5" />,
            wide: true,
          },
        ]}
      />
    </Section>
  );
}
