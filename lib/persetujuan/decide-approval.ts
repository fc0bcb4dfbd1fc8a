import { type Actor, may, permit } from '#lib/auth/actor.ts';
import { namesOf } from '#lib/auth/names.ts';
import type { Tx } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { answered } from '#lib/pemberitahuan/answered.ts';
import { notify } from '#lib/pemberitahuan/notify.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import type { Prisma } from '#prisma/client.ts';
import type { Authority } from './authority.ts';

export type ApprovalRow = Prisma.persetujuanGetPayload<object>;

const kata = { menunggu: 'menunggu', disetujui: 'disetujui', ditolak: 'ditolak', ditarik: 'ditarik kembali' } as const;
const ALASAN_MAKS = 500;

/** Whether an approval is one this person may know of: of a branch where they check or work, or about the rules for who consents to them. */
export function seesApproval(actor: Actor, row: Pick<ApprovalRow, 'jenis' | 'cabang_id' | 'dibuat_oleh'>): boolean {
  const { jenis, cabang_id: cabang } = row;
  if (jenis === 'aturan') return may(actor, 'aturan.lihat');
  // Decided where the debtor goes, which its maker need not see.
  if (jenis === 'pindah_uker' && row.dibuat_oleh === actor.id) return may(actor, 'persetujuan.lihat');
  if (cabang === null) return false;
  return (
    (may(actor, 'persetujuan.lihat') && actor.cabangIds.includes(cabang)) || actor.wewenang.some((one) => one.cabangIds.includes(cabang))
  );
}

/** As `seesApproval`, for a list. */
export function approvalsSeen(actor: Actor): Prisma.persetujuanWhereInput {
  const cabang = [...(may(actor, 'persetujuan.lihat') ? actor.cabangIds : []), ...actor.wewenang.flatMap((one) => [...one.cabangIds])];
  const seen: Prisma.persetujuanWhereInput[] = [{ jenis: { not: 'aturan' }, cabang_id: { in: [...new Set(cabang)] } }];
  if (may(actor, 'persetujuan.lihat')) seen.push({ jenis: 'pindah_uker', dibuat_oleh: actor.id });
  if (may(actor, 'aturan.lihat')) seen.push({ jenis: 'aturan' });
  return { OR: seen };
}

/** Who decided on an approval and when, as a sentence: `Permintaan ini sudah disetujui oleh … pada …`. */
export async function decidedSentence(tx: Tx, row: ApprovalRow): Promise<string> {
  const nama = await namesOf(tx, [row.diputus_oleh, row.atas_nama]);
  const oleh = row.diputus_oleh ? ` oleh ${nama(row.diputus_oleh)}` : '';
  const atasNama = row.atas_nama ? ` atas nama ${nama(row.atas_nama)}` : '';
  return `Permintaan ini sudah ${kata[row.status]}${oleh}${atasNama} pada ${row.diputus_pada ? formatWaktu(row.diputus_pada) : 'waktu lain'}.`;
}

/**
 * Takes an approval's row and gives it if it may still be decided by this person. Everybody who comes later gets a sentence
 * with who decided and when. @throws Refusal for one decided, one's own, or one that the actor does not see
 */
export async function lockApproval(tx: Tx, actor: Actor, id: string): Promise<ApprovalRow> {
  await tx.$queryRaw`SELECT id FROM persetujuan WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.persetujuan.findUnique({ where: { id } });
  if (!row || !seesApproval(actor, row)) throw new Refusal('Permintaan persetujuan tidak ditemukan di cabang Anda.');
  if (row.status !== 'menunggu') throw new Refusal(await decidedSentence(tx, row));
  if (row.dibuat_oleh === actor.id)
    throw new Refusal('Pembuat tidak boleh memutuskan permintaannya sendiri. Mintalah orang lain yang berwenang.');
  return row;
}

/** Why a thing is turned down, trimmed. @throws Refusal where nothing is said, or more than is kept */
export function reasonOf(alasan: string | null | undefined): string {
  const words = alasan?.trim() ?? '';
  if (words === '') throw new Refusal('Tulis alasan penolakan supaya pembuat tahu apa yang harus diperbaiki.');
  if (words.length > ALASAN_MAKS - 20) throw new Refusal(`Alasan paling banyak ${ALASAN_MAKS - 20} huruf; sekarang ${words.length}.`);
  return words;
}

/** A decision as it is written. `tolak`: how many rows of a batch were turned down while the rest goes. */
export interface Decision {
  readonly keputusan: 'disetujui' | 'ditolak';
  readonly alasan: string | null;
  readonly authority: Authority;
  readonly tolak?: number;
}

/**
 * Writes the decision on a locked approval and tells its maker; a move of branch is told by its own verb, under a branch its maker
 * sees. @throws Refusal for a rejection without a reason
 */
export async function writeDecision(tx: Tx, actor: Actor, row: ApprovalRow, decision: Decision): Promise<void> {
  const ditolak = decision.keputusan === 'ditolak';
  const alasan = ditolak ? reasonOf(decision.alasan) : decision.alasan?.trim().slice(0, ALASAN_MAKS) || null;
  await tx.persetujuan.update({
    where: { id: row.id },
    data: {
      status: decision.keputusan,
      diputus_oleh: actor.id,
      atas_nama: decision.authority.atasNama,
      diputus_pada: new Date(),
      alasan,
    },
  });
  await answered(tx, 'menunggu_keputusan', ['persetujuan', row.id]);
  if (row.jenis === 'pindah_uker') return;
  const isi = { ...(alasan ? { alasan } : {}), ...(decision.tolak ? { tolak: String(decision.tolak) } : {}) };
  await notify(
    tx,
    [row.dibuat_oleh],
    { jenis: ditolak ? 'ditolak_pemutus' : 'disetujui', objek: ['persetujuan', row.id], cabangId: row.cabang_id, isi },
    actor.id,
  );
}

/** Whether this person decides on anything at all: by role or by a delegation in force. @throws Refusal where not */
export function permitDecision(actor: Actor): void {
  if (actor.wewenang.length === 0) permit(actor, 'persetujuan.putuskan');
}
