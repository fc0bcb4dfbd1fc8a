import { createHash } from 'node:crypto';
import { transaction } from '#lib/db.ts';
import type { JfusionClient, Letter, Prepared } from '#lib/jfusion/client.ts';
import { type Lane, type Operasi, operasi } from '#lib/jfusion/contract/endpoints.ts';
import { log } from '#lib/log.ts';
import { ISI_PURPOSE } from '#lib/pengiriman/file-letter.ts';
import { unsealText } from '#lib/seal.ts';
import type { Prisma } from '#prisma/client.ts';
import { holdsLease } from './lease.ts';

export type LetterRow = Prisma.pengirimanGetPayload<object>;

const ISI_RUSAK = 'Isi surat yang tersimpan tidak sama dengan yang diajukan, jadi surat ini ditahan. Hubungi pengelola sistem.';

/** A letter taken from the queue: its attempt is committed, no socket is open yet. */
export interface Claimed {
  readonly row: LetterRow;
  readonly percobaanId: string;
  readonly letter: Letter;
  readonly prepared: Prepared;
}

/**
 * Takes the lane's lowest letter that may go now, signs its frozen bytes and commits the attempt. Null where nothing waits
 * or the lease is lost: the fencing token is checked in the same transaction, so a woken holder cannot send. A letter whose
 * stored body is no longer what was filed and approved is held, so that it neither goes nor stops those behind it.
 */
export function claimLetter(client: JfusionClient, lane: Lane, token: bigint): Promise<Claimed | null> {
  return transaction(async (tx) => {
    if (!(await holdsLease(tx, token))) return null;
    const [found] = await tx.$queryRaw<{ id: string }[]>`
      SELECT p.id FROM pengiriman p WHERE p.jalur = ${lane}::jalur AND p.operasi = ANY(${operasi})
        AND (p.status = 'siap' OR (p.status IN ('belum_terkirim', 'tertahan') AND p.coba_lagi_pada IS NOT NULL))
        AND (p.coba_lagi_pada IS NULL OR p.coba_lagi_pada <= now())
        AND NOT EXISTS (SELECT 1 FROM jeda_jalur j WHERE j.sampai > now() AND j.lingkup IN ('jalur', 'operasi:' || p.operasi))
      ORDER BY p.nomor LIMIT 1 FOR UPDATE SKIP LOCKED`;
    if (!found) return null;
    const isi = frozenBody(await tx.pengiriman.findUniqueOrThrow({ where: { id: found.id } }));
    if (isi === undefined) {
      await tx.pengiriman.update({ where: { id: found.id }, data: { status: 'tertahan', coba_lagi_pada: null, keterangan: ISI_RUSAK } });
      log.error({ surat: found.id }, 'frozen body is not what was filed');
      return null;
    }
    const row = await tx.pengiriman.update({
      where: { id: found.id },
      data: { status: 'dikirim', percobaan_ke: { increment: 1 }, coba_lagi_pada: null, keterangan: null },
    });
    const letter: Letter = {
      operasi: row.operasi as Operasi,
      method: row.metode === 'GET' ? 'GET' : 'POST',
      target: row.target,
      body: isi,
      about: { noRekening: row.no_rekening ?? undefined, nomorAplikasi: row.nomor_aplikasi ?? undefined },
    };
    const prepared = client.prepare(letter);
    const percobaan = await tx.percobaan.create({
      data: {
        pengiriman_id: row.id,
        ke: row.percobaan_ke,
        token_pagar: token,
        isi_sha256: row.isi_sha256,
        tanda_tangan: prepared.signature,
        kunci_sidik: prepared.keyFingerprint,
      },
    });
    return { row, percobaanId: percobaan.id, letter, prepared };
  });
}

/** The body as it was frozen, null where the letter has none; undefined where what is stored is something else. */
function frozenBody(row: LetterRow): string | null | undefined {
  try {
    const body = row.isi === null ? null : unsealText(row.isi, ISI_PURPOSE);
    const sha256 = createHash('sha256')
      .update(body ?? '')
      .digest('hex');
    return sha256 === row.isi_sha256 ? body : undefined;
  } catch {
    return undefined;
  }
}
