import type { PerihalSurat } from '#lib/covering/perihal-surat.ts';
import { labelOperasi } from '#lib/pengiriman/queries.ts';
import type { WaitingLetter } from '#lib/persetujuan/queries.ts';
import { formatRupiah } from '#lib/rupiah.ts';
import { formatWaktu } from '#lib/tanggal.ts';

/** A waiting letter as the inbox writes it; every text as it reads. The keys are the once-keys of its two decisions. */
export interface WaitingView {
  readonly id: string;
  readonly judul: string;
  readonly rincian: string;
  readonly nilai: string | null;
  readonly asal: string;
  readonly isiSha256: string;
  readonly milikSendiri: boolean;
  readonly kunciSetuju: string;
  readonly kunciTolak: string;
}

/** Words of one waiting letter. */
export function waitingView(letter: WaitingLetter, perihal: PerihalSurat | undefined, newKey: () => string): WaitingView {
  const tahun = perihal?.tahunKe ? `tahun ke-${perihal.tahunKe}` : null;
  const { id, isiSha256, milikSendiri } = letter;
  return {
    id,
    isiSha256,
    milikSendiri,
    judul: perihal?.namaDebitur ?? labelOperasi(letter.operasi),
    rincian: [labelOperasi(letter.operasi), tahun, perihal && `nomor aplikasi ${perihal.nomorAplikasi}`].filter(Boolean).join(' · '),
    nilai: letter.nilai && formatRupiah(letter.nilai),
    asal: `${milikSendiri ? 'Anda' : letter.pembuat}, ${letter.cabang}, ${formatWaktu(letter.dibuatPada)}`,
    kunciSetuju: newKey(),
    kunciTolak: newKey(),
  };
}
