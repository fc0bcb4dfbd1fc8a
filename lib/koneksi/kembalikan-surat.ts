import { type Actor, permit } from '#lib/auth/actor.ts';
import { db, type Tx, transaction } from '#lib/db.ts';
import type { Operasi } from '#lib/jfusion/contract/endpoints.ts';
import { markCancelled } from '#lib/pengiriman/cancel-letter.ts';
import { unsent } from '#lib/pengiriman/status.ts';
import { lockApprovalOf, withdrawLetter } from '#lib/persetujuan/withdraw.ts';
import { belumBerangkat } from './unsent-letters.ts';

/** A letter that is being taken back. */
export interface SuratKembali {
  readonly id: string;
  readonly operasi: string;
  readonly objek_id: string;
  readonly cabang_id: string;
  readonly dibuat_oleh: string;
}

/** What comes back of a letter of each operation, in the transaction that cancels it; true where it is a draft again. */
export type Pemulihan = { readonly [O in Operasi]: (tx: Tx, surat: SuratKembali) => Promise<boolean> };

/** How a letter that was taken back says why. */
export const ALASAN_KEMBALI = 'profil koneksi akan diubah';

/**
 * Takes back every letter of these operations that was never sent, in all branches, each in a transaction of its own. One
 * that may have reached the guarantor, or whose outcome is unknown, is never touched.
 * @returns how many were cancelled, how many of them are drafts again, and how many had to stay
 */
export async function kembalikanSurat(
  actor: Actor,
  input: { operasi: readonly Operasi[] },
  pemulihan: Pemulihan,
): Promise<{ dibatalkan: number; draf: number; tetap: number }> {
  permit(actor, 'koneksi.ubah');
  const hasil = { dibatalkan: 0, draf: 0, tetap: 0 };
  const waiting = await db().pengiriman.findMany({
    where: { operasi: { in: [...input.operasi] }, status: { in: [...belumBerangkat] } },
    orderBy: { nomor: 'asc' },
    select: { id: true },
  });
  for (const { id } of waiting) {
    const kembali = await transaction((tx) => takeBack(tx, actor, id, pemulihan));
    if (kembali === 'tetap') hasil.tetap += 1;
    else hasil.dibatalkan += 1;
    if (kembali === 'draf') hasil.draf += 1;
  }
  return hasil;
}

async function takeBack(tx: Tx, actor: Actor, id: string, pemulihan: Pemulihan): Promise<'draf' | 'batal' | 'tetap'> {
  await lockApprovalOf(tx, id);
  await tx.$queryRaw`SELECT id FROM pengiriman WHERE id = ${id}::uuid FOR UPDATE`;
  const surat = await tx.pengiriman.findUniqueOrThrow({ where: { id }, include: { percobaan: { select: { hasil: true } } } });
  if (!unsent(surat)) return 'tetap';
  await withdrawLetter(tx, surat, { paksa: true });
  await markCancelled(tx, actor, surat, { tindakan: 'kembalikan_surat', alasan: ALASAN_KEMBALI });
  return (await pemulihan[surat.operasi as Operasi](tx, surat)) ? 'draf' : 'batal';
}
