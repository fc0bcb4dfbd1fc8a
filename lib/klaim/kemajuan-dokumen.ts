import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import type { StatusPengiriman } from '#lib/pengiriman/status.ts';

/** How far one document is on its way to the guarantor. Bytes; seconds. */
export interface KemajuanDokumen {
  readonly id: string;
  readonly status: StatusPengiriman;
  readonly ukuran: number;
  /** handed to the line by the try that runs now */
  readonly terkirim: number;
  /** documents of the whole portal that go before it */
  readonly diDepan: number;
  /** until it has left whole, by the measured speed of the line; null where nothing was measured yet */
  readonly sisaDetik: number | null;
}

interface Antrean {
  readonly id: string;
  readonly objek_id: string;
  readonly status: StatusPengiriman;
  readonly ukuran: number;
  readonly terkirim: number | null;
  /** seconds since the running try began */
  readonly lama: number | null;
}

/** Smaller or shorter ones say nothing of the line's speed; what runs has filled the system's own buffers first. */
const BERARTI = { bita: 100_000, detik: 1, berjalan: 5 };

/** The documents of a claim that have not arrived yet, in the order they go. Only of the actor's branches. @throws Refusal outside them */
export async function kemajuanDokumen(actor: Actor, klaimId: string): Promise<KemajuanDokumen[]> {
  permit(actor, 'klaim.lihat');
  const klaim = inScope(
    actor,
    await db().klaim.findUnique({ where: { id: klaimId }, select: { cabang_id: true, dokumen: { select: { id: true } } } }),
  );
  const milik = new Set(klaim.dokumen.map(({ id }) => id));
  const antrean = await db().$queryRaw<Antrean[]>`
    SELECT p.id, p.objek_id, p.status::text AS status, p.isi_berkas_ukuran AS ukuran, t.byte_terkirim AS terkirim,
      extract(epoch FROM now() - t.mulai)::float8 AS lama
    FROM pengiriman p LEFT JOIN percobaan t ON t.pengiriman_id = p.id AND t.ke = p.percobaan_ke AND t.selesai IS NULL
    WHERE p.jalur = 'dokumen' AND p.isi_berkas_ukuran IS NOT NULL AND p.status IN ('dikirim', 'siap', 'belum_terkirim', 'tertahan')
    ORDER BY p.status = 'dikirim' DESC, p.nomor`;
  const urut = antrean.map((surat) => ({ ...surat, terkirim: Math.min(surat.terkirim ?? 0, surat.ukuran) }));
  const terukur = [...urut.map(({ terkirim, lama }) => kecepatan(terkirim, lama)), await lajuTerakhir()].filter((satu) => satu !== null);
  const laju = terukur.length > 0 ? Math.min(...terukur) : null;
  let [sisa, diDepan] = [0, 0];
  return urut.flatMap((surat) => {
    sisa += surat.ukuran - surat.terkirim;
    const satu = {
      id: surat.objek_id,
      status: surat.status,
      ukuran: surat.ukuran,
      terkirim: surat.terkirim,
      diDepan: diDepan++,
      sisaDetik: laju && Math.ceil(sisa / laju),
    };
    return milik.has(surat.objek_id) ? [satu] : [];
  });
}

function kecepatan(bita: number, detik: number | null, palingSingkat: number = BERARTI.berjalan): number | null {
  return detik !== null && bita >= BERARTI.bita && detik >= palingSingkat ? bita / detik : null;
}

/** Bytes a second of the latest upload that was long enough to tell. */
async function lajuTerakhir(): Promise<number | null> {
  const [row] = await db().$queryRaw<{ bita: number; detik: number }[]>`
    SELECT t.byte_terkirim AS bita, extract(epoch FROM t.selesai - t.mulai)::float8 AS detik
    FROM percobaan t JOIN pengiriman p ON p.id = t.pengiriman_id
    WHERE p.operasi = 'uploadDokumen' AND p.jalur = 'dokumen' AND t.hasil = 'berhasil' AND t.byte_terkirim >= ${BERARTI.bita}::int
      AND t.selesai - t.mulai >= ${BERARTI.detik}::int * interval '1 second'
    ORDER BY p.nomor DESC LIMIT 1`;
  return row ? kecepatan(row.bita, row.detik, BERARTI.detik) : null;
}
