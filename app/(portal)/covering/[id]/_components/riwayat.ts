import type { TimelineItem } from '#components/layout/timeline.tsx';
import { type StatusPengiriman, statusPengiriman } from '#lib/pengiriman/status.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { formatDuration } from '../../../_components/duration.ts';

export interface Surat {
  readonly id: string;
  readonly operasi: string;
  readonly label: string;
  readonly status: StatusPengiriman;
  readonly objek_id: string;
  readonly dibuat_pada: Date;
  readonly selesai_pada: Date | null;
  readonly keterangan: string | null;
  readonly pesanTerbuka: string | null;
  readonly percobaan: readonly { readonly mulai: Date; readonly selesai: Date | null; readonly hasil: string | null }[];
}

export interface Catatan {
  readonly waktu: Date;
  readonly pelaku: string;
  readonly tindakan: string;
  readonly ringkasan: string;
}

/** Rows the book writes when an answer comes: told by the letter that brought it. */
const DICERITAKAN_SURAT = ['terima_penjaminan', 'terima_pembayaran_ijp', 'simpan_sertifikat', 'simpan_cetakan'];

const diterima: Record<string, string> = {
  penjaminanBaru: 'Penjaminan diterima Jamkrindo',
  penjaminanSpr: 'SPR diterima Jamkrindo',
  inquiryIjp: 'Jadwal IJP diterima dari Jamkrindo',
  cetakCovering: 'Sertifikat diambil dari Jamkrindo',
  pembayaranIjp: 'Pembayaran IJP diterima Jamkrindo',
};

/** How long the guarantor took to answer the last attempt, in milliseconds; null while it has not, or where its answer never came. */
export function lamaJawaban(surat: Pick<Surat, 'percobaan'>): number | null {
  const akhir = surat.percobaan.at(-1);
  const dijawab = akhir?.hasil === 'berhasil' || akhir?.hasil === 'ditolak';
  return dijawab && akhir?.selesai ? akhir.selesai.getTime() - akhir.mulai.getTime() : null;
}

/** Everything that happened to a filing, the newest first: what people did, and what became of each letter. `rincian` adds words to the letters about a record, by its id. */
export function riwayat(surat: readonly Surat[], catatan: readonly Catatan[], rincian: ReadonlyMap<string, string>): TimelineItem[] {
  const items = [
    ...catatan
      .filter((row) => !DICERITAKAN_SURAT.includes(row.tindakan))
      .map((row, nomor) => ({ at: row.waktu, item: ceritaCatatan(row, nomor) })),
    ...surat
      .filter((row) => row.status !== 'dibatalkan' || row.percobaan.length > 0)
      .map((row) => ({ at: saatSurat(row), item: ceritaSurat(row, rincian.get(row.objek_id)) })),
  ];
  return items
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .reverse()
    .map(({ item }) => item);
}

function ceritaCatatan(row: Catatan, nomor: number): TimelineItem {
  return { id: `catatan-${nomor}`, who: row.pelaku, what: row.ringkasan, when: formatWaktu(row.waktu) };
}

/** Beyond every other: what has not left yet is how things stand now. */
const SEKARANG = new Date(8.64e15);

function saatSurat(surat: Surat): Date {
  return surat.selesai_pada ?? surat.percobaan.at(-1)?.selesai ?? surat.percobaan.at(-1)?.mulai ?? SEKARANG;
}

function tertulis(surat: Surat): Date {
  return saatSurat(surat) === SEKARANG ? surat.dibuat_pada : saatSurat(surat);
}

function ceritaSurat(surat: Surat, rincian: string | undefined): TimelineItem {
  const { label, mark } = statusPengiriman[surat.status];
  const berhasil = surat.status === 'berhasil';
  const lama = lamaJawaban(surat);
  const judul = berhasil ? (diterima[surat.operasi] ?? surat.label) : `${surat.label}: ${label.toLowerCase()}`;
  const dijawab = lama === null ? (berhasil ? 'dipastikan dua orang' : null) : `dijawab dalam ${formatDuration(lama)}`;
  return {
    id: surat.id,
    who: lama === null ? 'Portal' : 'Jamkrindo',
    what: [judul, rincian, dijawab].filter(Boolean).join(', '),
    when: formatWaktu(tertulis(surat)),
    quote: surat.pesanTerbuka ?? undefined,
    tone: mark === 'selesai' ? 'done' : mark === 'gagal' || mark === 'tanya' ? 'danger' : mark === 'tunggu' ? 'wait' : 'neutral',
    link: { label: 'lihat surat', href: `/pengiriman/${surat.id}` },
  };
}
