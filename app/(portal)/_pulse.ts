import type { Actor } from '#lib/auth/actor.ts';
import { type JenisTugas, tugasSaya } from '#lib/laporan/tugas-saya.ts';
import { lineTrouble } from '#lib/pengiriman/queries.ts';
import { formatWaktu } from '#lib/tanggal.ts';

/** What every page keeps telling, whatever else it shows: the state of the line and how much waits. Times as they read. */
export interface Pulse {
  /** when the server began to read it, ms: what moved later is not in it */
  readonly dibaca: number;
  readonly jalur: { readonly sejak: string; readonly menunggu: number; readonly kalimat: string } | null;
  readonly tugas: readonly { readonly jenis: JenisTugas; readonly jumlah: number }[];
}

/** Reads the pulse for one person: at first by the layout, afterwards by /api/keadaan whenever a letter moved. */
export async function readPulse(actor: Actor): Promise<Pulse> {
  const dibaca = Date.now();
  const [trouble, kelompok] = await Promise.all([lineTrouble(actor), tugasSaya(actor)]);
  return {
    dibaca,
    jalur: trouble && { ...trouble, sejak: formatWaktu(trouble.sejak) },
    tugas: kelompok.map(({ jenis, jumlah }) => ({ jenis, jumlah })),
  };
}
