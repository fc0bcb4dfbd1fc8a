import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import type { StatusPengiriman } from './status.ts';

/** How far one document is on its way to the guarantor. Bytes; seconds. */
export interface QueuedDocument {
  readonly suratId: string;
  /** the record it belongs to */
  readonly objekId: string;
  readonly status: StatusPengiriman;
  readonly ukuran: number;
  /** handed to the line by the try that runs now */
  readonly terkirim: number;
  /** documents of the whole portal that go before it */
  readonly diDepan: number;
  /** bytes a second, as the line was last measured; null where nothing was measured yet */
  readonly laju: number | null;
  /** until it has left whole, by that speed */
  readonly sisaDetik: number | null;
}

interface Row {
  readonly id: string;
  readonly objek_id: string;
  readonly cabang_id: string;
  readonly status: StatusPengiriman;
  readonly ukuran: number;
  readonly terkirim: number | null;
  /** seconds since the running try began */
  readonly lama: number | null;
}

/** Smaller or shorter ones say nothing of the line's speed; what runs has filled the system's own buffers first. */
const BERARTI = { bita: 100_000, detik: 1, berjalan: 5 };

/** The documents that have not arrived yet, in the order they go: those of the actor's branches, behind those of everybody. */
export async function documentQueue(actor: Actor): Promise<QueuedDocument[]> {
  permit(actor, 'pengiriman.lihat');
  const rows = await db().$queryRaw<Row[]>`
    SELECT p.id, p.objek_id, p.cabang_id, p.status::text AS status, p.isi_berkas_ukuran AS ukuran, t.byte_terkirim AS terkirim,
      extract(epoch FROM now() - t.mulai)::float8 AS lama
    FROM pengiriman p LEFT JOIN percobaan t ON t.pengiriman_id = p.id AND t.ke = p.percobaan_ke AND t.selesai IS NULL
    WHERE p.jalur = 'dokumen' AND p.isi_berkas_ukuran IS NOT NULL AND p.status IN ('dikirim', 'siap', 'belum_terkirim', 'tertahan')
    ORDER BY p.status = 'dikirim' DESC, p.nomor`;
  const queue = rows.map((row) => ({ ...row, terkirim: Math.min(row.terkirim ?? 0, row.ukuran) }));
  const measured = [...queue.map(({ terkirim, lama }) => speed(terkirim, lama)), await lastSpeed()].filter((one) => one !== null);
  const laju = measured.length > 0 ? Math.min(...measured) : null;
  let [sisa, diDepan] = [0, 0];
  return queue.flatMap(({ id, objek_id, cabang_id, status, ukuran, terkirim }) => {
    sisa += ukuran - terkirim;
    const sisaDetik = laju && Math.ceil(sisa / laju);
    const one = { suratId: id, objekId: objek_id, status, ukuran, terkirim, diDepan: diDepan++, laju, sisaDetik };
    return actor.cabangIds.includes(cabang_id) ? [one] : [];
  });
}

/** How many documents that were asked for (certificates) are on their way to us, of the actor's branches; their sizes are known only once they are here. */
export function certificatesUnderWay(actor: Actor): Promise<number> {
  permit(actor, 'pengiriman.lihat');
  return db().pengiriman.count({
    where: {
      jalur: 'dokumen',
      isi_berkas_ukuran: null,
      status: { in: ['siap', 'dikirim', 'belum_terkirim'] },
      cabang_id: { in: [...actor.cabangIds] },
    },
  });
}

function speed(bytes: number, seconds: number | null, shortest: number = BERARTI.berjalan): number | null {
  return seconds !== null && bytes >= BERARTI.bita && seconds >= shortest ? bytes / seconds : null;
}

/** Bytes a second of the latest upload that was long enough to tell. */
async function lastSpeed(): Promise<number | null> {
  const [row] = await db().$queryRaw<{ bita: number; detik: number }[]>`
    SELECT t.byte_terkirim AS bita, extract(epoch FROM t.selesai - t.mulai)::float8 AS detik
    FROM percobaan t JOIN pengiriman p ON p.id = t.pengiriman_id
    WHERE p.operasi = 'uploadDokumen' AND p.jalur = 'dokumen' AND t.hasil = 'berhasil' AND t.byte_terkirim >= ${BERARTI.bita}::int
      AND t.selesai - t.mulai >= ${BERARTI.detik}::int * interval '1 second'
    ORDER BY p.nomor DESC LIMIT 1`;
  return row ? speed(row.bita, row.detik, BERARTI.detik) : null;
}
