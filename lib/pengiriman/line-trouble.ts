import { type Actor, may } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { type LinePause, linePauses, type SebabJeda } from './line-pauses.ts';

/** What is the matter with the line, for one person. */
export interface LineTrouble {
  /** `antrean`: nothing is known but that letters wait for another try */
  readonly sebab: SebabJeda | 'antrean';
  readonly judul: string;
  readonly kalimat: string;
  readonly sejak: Date;
  /** letters of the person's branches that it holds up */
  readonly menunggu: number;
  /** when it ends by itself, where that is known */
  readonly sampai: Date | null;
}

interface Waiting {
  readonly jalur: string;
  readonly operasi: string;
  readonly jumlah: number;
  /** of which were tried and wait for another try */
  readonly dicoba: number;
  readonly sejak: Date | null;
}

/**
 * What is the matter with the line, since when, and how many letters of the actor's branches wait for it; null while all is well.
 * A line that is known to be down is told whether or not anything waits yet; a lane or operation that asks for a person only to
 * whom it holds up, and to who may open it. A letter held for a person waits for no line and is not counted.
 */
export async function lineTrouble(actor: Actor, now: Date = new Date()): Promise<LineTrouble | null> {
  const [pauses, waiting, pemutus] = await Promise.all([
    linePauses(now),
    waitingLetters(actor),
    db().pemutus.findUnique({ where: { id: 1 } }),
  ]);
  for (const pause of pauses) {
    const menunggu = sum(waiting.filter((row) => heldBy(pause, row)).map((row) => row.jumlah));
    if (pause.bagian !== null && menunggu === 0 && !may(actor, 'jalur.tutup')) continue;
    const { sebab, judul, alasan, sejak, sampai } = pause;
    return { sebab, judul, kalimat: sentence(alasan), sejak, menunggu, sampai };
  }
  const tried = waiting.filter((row) => row.dicoba > 0);
  if (tried.length === 0) return null;
  const first = tried.flatMap((row) => row.sejak ?? []).sort((a, b) => a.getTime() - b.getTime())[0];
  return {
    sebab: 'antrean',
    judul: 'Jalur ke Jamkrindo terganggu',
    kalimat: 'Jamkrindo belum dapat dihubungi.',
    sejak: (pemutus?.gangguan ? pemutus.sejak : null) ?? first ?? now,
    menunggu: sum(tried.map((row) => row.dicoba)),
    sampai: null,
  };
}

/** Letters of the actor's branches that wait for the line or are being tried again, by the partial index `pengiriman_terbuka`. */
function waitingLetters(actor: Actor): Promise<Waiting[]> {
  return db().$queryRaw<Waiting[]>`
    SELECT jalur::text AS jalur, operasi, count(*)::int AS jumlah, count(*) FILTER (WHERE status <> 'siap')::int AS dicoba,
      min(status_sejak) FILTER (WHERE status <> 'siap') AS sejak
    FROM pengiriman
    WHERE cabang_id = ANY(${actor.cabangIds}::uuid[]) AND status <> 'berhasil' AND status IN ('siap', 'belum_terkirim', 'tertahan', 'dikirim')
      AND (status = 'siap' OR status = 'belum_terkirim' OR (status = 'tertahan' AND coba_lagi_pada IS NOT NULL) OR (status = 'dikirim' AND percobaan_ke > 1))
    GROUP BY jalur, operasi`;
}

function heldBy({ sebab, bagian }: LinePause, row: Waiting): boolean {
  if (sebab === 'jalur') return row.jalur === bagian;
  return sebab !== 'operasi' || row.operasi === bagian;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function sentence(text: string): string {
  return /[.?]$/.test(text) ? text : `${text}.`;
}
