import { useEffect, useState } from 'react';
import type { NamaKolom } from '#lib/covering/fields.ts';
import { bersihkanIsian, type IsianPengajuan } from '#lib/covering/schema.ts';
import type { Temuan } from '#lib/errors.ts';
import type { Nilai } from './isian.ts';
import {
  type DaftarKode,
  kalimat,
  keadaanKelompok,
  menurutFormulir,
  peringatanFormulir,
  temuanFormulir,
  temuanTampak,
  wajibKarena,
} from './temuan.ts';
import type { TemuanServer } from './use-kirim.ts';

const RESTED = 400;

/** Everything the form has to say about what stands in it, `kertas` what it says of the paper it came from. Warnings follow when the typing rests for a moment. */
export function useTemuan(
  nilai: Partial<Nilai>,
  daftar: DaftarKode,
  kertas: readonly Temuan[],
  server: TemuanServer | null,
  dilewati: (field: string) => boolean,
) {
  const isian = bersihkanIsian(nilai);
  const tetap = server?.temuan.filter(({ field }) => server.terkirim[field] === nilai[field as NamaKolom]) ?? [];
  const temuan = menurutFormulir([...temuanFormulir(isian, daftar), ...kertas, ...tetap]);
  const tampak = temuanTampak(temuan, isian, (field) => dilewati(field) || tetap.some((row) => row.field === field));
  return {
    temuan,
    tampak,
    error: Object.fromEntries(tampak.map(({ field, pesan }) => [field, kalimat(pesan)])),
    warning: useWarnings(isian, daftar),
    wajib: wajibKarena(isian),
    kelompok: keadaanKelompok(temuan, tampak, isian),
  };
}

function useWarnings(isian: IsianPengajuan, daftar: DaftarKode): Record<string, string> {
  const typed = JSON.stringify(isian);
  const [rested, setRested] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed), RESTED);
    return () => clearTimeout(timer);
  }, [typed]);
  const rows: Record<string, string> = {};
  for (const { field, pesan, sumber } of peringatanFormulir(JSON.parse(rested) as IsianPengajuan, daftar)) {
    rows[field] = `${rows[field] ? `${rows[field]} ` : ''}${pesan} (${sumber})`;
  }
  return rows;
}
