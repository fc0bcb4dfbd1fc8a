import { formatWaktu } from '#lib/tanggal.ts';
import type { Klaim } from './baca-halaman.ts';

type Keputusan = Klaim['keputusan'][number];

const putusan: Record<Keputusan['putusan'], string> = {
  disetujui: 'Disetujui',
  ditolak: 'Ditolak',
  diproses: 'Diproses',
  tidak_dikenal: 'Kode belum dikenal',
};

/** A code as the guarantor wrote it, beside its reading: "Disetujui (kode 2)". */
const denganKode = (label: string, kode: string | null) => (kode === null ? `${label} (tanpa kode)` : `${label} (kode ${kode})`);

/** What the guarantor said, its raw codes beside the reading; a decision from paper has none. */
export function kataKeputusan(row: Keputusan): { readonly putusan: string; readonly lengkap: string; readonly sumber: string } {
  const tangan = row.sumber === 'tangan';
  const label = row.lengkap ? 'Lengkap' : 'Belum dinyatakan lengkap';
  return {
    putusan: tangan ? putusan[row.putusan] : denganKode(putusan[row.putusan], row.kodePersetujuan),
    lengkap: tangan ? '' : denganKode(label, row.kodeLengkap),
    sumber: asal(row),
  };
}

/** Where a fact was read, by whom and when. */
export function asal({ sumber, pencatat, dicatatPada }: Pick<Keputusan, 'sumber' | 'pencatat' | 'dicatatPada'>): string {
  const kapan = formatWaktu(dicatatPada);
  if (sumber === 'tangan') return `Dicatat dari surat oleh ${pencatat ?? 'seseorang'}, ${kapan}`;
  return sumber === 'inquiry' ? `Jawaban inquiry, ${kapan}` : `Pemberitahuan Jamkrindo, ${kapan}`;
}
