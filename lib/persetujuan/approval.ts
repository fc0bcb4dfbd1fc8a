import { createHash } from 'node:crypto';
import type { Actor } from '#lib/auth/actor.ts';
import type { Tx } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';
import { notify } from '#lib/pemberitahuan/notify.ts';
import { decidersOf } from './deciders.ts';

/** What a decision is bound to: the hash over body hashes in their order. */
export function approvalHash(hashes: readonly string[]): string {
  return createHash('sha256').update(hashes.join('\n')).digest('hex');
}

/** A thing that is to wait for a second person. `nilai` rupiah, decimal string; `cabangId` null for what concerns the whole installation. */
export interface ApprovalOrder {
  readonly jenis: 'surat' | 'kelompok' | 'pindah_uker' | 'aturan';
  readonly sha256: string;
  readonly jumlah?: number;
  readonly nilai?: string | null;
  readonly objek: { readonly jenis: string; readonly id: string };
  readonly cabangId: string | null;
  /** who is told that it waits, where not everybody who may decide on things of the branch */
  readonly kepada?: readonly string[];
}

/**
 * Opens an approval in the caller's transaction, tells who may decide, and gives its id.
 * @throws Refusal where something on the same object waits already
 */
export async function openApproval(tx: Tx, actor: Actor, order: ApprovalOrder): Promise<string> {
  const { jenis, sha256, jumlah = 1, nilai = null, objek, cabangId } = order;
  const id = newId();
  const rows = await tx.$executeRaw`
    INSERT INTO persetujuan (id, jenis, sha256, jumlah, nilai, objek_jenis, objek_id, cabang_id, dibuat_oleh)
    VALUES (${id}::uuid, ${jenis}::jenis_persetujuan, ${sha256}, ${jumlah}, ${nilai}::numeric, ${objek.jenis}, ${objek.id}, ${cabangId}::uuid, ${actor.id}::uuid)
    ON CONFLICT (objek_jenis, objek_id) WHERE status = 'menunggu' DO NOTHING`;
  if (rows === 0)
    throw new Refusal(
      'Masih ada tindakan atas hal yang sama yang menunggu persetujuan. Tunggu keputusannya, atau batalkan yang itu dahulu.',
    );
  const kepada = order.kepada ?? (await decidersOf(tx, { cabangId, dibuatOleh: actor.id }));
  await notify(tx, kepada, { jenis: 'menunggu_keputusan', objek: ['persetujuan', id], cabangId }, actor.id);
  return id;
}
