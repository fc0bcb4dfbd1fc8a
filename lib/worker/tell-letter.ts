import { recordAudit } from '#lib/audit/record.ts';
import type { Tx } from '#lib/db.ts';
import { notifyBundled } from '#lib/pemberitahuan/bundle.ts';
import { notify } from '#lib/pemberitahuan/notify.ts';
import { holdersOf, seeing } from '#lib/pemberitahuan/recipients.ts';
import type { StatusPengiriman } from '#lib/pengiriman/status.ts';
import type { LetterRow } from './claim.ts';

type Told = Pick<LetterRow, 'id' | 'efek' | 'tujuan' | 'cabang_id' | 'dibuat_oleh' | 'penanggung_id'>;

/**
 * Tells people what became of a letter where somebody must act on it: its maker of a refusal; its maker and those who settle of an
 * unknown outcome; those who let letters go of one held for a person. Reads that came to nothing are told by their own page.
 */
export async function tellLetter(
  tx: Tx,
  row: Told,
  next: { readonly status: StatusPengiriman; readonly coba_lagi_pada?: Date | null },
): Promise<void> {
  const { id, cabang_id: cabangId } = row;
  const maker = () => seeing(tx, [row.penanggung_id ?? row.dibuat_oleh], cabangId);
  const tell = (jenis: 'ditolak_penjamin' | 'belum_pasti' | 'surat_ditahan', kepada: readonly string[]) =>
    notifyBundled(tx, kepada, { jenis, objek: ['pengiriman', id], cabangId });
  if (next.status === 'ditolak' && row.efek) await tell('ditolak_penjamin', await maker());
  if (next.status === 'belum_pasti')
    await tell('belum_pasti', [...(await maker()), ...(await holdersOf(tx, 'pengiriman.putuskan', cabangId))]);
  if (next.status === 'tertahan' && !next.coba_lagi_pada && row.tujuan !== 'rekonsiliasi')
    await tell('surat_ditahan', await holdersOf(tx, 'pengiriman.kirim_lagi', cabangId));
}

/**
 * An acceptance came after two people had settled that the guarantor has nothing: the letter has ended and stays so, but it says what
 * is true, and who settles is told before anybody files it anew.
 */
export async function tellTooLate(tx: Tx, id: string): Promise<void> {
  const { count } = await tx.pengiriman.updateMany({ where: { id, status: 'terbukti_tidak_ada' }, data: { keterangan: TERLAMBAT } });
  if (count === 0) return;
  const { cabang_id: cabangId } = await tx.pengiriman.findUniqueOrThrow({ where: { id }, select: { cabang_id: true } });
  await recordAudit(tx, null, { tindakan: 'jawaban_terlambat', objek: ['pengiriman', id], cabangId, ringkasan: TERLAMBAT });
  const kepada = await holdersOf(tx, 'pengiriman.putuskan', cabangId);
  await notify(tx, kepada, { jenis: 'jawaban_terlambat', objek: ['pengiriman', id], cabangId });
}

const TERLAMBAT =
  'Jawaban Jamkrindo datang sesudah surat ini diputus tidak ada: suratnya ternyata diterima. Jangan diajukan lagi; cocokkan dengan Jamkrindo.';
