import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { openPasswordLink, type TautanSandi } from '#lib/auth/password-link.ts';
import { labelPeran } from '#lib/auth/permissions.ts';
import { lockName } from '#lib/db.ts';
import { bacaPengguna, barisCakupan, barisPengguna } from './row.ts';
import { bersihkanPengguna, type IsianPengguna } from './schema.ts';

/**
 * Adds an account without a password and the invitation by which the person chooses one, under the form's once-key; the link is
 * mailed, or told once where no mail carries it (a second call with the key has none). @throws InputError with every finding, a user name that is taken among them
 */
export async function tambahPengguna(
  actor: Actor,
  input: { kunci: string; isian: IsianPengguna },
): Promise<{ readonly id: string; readonly undangan: TautanSandi }> {
  permit(actor, 'pengguna.ubah');
  let tautan: string | null = null;
  const { id, ...undangan } = await once(actor, 'tambah-pengguna', input.kunci, async (tx) => {
    const { namaPengguna } = bersihkanPengguna(input.isian);
    await lockName(tx, `pengguna:${namaPengguna}`);
    const ada = await tx.pengguna.findUnique({ where: { nama_pengguna: namaPengguna }, select: { nama: true } });
    const isian = await bacaPengguna(tx, input.isian, ada ? [{ field: 'namaPengguna', pesan: `sudah dipakai ${ada.nama}` }] : []);
    const row = await tx.pengguna.create({
      data: {
        nama_pengguna: namaPengguna,
        ...barisPengguna(isian),
        dibuat_oleh: actor.id,
        cakupan: { createMany: { data: barisCakupan(isian) } },
      },
    });
    await recordAudit(tx, actor, {
      tindakan: 'tambah_pengguna',
      objek: ['pengguna', row.id],
      cabangId: isian.cabangId,
      ringkasan: `Menambah pengguna ${namaPengguna} sebagai ${labelPeran(isian.peran)}`,
      sesudah: isian,
    });
    const link = await openPasswordLink(tx, actor, row);
    tautan = link.dikirim ? null : link.tautan;
    return { id: row.id, jenis: link.jenis, berlakuSampai: link.berlakuSampai, dikirim: link.dikirim };
  });
  return { id, undangan: { ...undangan, tautan } };
}
