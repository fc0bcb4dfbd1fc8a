import type { KelompokLaporan } from './schema.ts';

const BULAN = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'];

/** The ways nearly every report can be gathered; `hari` is the SQL of the day that counts. */
export function kelompokLaporan(hari: string): Record<'produk' | 'cabang' | 'bulan', KelompokLaporan> {
  return {
    produk: { key: 'produk', label: 'Produk', sql: 'pr.nama' },
    cabang: { key: 'cabang', label: 'Cabang', sql: 'cb.nama' },
    bulan: { key: 'bulan', label: 'Bulan', sql: `to_char(${hari}, 'YYYY-MM')`, kata: namaBulan },
  };
}

/** `2026-11` → November 2026. */
function namaBulan(kode: string): string {
  const [tahun = '', bulan = ''] = kode.split('-');
  return `${BULAN[Number(bulan) - 1] ?? bulan} ${tahun}`;
}

/** The day in Jakarta of a moment column. */
export function hariWib(sql: string): string {
  return `(${sql} AT TIME ZONE 'Asia/Jakarta')::date`;
}
