import type { QueuedDocument } from '#lib/pengiriman/document-queue.ts';
import { formatDuration } from './duration.ts';
import { formatUkuran } from './ukuran.ts';

type Kemajuan = Pick<QueuedDocument, 'status' | 'ukuran' | 'terkirim' | 'diDepan' | 'sisaDetik'>;

/** How far a document is on its way, in a sentence part; the time only where the line's speed was measured. */
export function kalimatKemajuan({ status, ukuran, terkirim, diDepan, sisaDetik }: Kemajuan): string {
  const lagi = sisaDetik === null ? '' : `, sekitar ${formatDuration(Math.max(1, sisaDetik) * 1000)} lagi`;
  if (status === 'dikirim') {
    if (terkirim >= ukuran) return 'Sudah terkirim seluruhnya, menunggu jawaban Jamkrindo';
    return `${formatUkuran(terkirim)} dari ${formatUkuran(ukuran)} (${Math.floor((terkirim / ukuran) * 100)}%)${lagi}`;
  }
  if (diDepan === 0) return `Giliran berikutnya${lagi && `, selesai${lagi.slice(1)}`}`;
  return `Menunggu ${diDepan} dokumen di depannya${lagi && `, selesai${lagi.slice(1)}`}`;
}
