import { type StatusPengiriman, statusPengiriman } from '#lib/pengiriman/status.ts';
import { formatWaktu } from '#lib/tanggal.ts';

export interface SuratTanya {
  readonly operasi: string;
  readonly objek_id: string;
  readonly status: StatusPengiriman;
  readonly coba_lagi_pada: Date | null;
  readonly selesai_pada: Date | null;
  readonly keterangan: string | null;
  readonly pesanTerbuka: string | null;
}
export interface Keadaan {
  readonly kalimat: string;
  /** nothing to do but wait a moment */
  readonly berjalan: boolean;
  readonly perluOrang: boolean;
}

/** The latest letter of an operation about a record; letters come the oldest first. */
export function suratTerakhir<T extends { operasi: string; objek_id: string }>(
  surat: readonly T[],
  operasi: string,
  objekId: string | null,
): T | null {
  return surat.filter((row) => row.operasi === operasi && row.objek_id === objekId).at(-1) ?? null;
}

/** What is under way with a question to the guarantor, in a sentence; null where it has been answered and there is nothing to say. */
export function keadaanTanya(surat: SuratTanya | null, adaJawaban: boolean, now: Date = new Date()): Keadaan | null {
  const kata = (kalimat: string, lain: Partial<Keadaan> = {}): Keadaan => ({ kalimat, berjalan: false, perluOrang: false, ...lain });
  if (!surat) return null;
  const { status, coba_lagi_pada, selesai_pada, keterangan, pesanTerbuka } = surat;
  if (status === 'berhasil') return adaJawaban && selesai_pada ? kata(`Dijawab Jamkrindo ${formatWaktu(selesai_pada)}.`) : null;
  if (status === 'siap' && coba_lagi_pada && coba_lagi_pada > now) return kata(`Ditanyakan lagi sendiri ${formatWaktu(coba_lagi_pada)}.`);
  if (status === 'siap' || status === 'dikirim') return kata('Sedang ditanyakan ke Jamkrindo…', { berjalan: true });
  if (status === 'ditolak') return kata(`Jamkrindo menjawab: “${pesanTerbuka ?? 'ditolak'}”`, { perluOrang: true });
  if (status === 'dibatalkan') return kata(keterangan ?? statusPengiriman.dibatalkan.kalimat, { perluOrang: true });
  return kata(keterangan ?? statusPengiriman[status].kalimat, { perluOrang: true });
}
