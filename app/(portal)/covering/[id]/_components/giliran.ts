import type { StatusPengajuan } from '#lib/covering/status.ts';
import { formatRupiah, toSen } from '#lib/rupiah.ts';

interface Giliran {
  readonly text: string;
  readonly note: string;
  readonly tone: 'neutral' | 'wait' | 'danger';
}
interface Tahun {
  readonly tahunKe: number;
  readonly sisa: string | null;
  readonly menunggu: boolean;
}

/** Whose turn it is with a filing and what comes next; once a certificate stands, the first year's IJP decides. */
export function giliran(status: StatusPengajuan, tahun: readonly Tahun[] | null): Giliran {
  if (status.kode !== 'terbit') {
    const tone =
      status.mark === 'tanya' || status.mark === 'gagal'
        ? 'danger'
        : status.bolaDi === 'Anda' || status.bolaDi === 'supervisor'
          ? 'wait'
          : 'neutral';
    return { text: status.bolaDi ? `Bola di ${status.bolaDi}` : status.label, note: status.kalimat, tone };
  }
  const pertama = tahun?.[0];
  if (!pertama) return { text: 'Bola di Jamkrindo', note: 'Sertifikat terbit. Jadwal IJP belum dijawab.', tone: 'neutral' };
  if (pertama.menunggu)
    return { text: 'Bola di Jamkrindo', note: `Pembayaran IJP tahun ke-${pertama.tahunKe} belum dijawab.`, tone: 'neutral' };
  if (pertama.sisa !== null && toSen(pertama.sisa) > 0n) {
    return {
      text: 'Bola di Anda',
      note: `Konfirmasi pembayaran IJP tahun ke-${pertama.tahunKe}, sisa ${formatRupiah(pertama.sisa)}.`,
      tone: 'wait',
    };
  }
  return { text: 'Tidak ada yang menunggu', note: `Sertifikat terbit dan IJP tahun ke-${pertama.tahunKe} lunas.`, tone: 'neutral' };
}
