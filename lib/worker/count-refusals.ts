import type { Tx } from '#lib/db.ts';
import { notify } from '#lib/pemberitahuan/notify.ts';
import { holdersOf } from '#lib/pemberitahuan/recipients.ts';
import { UNTIL_A_PERSON } from '#lib/pengiriman/line-pauses.ts';
import type { LetterRow } from './claim.ts';
import type { Next } from './next-state.ts';

/** Different letters refused in a row, with no acceptance between them, after which their lane asks for a person (contract section 2). */
export const REFUSALS = 5;

const ALASAN = `${REFUSALS} surat berturut-turut ditolak Jamkrindo tanpa satu pun yang diterima. Mungkin bukan datanya yang salah; periksa alasannya, lalu buka lagi jalurnya.`;

/** Counts what a lane had refused in a row; at the limit the lane waits for a person, and who may open it is told. */
export async function countRefusals(tx: Tx, { jalur, efek }: LetterRow, { status }: Next): Promise<void> {
  if (!efek) return;
  if (status === 'berhasil')
    await tx.keadaan_jalur.updateMany({ where: { jalur, ditolak_beruntun: { gt: 0 } }, data: { ditolak_beruntun: 0 } });
  if (status !== 'ditolak') return;
  const { ditolak_beruntun } = await tx.keadaan_jalur.update({ where: { jalur }, data: { ditolak_beruntun: { increment: 1 } } });
  if (ditolak_beruntun !== REFUSALS) return;
  const isi = { sampai: UNTIL_A_PERSON, alasan: ALASAN, sejak: new Date() };
  await tx.jeda_jalur.upsert({ where: { lingkup: `jalur:${jalur}` }, create: { lingkup: `jalur:${jalur}`, ...isi }, update: isi });
  await notify(tx, await holdersOf(tx, 'jalur.tutup', null), { jenis: 'jalur_berhenti', objek: ['jalur', jalur], cabangId: null });
}
