import { jumlahkan } from '#lib/rupiah.ts';
import type { kelas_rekonsiliasi } from '#prisma/client.ts';
import type { BarisRekonsiliasi } from './baca-rekonsiliasi.ts';
import { semuaKelas } from './status.ts';

/** One class of a reconciliation: how many rows, and what each book holds of them (rupiah, decimal strings; null where it names no amount). */
export interface JumlahKelas {
  readonly kelas: kelas_rekonsiliasi;
  readonly jumlah: number;
  readonly kami: string | null;
  readonly penjamin: string | null;
}

/** Rows and sums of each class that has any, in the order of the class table. */
export function ringkasanKelas(baris: readonly BarisRekonsiliasi[]): JumlahKelas[] {
  return semuaKelas
    .map((kelas) => ({ kelas, milik: baris.filter((satu) => satu.kelas === kelas) }))
    .filter(({ milik }) => milik.length > 0)
    .map(({ kelas, milik }) => ({
      kelas,
      jumlah: milik.length,
      kami: jumlah(milik.map(({ nilaiKami }) => nilaiKami)),
      penjamin: jumlah(milik.map(({ nilaiPenjamin }) => nilaiPenjamin)),
    }));
}

const jumlah = (nilai: readonly (string | null)[]) => (nilai.every((satu) => satu === null) ? null : jumlahkan(nilai));
