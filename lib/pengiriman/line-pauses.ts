import { db } from '#lib/db.ts';
import type { Lane } from '#lib/jfusion/contract/endpoints.ts';
import { labelOperasi } from './queries.ts';

/** What can hold letters up: closed by hand, nobody answers, told to wait, a lane or an operation that asks for a person. */
export type SebabJeda = 'pemeliharaan' | 'pemutus' | 'jeda' | 'jalur' | 'operasi';

/** One thing that holds letters up now. */
export interface LinePause {
  readonly sebab: SebabJeda;
  /** the row of `jeda_jalur`; `pemutus` for the breaker */
  readonly lingkup: string;
  /** what is the matter, in a few words */
  readonly judul: string;
  /** why, in whole sentences */
  readonly alasan: string;
  readonly sejak: Date;
  /** when it ends by itself; null where it does not, or nobody knows */
  readonly sampai: Date | null;
  /** the lane or operation it speaks of; null for the whole line */
  readonly bagian: string | null;
}

/** Name of the row that closes the line by hand. */
export const PEMELIHARAAN = 'pemeliharaan';
/** A pause without an end of its own. */
export const UNTIL_A_PERSON = new Date('9999-12-31T00:00:00Z');

const lanes: Record<Lane, string> = { interaktif: 'interaktif', batch: 'batch', dokumen: 'dokumen' };
/** What stops most first. */
const urutan: readonly SebabJeda[] = ['pemeliharaan', 'pemutus', 'jeda', 'jalur', 'operasi'];

/** The last fault in its own words, without what they say of the one letter that ran into it. */
function lastFault(alasan: string | null): string {
  const [apa = ''] = (alasan ?? '').split(';');
  const kata = apa.replace(/, belum ada yang terkirim$/, '').trim();
  return kata ? `Gangguan terakhir: ${kata}.` : 'Beberapa panggilan berturut-turut gagal.';
}

/** Everything that holds letters up now, what stops most first; a pause that is over says nothing. Names no customer. */
export async function linePauses(now: Date = new Date()): Promise<LinePause[]> {
  const [jeda, pemutus] = await Promise.all([
    db().jeda_jalur.findMany({
      where: { sampai: { gt: now } },
      orderBy: { sejak: 'asc' },
      include: { penutup: { select: { nama: true } } },
    }),
    db().pemutus.findUnique({ where: { id: 1 } }),
  ]);
  const rows = jeda.map(({ lingkup, alasan, sejak, sampai, penutup }): LinePause => {
    const [jenis = '', bagian = null] = lingkup.split(':');
    const dasar = { lingkup, alasan, sejak, sampai: sampai < UNTIL_A_PERSON ? sampai : null, bagian };
    if (jenis === PEMELIHARAAN)
      return { ...dasar, sebab: 'pemeliharaan', judul: `Jalur ke Jamkrindo ditutup ${penutup?.nama ?? 'portal'}` };
    if (jenis === 'operasi') return { ...dasar, sebab: 'operasi', judul: `${labelOperasi(bagian ?? '')} ditahan` };
    if (bagian) return { ...dasar, sebab: 'jalur', judul: `Jalur ${lanes[bagian as Lane] ?? bagian} menunggu diperiksa` };
    return { ...dasar, sebab: 'jeda', judul: 'Jalur ke Jamkrindo berhenti sementara' };
  });
  if (pemutus?.terbuka_pada) {
    rows.push({
      sebab: 'pemutus',
      lingkup: 'pemutus',
      judul: 'Jamkrindo tidak dapat dihubungi',
      alasan: lastFault(pemutus.alasan),
      sejak: pemutus.sejak ?? pemutus.terbuka_pada,
      sampai: null,
      bagian: null,
    });
  }
  return rows.sort((a, b) => urutan.indexOf(a.sebab) - urutan.indexOf(b.sebab));
}
