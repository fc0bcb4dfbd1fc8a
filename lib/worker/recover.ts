import { type Tx, transaction } from '#lib/db.ts';
import { log } from '#lib/log.ts';
import { tellLetter } from './tell-letter.ts';

/** `alasan` of an attempt whose worker was lost before it wrote the answer down. */
export const WORKER_LOST = 'worker_lost';

/** `alasan` of an attempt whose worker was lost while its document had not left whole. */
const LOST_BEFORE_SENT = 'worker_lost_before_sent';

interface Left {
  readonly id: string;
  readonly efek: boolean;
  /** bytes of its file, where it carries one */
  readonly ukuran: number | null;
}

/**
 * Takes up what an earlier holder of the lease left between sending and recording. Nobody knows whether those bytes arrived:
 * a letter with an effect is unknown, a read is simply asked again. A document that had not left whole goes again: with its length
 * announced and its last piece kept back, nobody can have taken it. Returns how many letters were taken up.
 */
export function recoverLetters(token: bigint): Promise<number> {
  return transaction(async (tx) => {
    const left = await tx.$queryRaw<Left[]>`
      SELECT p.id, p.efek, p.isi_berkas_ukuran AS ukuran FROM pengiriman p WHERE p.status = 'dikirim'
        AND NOT EXISTS (SELECT 1 FROM percobaan t WHERE t.pengiriman_id = p.id AND t.ke = p.percobaan_ke AND t.token_pagar >= ${token}) FOR UPDATE OF p`;
    for (const surat of left) await ((await leftInPart(tx, surat)) ? sendAgain(tx, surat.id) : takeUp(tx, surat));
    if (left.length > 0) log.warn({ surat: left.length }, 'took up letters of a lost worker');
    return left.length;
  });
}

/**
 * Whether a document's last piece was never let go (see `trackUpload`). The attempt stays locked: a holder that wakes lets that
 * piece go only while its attempt is open.
 */
async function leftInPart(tx: Tx, { id, ukuran }: Left): Promise<boolean> {
  if (ukuran === null) return false;
  const open = await tx.$queryRaw<{ byte_terkirim: number | null }[]>`
    SELECT byte_terkirim FROM percobaan WHERE pengiriman_id = ${id}::uuid AND selesai IS NULL FOR UPDATE`;
  return open.length > 0 && open.every(({ byte_terkirim }) => (byte_terkirim ?? 0) < ukuran);
}

async function sendAgain(tx: Tx, id: string): Promise<void> {
  const keterangan = 'Portal terhenti sebelum dokumen terkirim utuh; Jamkrindo belum menerimanya. Dikirim lagi sendiri.';
  await tx.percobaan.updateMany({
    where: { pengiriman_id: id, selesai: null },
    data: { selesai: new Date(), hasil: 'belum_terkirim', alasan: LOST_BEFORE_SENT, keterangan },
  });
  await tx.pengiriman.update({ where: { id }, data: { status: 'belum_terkirim', coba_lagi_pada: new Date(), keterangan } });
}

async function takeUp(tx: Tx, { id, efek }: Left): Promise<void> {
  const keterangan = 'Portal terhenti sesudah mengirim dan sebelum mencatat jawaban. Belum diketahui apakah Jamkrindo menerimanya.';
  await tx.percobaan.updateMany({
    where: { pengiriman_id: id, selesai: null },
    data: { selesai: new Date(), hasil: 'belum_pasti', alasan: WORKER_LOST, keterangan },
  });
  const taken = await tx.pengiriman.update({
    where: { id },
    data: efek
      ? { status: 'belum_pasti', keterangan }
      : { status: 'belum_terkirim', coba_lagi_pada: new Date(), keterangan: 'Ditanyakan lagi.' },
  });
  await tellLetter(tx, taken, taken);
}
