import { recordAudit } from '#lib/audit/record.ts';
import type { Tx } from '#lib/db.ts';
import { log } from '#lib/log.ts';
import { notify } from '#lib/pemberitahuan/notify.ts';
import { holdersOf } from '#lib/pemberitahuan/recipients.ts';
import type { LetterRow } from './claim.ts';
import { tellLetter } from './tell-letter.ts';

const ISI_RUSAK = 'Isi surat yang tersimpan tidak sama dengan yang diajukan, jadi surat ini ditahan. Hubungi pengelola sistem.';

/** Holds a letter whose stored body is no longer what was filed. */
export async function holdBroken(tx: Tx, { id }: LetterRow): Promise<void> {
  const held = await tx.pengiriman.update({ where: { id }, data: { status: 'tertahan', coba_lagi_pada: null, keterangan: ISI_RUSAK } });
  await tellLetter(tx, held, held);
  log.error({ surat: id }, 'frozen body is not what was filed');
}

/**
 * Holds a letter nobody answers for any more, until a person lets it go or cancels it. Who may do so is told once: of those held
 * for the same reason, the list of letters tells the rest.
 */
export async function holdOrphan(tx: Tx, { id, cabang_id, dibuat_oleh }: LetterRow, keterangan: string): Promise<void> {
  const told = await tx.pengiriman.count({ where: { cabang_id, dibuat_oleh, status: 'tertahan', coba_lagi_pada: null, keterangan } });
  await tx.pengiriman.update({ where: { id }, data: { status: 'tertahan', coba_lagi_pada: null, keterangan } });
  const ringkasan = 'Surat ditahan: pembuatnya tidak lagi berwenang atasnya';
  await recordAudit(tx, null, { tindakan: 'tahan_surat', objek: ['pengiriman', id], cabangId: cabang_id, ringkasan });
  log.warn({ surat: id }, 'letter held: nobody answers for it');
  if (told > 0) return;
  const kepada = await holdersOf(tx, 'pengiriman.kirim_lagi', cabang_id);
  await notify(tx, kepada, { jenis: 'surat_ditahan', objek: ['pengiriman', id], cabangId: cabang_id }, dibuat_oleh);
}
