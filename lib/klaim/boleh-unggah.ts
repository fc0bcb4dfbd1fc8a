import { type StatusPengiriman, statusPengiriman } from '#lib/pengiriman/status.ts';
import { masihBerlaku } from './status.ts';

/** What decides whether documents of a claim may go. */
export interface FaktaUnggah {
  readonly pengiriman: { readonly status: StatusPengiriman };
  readonly pembayaran: readonly unknown[];
  readonly penarikan: unknown;
  /** whether it is the latest claim of its account that stands: an upload names the account alone */
  readonly terbaru: boolean;
}

/** Why no document may go for a claim, as a sentence; null where it may. */
export function bolehUnggah({ pengiriman, pembayaran, penarikan, terbaru }: FaktaUnggah): string | null {
  if (pengiriman.status !== 'berhasil') return 'Klaim ini belum diterima Jamkrindo. Dokumen dapat dikirim begitu klaimnya diterima.';
  if (pembayaran.length > 0) return 'Klaim ini sudah dibayar Jamkrindo; tidak ada dokumen yang perlu dikirim lagi.';
  if (penarikan) return 'Klaim ini sudah ditarik kembali; dokumennya tidak dikirim lagi.';
  if (!terbaru) return 'Rekening ini sudah punya klaim yang lebih baru. Dokumen yang dikirim sekarang akan masuk ke klaim itu.';
  return null;
}

/** A version that stands in the way of a new one until its letter is clear. */
export function menunggu(status: StatusPengiriman): boolean {
  return masihBerlaku.includes(status) && status !== 'berhasil';
}

/** Why a new version has to wait, as a sentence. */
export function kalimatMenunggu(dokumen: { kode: string; label: string; versi: number; status: StatusPengiriman }): string {
  const { kode, label, versi, status } = dokumen;
  return `Dokumen ${kode} ${label} versi ${versi} berstatus ${statusPengiriman[status].label.toLowerCase()}. Tunggu sampai jelas.`;
}
