import type { Actor } from '#lib/auth/actor.ts';
import type { Tx } from '#lib/db.ts';
import { seal } from '#lib/seal.ts';

export interface AuditEntry {
  readonly tindakan: string;
  readonly objek: readonly [jenis: string, id: string];
  readonly cabangId?: string;
  /** one Indonesian sentence without personal data */
  readonly ringkasan: string;
  readonly sebelum?: unknown;
  readonly sesudah?: unknown;
}

/** The guarantor as the one who acted: what its signed notices changed. */
export const penjamin = { id: null, nama: 'Jamkrindo' } as const;

/** Writes who did what in the transaction of the act itself (null: the portal by itself); before and after are sealed. */
export async function recordAudit(tx: Tx, actor: Pick<Actor, 'id' | 'nama'> | typeof penjamin | null, entry: AuditEntry): Promise<void> {
  const sealed = (value: unknown) => (value === undefined ? null : seal(JSON.stringify(value), 'audit'));
  await tx.audit.create({
    data: {
      pelaku_id: actor?.id ?? null,
      pelaku: actor?.nama ?? 'Sistem',
      tindakan: entry.tindakan,
      objek_jenis: entry.objek[0],
      objek_id: entry.objek[1],
      cabang_id: entry.cabangId ?? null,
      ringkasan: entry.ringkasan,
      sebelum: sealed(entry.sebelum),
      sesudah: sealed(entry.sesudah),
    },
  });
}
