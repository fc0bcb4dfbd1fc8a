import { useState } from 'react';
import { bersihkanNilai } from '#lib/covering/schema.ts';
import { type NamaKertas, periksaKertas } from '#lib/kertas/isian-kertas.ts';
import { kolomKlaimIsian, type NamaKlaimIsian } from '#lib/klaim/fields.ts';
import { hitungKlaim, type NilaiKlaim } from '#lib/klaim/hitung-klaim.ts';
import type { DasarKlaim } from '#lib/klaim/queries.ts';
import { type IsianKlaim, periksaKlaim } from '#lib/klaim/schema.ts';
import type { Nilai } from './isian.ts';
import { peringatanKlaim } from './peringatan.ts';

/** Place of a field in the form; those of the paper it came from stand last. */
const urutan = (field: string) => {
  const at = kolomKlaimIsian.findIndex((kolom) => kolom.field === field);
  return at < 0 ? kolomKlaimIsian.length : at;
};

function hitung(nilai: Nilai, { plafon, perjanjian }: DasarKlaim): NilaiKlaim | null {
  return perjanjian && hitungKlaim({ pokok: nilai.tunggakan_pokok, bunga: nilai.tunggakan_bunga || '0', plafon }, perjanjian);
}

/** What stands in the form of a claim, what is wrong with it, and the amount: it follows the formula until a person writes another. */
export function useIsianKlaim(awal: Nilai, dasar: DasarKlaim, koreksi: boolean, onChange: (nilai: Nilai) => void) {
  const [nilai, setNilai] = useState(awal);
  const [dilewati, setDilewati] = useState<ReadonlySet<string>>(() => new Set());
  const hitungan = hitung(nilai, dasar);
  const isian: IsianKlaim = bersihkanNilai(
    kolomKlaimIsian.map(({ field }) => ({ name: field })),
    nilai,
  );
  const { noRekening: no_rekening, nomorAplikasi: nomor_aplikasi, noSertifikat: nomor_sertifikat } = dasar;
  const temuan = [
    ...periksaKlaim({ ...isian, no_rekening, nomor_aplikasi, nomor_sertifikat }, new Date()),
    ...(koreksi ? [] : periksaKertas(nilai)),
  ];

  function ubah(field: NamaKlaimIsian | NamaKertas, value: string) {
    const baru = { ...nilai, [field]: value };
    const mengikuti = nilai.nilai_tuntutan_klaim === '' || nilai.nilai_tuntutan_klaim === hitungan?.nilai;
    if (mengikuti && (field === 'tunggakan_pokok' || field === 'tunggakan_bunga'))
      baru.nilai_tuntutan_klaim = hitung(baru, dasar)?.nilai ?? '';
    setNilai(baru);
    onChange(baru);
  }

  return {
    nilai,
    hitungan,
    temuan: temuan.toSorted((a, b) => urutan(a.field) - urutan(b.field)),
    peringatan: peringatanKlaim(isian, { plafon: dasar.plafon, hitungan }),
    ubah,
    lewati: (field: string) => setDilewati((before) => (before.has(field) ? before : new Set([...before, field]))),
    dilewati,
  };
}
