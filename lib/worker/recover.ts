import { transaction } from '#lib/db.ts';
import { log } from '#lib/log.ts';

/** `alasan` of an attempt whose worker was lost before it wrote the answer down. */
export const WORKER_LOST = 'worker_lost';

/**
 * Takes up what an earlier holder of the lease left between sending and recording. Nobody knows whether those bytes arrived:
 * a letter with an effect is unknown, a read is simply asked again. Returns how many letters were taken up.
 */
export function recoverLetters(token: bigint): Promise<number> {
  return transaction(async (tx) => {
    const left = await tx.$queryRaw<{ id: string; efek: boolean }[]>`
      SELECT p.id, p.efek FROM pengiriman p WHERE p.status = 'dikirim'
        AND NOT EXISTS (SELECT 1 FROM percobaan t WHERE t.pengiriman_id = p.id AND t.ke = p.percobaan_ke AND t.token_pagar >= ${token}) FOR UPDATE OF p`;
    const keterangan = 'Portal terhenti sesudah mengirim dan sebelum mencatat jawaban. Belum diketahui apakah Jamkrindo menerimanya.';
    for (const surat of left) {
      await tx.percobaan.updateMany({
        where: { pengiriman_id: surat.id, selesai: null },
        data: { selesai: new Date(), hasil: 'belum_pasti', alasan: WORKER_LOST, keterangan },
      });
      await tx.pengiriman.update({
        where: { id: surat.id },
        data: surat.efek
          ? { status: 'belum_pasti', keterangan }
          : { status: 'belum_terkirim', coba_lagi_pada: new Date(), keterangan: 'Ditanyakan lagi.' },
      });
    }
    if (left.length > 0) log.warn({ surat: left.length }, 'took up letters of a lost worker');
    return left.length;
  });
}
