import { operasi } from '#lib/jfusion/contract/endpoints.ts';
import { labelTahap } from '#lib/koneksi/label-sakelar.ts';
import { berakibat } from '#lib/koneksi/uji/operasi-teruji.ts';
import type { Hasil, Percobaan } from '../../_components/uji-view.ts';

/** One stage of a UAT run: how far it came, how often it was tried, and what the last call said. */
export interface TahapUat {
  readonly tahap: string;
  readonly label: string;
  readonly hasil: Hasil;
  readonly jumlah: number;
  readonly terakhir: Percobaan | null;
}

type Run = { readonly aktif: boolean; readonly produksi: boolean };

/** The stages in the order of the contract, the token first; calls with a spoilt signature count to none. */
export function tahapUat(percobaan: readonly Percobaan[], run: Run): TahapUat[] {
  const now = percobaan.at(-1)?.tahap;
  return ['token', ...operasi].map((tahap) => {
    const calls = percobaan.filter((row) => row.tahap === tahap);
    return {
      tahap,
      label: labelTahap(tahap),
      jumlah: calls.length,
      hasil: hasilTahap(tahap, calls, { ...run, kini: run.aktif && now === tahap }),
      terakhir: calls.findLast(({ lolos }) => lolos) ?? calls.at(-1) ?? null,
    };
  });
}

function hasilTahap(tahap: string, calls: readonly Percobaan[], { aktif, produksi, kini }: Run & { kini: boolean }): Hasil {
  if (calls.length === 0) {
    if (produksi && berakibat(tahap)) return { mark: 'draf', label: 'Tidak dicoba di produksi' };
    return { mark: 'draf', label: aktif ? 'Belum' : 'Tidak diuji' };
  }
  if (calls.some(({ lolos }) => lolos)) return { mark: 'selesai', label: 'Terbukti' };
  if (kini) return { mark: 'jalan', label: 'Sedang dicoba' };
  if (calls.some(({ hasil }) => hasil === 'berhasil')) return { mark: 'selesai', label: 'Diterima' };
  if (calls.every(({ lolos }) => lolos === null)) return { mark: 'draf', label: 'Dicatat' };
  return { mark: 'gagal', label: 'Belum terbukti' };
}
