import type { Tx } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { answered } from '#lib/pemberitahuan/answered.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import type { ApprovalRow } from './decide-approval.ts';

/**
 * Takes the approval a letter waits under, before the letter's own row: everybody who takes both, takes them in this order.
 * Gives its id, null where the letter never waited.
 */
export async function lockApprovalOf(tx: Tx, pengirimanId: string): Promise<string | null> {
  const letter = await tx.pengiriman.findUnique({ where: { id: pengirimanId }, select: { persetujuan_id: true } });
  if (!letter?.persetujuan_id) return null;
  await tx.$queryRaw`SELECT id FROM persetujuan WHERE id = ${letter.persetujuan_id}::uuid FOR UPDATE`;
  return letter.persetujuan_id;
}

/** @throws Refusal once a checker has opened it: what is being read does not change */
export async function refuseOpened(tx: Tx, row: Pick<ApprovalRow, 'dibuka_oleh' | 'dibuka_pada'>): Promise<void> {
  if (!row.dibuka_oleh || !row.dibuka_pada) return;
  const siapa = await tx.pengguna.findUniqueOrThrow({ where: { id: row.dibuka_oleh }, select: { nama: true } });
  throw new Refusal(
    `Sedang diperiksa ${siapa.nama} sejak ${formatWaktu(row.dibuka_pada)}, jadi tidak dapat diubah atau ditarik. Mintalah pemutus menolaknya dengan alasan.`,
  );
}

/**
 * Takes one letter out of what waits for approval, before it is cancelled; call `lockApprovalOf` first. The last letter of an
 * approval takes the approval with it. `paksa`: for the portal's own reasons, whoever looks at it.
 * @throws Refusal once a checker has opened it
 */
export async function withdrawLetter(
  tx: Tx,
  surat: { readonly id: string; readonly persetujuan_id: string | null; readonly status: string },
  { paksa = false }: { readonly paksa?: boolean } = {},
): Promise<void> {
  if (!surat.persetujuan_id || surat.status !== 'menunggu_persetujuan') return;
  const row = await tx.persetujuan.findUniqueOrThrow({ where: { id: surat.persetujuan_id } });
  if (row.status !== 'menunggu') return;
  if (!paksa) await refuseOpened(tx, row);
  const sisa = await tx.pengiriman.count({ where: { persetujuan_id: row.id, status: 'menunggu_persetujuan', id: { not: surat.id } } });
  if (sisa > 0) return;
  await tx.persetujuan.update({ where: { id: row.id }, data: { status: 'ditarik', diputus_pada: new Date() } });
  await answered(tx, 'menunggu_keputusan', ['persetujuan', row.id]);
}
