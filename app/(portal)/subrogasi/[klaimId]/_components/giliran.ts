import { type StatusPengiriman, statusPengiriman } from '#lib/pengiriman/status.ts';
import { formatRupiah, toSen } from '#lib/rupiah.ts';
import type { BarisSaldo } from '#lib/subrogasi/saldo-berjalan.ts';

interface Giliran {
  readonly text: string;
  readonly note: string;
  readonly tone: 'neutral' | 'wait' | 'danger';
}
type Baris = Pick<BarisSaldo, 'id' | 'ke' | 'status'>;

/** What a letter in this state waits for; the first that is found on a line decides whose turn it is. */
const urutan: readonly [status: StatusPengiriman, text: string, tone: Giliran['tone']][] = [
  ['belum_pasti', 'Bola di supervisor', 'danger'],
  ['tertahan', 'Bola di supervisor', 'wait'],
  ['menunggu_persetujuan', 'Bola di supervisor', 'wait'],
  ['belum_terkirim', 'Bola di portal', 'wait'],
  ['siap', 'Bola di Jamkrindo', 'neutral'],
  ['dikirim', 'Bola di Jamkrindo', 'neutral'],
];

/** Whose turn it is with a recovery and what comes next; `sudahDikoreksi` are lines that were filed again. */
export function giliran(baris: readonly Baris[], sisa: string, sudahDikoreksi: ReadonlySet<string>): Giliran {
  if (toSen(sisa) <= 0n)
    return { text: 'Tidak ada yang menunggu', note: 'Lunas: semua yang dibayar Jamkrindo sudah dikembalikan.', tone: 'neutral' };
  for (const [status, text, tone] of urutan) {
    const row = baris.find(({ status: { kode } }) => kode === `pengajuan_${status}` || kode === `pembayaran_${status}`);
    if (row) return { text, note: `Angsuran ke-${row.ke}: ${statusPengiriman[status].kalimat}`, tone };
  }
  const konfirmasi = baris.find(({ status }) => status.kode === 'menunggu_konfirmasi');
  if (konfirmasi) return { text: 'Bola di Anda', note: `Angsuran ke-${konfirmasi.ke}: ${konfirmasi.status.kalimat}`, tone: 'wait' };
  const ditolak = baris.find(({ id, status }) => status.kode === 'pengajuan_ditolak' && !sudahDikoreksi.has(id));
  if (ditolak)
    return { text: 'Bola di Anda', note: `Angsuran ke-${ditolak.ke} ditolak Jamkrindo. Perbaiki, lalu ajukan lagi.`, tone: 'wait' };
  return { text: 'Bola di Anda', note: `Tagih debitur, lalu input angsurannya. Sisa ${formatRupiah(sisa)}.`, tone: 'neutral' };
}
