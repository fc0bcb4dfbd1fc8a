import { db } from '#lib/db.ts';
import type { Actor } from './actor.ts';
import { mustHaveTotp } from './steps.ts';

/** What the page of one's own account shows. */
export interface AkunSaya {
  readonly namaPengguna: string;
  readonly email: string | null;
  readonly cabang: string;
  readonly sandiDiubahPada: Date | null;
  /** the second factor that works, with how many recovery codes are left; null without one */
  readonly totp: { readonly sejak: Date; readonly sisaPemulihan: number } | null;
  readonly wajibTotp: boolean;
}

/** One's own account. */
export async function akunSaya(actor: Actor): Promise<AkunSaya> {
  const row = await db().pengguna.findUniqueOrThrow({
    where: { id: actor.id },
    select: {
      nama_pengguna: true,
      email: true,
      sandi_diubah_pada: true,
      cabang: { select: { nama: true, kode_uker: true } },
      totp: { select: { aktif_pada: true } },
      _count: { select: { pemulihan: { where: { dipakai_pada: null } } } },
    },
  });
  return {
    namaPengguna: row.nama_pengguna,
    email: row.email,
    cabang: `${row.cabang.nama} (${row.cabang.kode_uker})`,
    sandiDiubahPada: row.sandi_diubah_pada,
    totp: row.totp?.aktif_pada ? { sejak: row.totp.aktif_pada, sisaPemulihan: row._count.pemulihan } : null,
    wajibTotp: mustHaveTotp(actor.peran),
  };
}
