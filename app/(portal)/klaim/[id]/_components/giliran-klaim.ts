import { statusKlaim } from '#lib/klaim/status.ts';
import { formatRupiah, toSen } from '#lib/rupiah.ts';
import type { Klaim } from './baca-halaman.ts';

export interface Giliran {
  readonly text: string;
  readonly note: string;
  readonly tone: 'neutral' | 'wait' | 'danger';
}

/** Whose turn it is with a claim and what comes next; the checklist and what was paid say more than the status alone. */
export function giliranKlaim({
  status,
  dokumen,
  nilai,
  keputusan,
}: Pick<Klaim, 'status' | 'dokumen' | 'nilai'> & { readonly keputusan: readonly unknown[] }): Giliran {
  const { kalimat, bolaDi, mark, label } = statusKlaim[status];
  if (status === 'dokumen' && dokumen.wajib > 0) {
    const kurang = dokumen.wajib - dokumen.terkirim;
    if (kurang > 0)
      return { text: 'Bola di Anda', note: `Kirim ${kurang} dari ${dokumen.wajib} dokumen wajib supaya klaim diperiksa.`, tone: 'wait' };
    return {
      text: 'Bola di Jamkrindo',
      note: keputusan.length > 0 ? 'Semua dokumen wajib terkirim; Jamkrindo belum menyatakannya lengkap.' : 'Semua dokumen wajib terkirim.',
      tone: 'neutral',
    };
  }
  if (status === 'dibayar' && nilai.sisa !== null && toSen(nilai.sisa) > 0n)
    return { text: 'Bola di Jamkrindo', note: `Dibayar sebagian, sisa ${formatRupiah(nilai.sisa)} dari yang disetujui.`, tone: 'neutral' };
  const tone = mark === 'tanya' || mark === 'gagal' ? 'danger' : bolaDi === 'Anda' || bolaDi === 'supervisor' ? 'wait' : 'neutral';
  return { text: bolaDi ? `Bola di ${bolaDi}` : label, note: kalimat, tone };
}
