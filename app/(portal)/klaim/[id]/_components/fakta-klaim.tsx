import Link from 'next/link';
import { Facts } from '#components/layout/facts.tsx';
import { Section } from '#components/layout/section.tsx';
import { CopyCode } from '#components/ui/copy-code.tsx';
import { jenisKur, labelOf } from '#lib/jfusion/contract/codes.ts';
import { batasKlaim } from '#lib/klaim/batas-klaim.ts';
import { type KolomKlaim, kelompokKlaim, kelompokKlaimLabel, kolomKlaimIsian } from '#lib/klaim/fields.ts';
import { formatRupiah } from '#lib/rupiah.ts';
import { formatTanggal, formatWaktu, hariIni } from '#lib/tanggal.ts';
import type { Klaim } from './baca-halaman.ts';

function nilaiKolom({ field, kind, kontrak }: KolomKlaim, isian: Klaim['isian']): string | null {
  const value = isian[field];
  if (!value) return null;
  if (kind === 'rupiah') return formatRupiah(value);
  if (kind === 'tanggal') return formatTanggal(value);
  return kontrak.codes?.find(({ kode }) => kode === value)?.label ?? value;
}

/** What was filed, in the groups of the form, under the certificate it is about. */
export function FaktaKlaim({ klaim }: { readonly klaim: Klaim }) {
  const { perjanjian } = klaim;
  const batas = perjanjian && batasKlaim({ tanggalAkhir: klaim.tanggalAkhir, diajukan: hariIni(klaim.dibuatPada) }, perjanjian);
  return (
    <>
      <Section
        title="Penjaminan"
        action={
          klaim.pengajuanId && (
            <Link href={`/covering/${klaim.pengajuanId}`} className="text-accent underline underline-offset-2">
              Buka permohonannya
            </Link>
          )
        }
      >
        <Facts
          items={[
            { label: 'Nomor sertifikat', value: <CopyCode value={klaim.nomorSertifikat} label="Salin nomor sertifikat" />, wide: true },
            { label: 'Nomor rekening', value: <CopyCode value={klaim.noRekening} label="Salin nomor rekening" /> },
            { label: 'Nomor aplikasi', value: <CopyCode value={klaim.nomorAplikasi} label="Salin nomor aplikasi" /> },
            { label: 'Jenis KUR', value: klaim.jenisKur && labelOf(jenisKur, klaim.jenisKur) },
            { label: 'Plafon', value: formatRupiah(klaim.plafon) },
            { label: 'Unit kerja', value: `${klaim.unit} (${klaim.kodeUker})` },
            { label: 'Diajukan', value: `${klaim.pembuat}, ${formatWaktu(klaim.dibuatPada)}`, wide: true },
            { label: 'Direkam Jamkrindo', value: klaim.tanggalRekam && formatTanggal(klaim.tanggalRekam) },
            { label: 'Dokumen paling lambat', value: batas && `${formatTanggal(batas.dokumen)}, menurut PKS` },
          ]}
        />
      </Section>
      {kelompokKlaim.map((kelompok) => (
        <Section key={kelompok} title={kelompokKlaimLabel[kelompok].label}>
          <Facts
            items={kolomKlaimIsian
              .filter((kolom) => kolom.kelompok === kelompok && (kelompok !== 'tindakan' || klaim.isian[kolom.field]))
              .map((kolom) => {
                const nilai = nilaiKolom(kolom, klaim.isian);
                return { label: kolom.label, value: nilai, wide: kelompok === 'tindakan' || (nilai?.length ?? 0) > 28 };
              })}
          />
        </Section>
      ))}
    </>
  );
}
