import { type Actor, permit } from '#lib/auth/actor.ts';
import { holds } from '#lib/auth/permissions.ts';
import { db } from '#lib/db.ts';

const LIMIT = 100;

/** A letter that waits for a second person. `nilai` is a decimal string in rupiah, null where it moves no money. */
export interface WaitingLetter {
  readonly id: string;
  readonly operasi: string;
  readonly objek_jenis: string;
  readonly objek_id: string;
  readonly isiSha256: string;
  readonly nilai: string | null;
  readonly cabang: string;
  readonly pembuat: string;
  readonly dibuatPada: Date;
  /** made by the one who looks: another supervisor must decide */
  readonly milikSendiri: boolean;
}

/**
 * Letters that wait for approval, oldest first: all of the actor's branches for who may decide, their own for everybody else.
 * `jumlah` counts them all; the list stops at 100.
 */
export async function waitingLetters(actor: Actor): Promise<{ jumlah: number; surat: WaitingLetter[] }> {
  permit(actor, 'pengiriman.lihat');
  const where = {
    status: 'menunggu_persetujuan' as const,
    cabang_id: { in: [...actor.cabangIds] },
    ...(holds(actor.peran, 'persetujuan.putuskan') ? {} : { dibuat_oleh: actor.id }),
  };
  const [jumlah, rows] = await Promise.all([
    db().pengiriman.count({ where }),
    db().pengiriman.findMany({
      where,
      orderBy: { nomor: 'asc' },
      take: LIMIT,
      select: {
        id: true,
        operasi: true,
        objek_jenis: true,
        objek_id: true,
        isi_sha256: true,
        nilai: true,
        dibuat_oleh: true,
        dibuat_pada: true,
        cabang: { select: { nama: true } },
        pembuat: { select: { nama: true } },
      },
    }),
  ]);
  const surat = rows.map(({ isi_sha256, nilai, cabang, pembuat, dibuat_oleh, dibuat_pada, ...row }) => ({
    ...row,
    isiSha256: isi_sha256,
    nilai: nilai?.toFixed(2) ?? null,
    cabang: cabang.nama,
    pembuat: pembuat.nama,
    dibuatPada: dibuat_pada,
    milikSendiri: dibuat_oleh === actor.id,
  }));
  return { jumlah, surat };
}
