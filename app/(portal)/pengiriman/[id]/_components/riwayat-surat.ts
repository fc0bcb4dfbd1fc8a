import type { TimelineItem } from '#components/layout/timeline.tsx';
import type { readLetter } from '#lib/pengiriman/queries.ts';
import { type Mark, statusPengiriman } from '#lib/pengiriman/status.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { formatDuration } from '../../../_components/duration.ts';
import { formatSaat } from './saat.ts';

type Letter = Pick<Awaited<ReturnType<typeof readLetter>>, 'pesan'> & {
  readonly surat: Pick<Awaited<ReturnType<typeof readLetter>>['surat'], 'status' | 'keterangan' | 'coba_lagi_pada' | 'dibuat_pada'> & {
    readonly pembuat: { readonly nama: string };
  };
  readonly percobaan: readonly Pick<
    Awaited<ReturnType<typeof readLetter>>['percobaan'][number],
    'id' | 'ke' | 'mulai' | 'selesai' | 'hasil' | 'http_status'
  >[];
};
interface Catatan {
  readonly waktu: Date;
  readonly pelaku: string;
  readonly ringkasan: string;
}

const nada: Record<Mark, 'neutral' | 'done' | 'wait' | 'danger'> = {
  selesai: 'done',
  jalan: 'neutral',
  draf: 'neutral',
  tunggu: 'wait',
  gagal: 'danger',
  tanya: 'danger',
};

/** How a letter stands and what happens next, with the time of its next try. */
export function giliranSurat({ surat }: Letter): { text: string; note: string; tone: 'neutral' | 'wait' | 'danger' } {
  const { label, kalimat, mark } = statusPengiriman[surat.status];
  const lagi = surat.coba_lagi_pada ? ` Dicoba lagi ${formatWaktu(surat.coba_lagi_pada)}.` : '';
  const tone = nada[mark];
  return { text: label, note: `${surat.keterangan ?? kalimat}${lagi}`, tone: tone === 'done' ? 'neutral' : tone };
}

/** Everything that happened to a letter, the newest first: who made it, what people decided, and each attempt; the guarantor's words at the last. */
export function riwayatSurat({ surat, percobaan, pesan }: Letter, catatan: readonly Catatan[]): TimelineItem[] {
  const items: { at: Date; item: TimelineItem }[] = [
    { at: surat.dibuat_pada, item: { id: 'dibuat', who: surat.pembuat.nama, what: 'Surat dibuat', when: formatWaktu(surat.dibuat_pada) } },
    ...catatan.map((row, nomor) => ({
      at: row.waktu,
      item: { id: `catatan-${nomor}`, who: row.pelaku, what: row.ringkasan, when: formatWaktu(row.waktu) },
    })),
    ...percobaan.map((row, nomor) => {
      const { label, mark } = statusPengiriman[row.hasil ?? 'dikirim'];
      const lama = row.selesai ? `, ${formatDuration(row.selesai.getTime() - row.mulai.getTime())}` : '';
      return {
        at: row.selesai ?? row.mulai,
        item: {
          id: row.id,
          who: row.http_status === null ? 'Portal' : 'Jamkrindo',
          what: `Percobaan ke-${row.ke}: ${label.toLowerCase()}${lama}`,
          when: formatSaat(row.mulai),
          tone: nada[mark],
          quote: nomor === percobaan.length - 1 ? (pesan ?? undefined) : undefined,
        },
      };
    }),
  ];
  return items
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .reverse()
    .map(({ item }) => item);
}
