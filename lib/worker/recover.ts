import { databaseNow, db, type Tx, transaction } from '#lib/db.ts';
import { log } from '#lib/log.ts';
import { Prisma } from '#prisma/client.ts';
import { type LetterRow, readLetterRow } from './claim.ts';
import { backInLine, mayHaveArrived } from './next-state.ts';
import { planUnknown } from './plan-unknown.ts';
import { tellLetter } from './tell-letter.ts';

/** `alasan` of an attempt whose worker was lost before it wrote the answer down. */
export const WORKER_LOST = 'worker_lost';

/** `alasan` of an attempt whose worker was lost while its last piece had not been let go. */
const LOST_BEFORE_SENT = 'worker_lost_before_sent';

/**
 * Takes up what an earlier holder of the lease left between taking a letter and recording its answer. A letter whose last piece was
 * never let go cannot have arrived and goes again. Of any other nobody knows: one with an effect is unknown, a read is asked again.
 * One that its holder still has locked is left for the next call. Returns how many letters were taken up.
 */
export function recoverLetters(token: bigint): Promise<number> {
  return transaction(async (tx) => {
    const left = await tx.$queryRaw<
      { id: string }[]
    >`SELECT p.id FROM pengiriman p WHERE ${leftBefore(token)} ORDER BY p.nomor FOR UPDATE OF p SKIP LOCKED`;
    for (const { id } of left) {
      const surat = await readLetterRow(tx, id);
      await ((await letGo(tx, id)) ? takeUp(tx, surat) : sendAgain(tx, surat));
    }
    if (left.length > 0) log.warn({ surat: left.length }, 'took up letters of a lost worker');
    return left.length;
  });
}

/** How many letters an earlier holder left that nobody has taken up yet. */
export async function lettersLeft(token: bigint): Promise<number> {
  const [row] = await db().$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM pengiriman p WHERE ${leftBefore(token)}`;
  return row?.n ?? 0;
}

function leftBefore(token: bigint): Prisma.Sql {
  return Prisma.sql`p.status = 'dikirim'
    AND NOT EXISTS (SELECT 1 FROM percobaan t WHERE t.pengiriman_id = p.id AND t.ke = p.percobaan_ke AND t.token_pagar >= ${token})`;
}

/**
 * Whether the last piece of a letter may have been let go (see `watchLeaving`). The open attempt stays locked: a holder that wakes
 * lets that piece go only while its attempt is open.
 */
async function letGo(tx: Tx, id: string): Promise<boolean> {
  const open = await tx.$queryRaw<{ dilepas: Date | null }[]>`
    SELECT dilepas FROM percobaan WHERE pengiriman_id = ${id}::uuid AND selesai IS NULL FOR UPDATE`;
  return open.length === 0 || open.some(({ dilepas }) => dilepas !== null);
}

async function sendAgain(tx: Tx, surat: LetterRow): Promise<void> {
  const { id } = surat;
  const keterangan = 'Portal terhenti sebelum surat terkirim utuh; Jamkrindo belum menerimanya. Dikirim lagi sendiri.';
  await tx.percobaan.updateMany({
    where: { pengiriman_id: id, selesai: null },
    data: { selesai: new Date(), hasil: 'belum_terkirim', alasan: LOST_BEFORE_SENT, keterangan },
  });
  const next = backInLine('belum_terkirim', await databaseNow(tx), await mayHaveArrived(tx, surat));
  await tx.pengiriman.update({ where: { id }, data: { ...next, keterangan } });
}

async function takeUp(tx: Tx, surat: LetterRow): Promise<void> {
  const { id, efek } = surat;
  const keterangan = efek
    ? 'Portal terhenti sesudah mengirim dan sebelum mencatat jawaban. Tidak dikirim ulang; pastikan di meja Belum Pasti.'
    : 'Portal terhenti sesudah bertanya; ditanyakan lagi sendiri.';
  await tx.percobaan.updateMany({
    where: { pengiriman_id: id, selesai: null },
    data: { selesai: new Date(), hasil: 'belum_pasti', alasan: WORKER_LOST, keterangan },
  });
  if (!efek) {
    await tx.pengiriman.update({ where: { id }, data: { status: 'belum_terkirim', coba_lagi_pada: await databaseNow(tx), keterangan } });
    return;
  }
  const row = await tx.pengiriman.update({
    where: { id },
    data: { status: 'belum_pasti', pastikan_pada: await planUnknown(tx, surat, await databaseNow(tx)), keterangan },
  });
  await tellLetter(tx, row, { status: 'belum_pasti' });
}
