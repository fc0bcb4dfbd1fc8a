import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { Refusal } from '#lib/errors.ts';
import { notify } from '#lib/pemberitahuan/notify.ts';
import { bukanDiriSendiri } from './guard.ts';
import { lockPengguna } from './row.ts';

/** Opens a suspended account again, under the form's once-key; delegations do not come back. @throws Refusal where it is not suspended */
export function aktifkanPengguna(actor: Actor, input: { kunci: string; id: string }): Promise<{ id: string }> {
  permit(actor, 'pengguna.ubah');
  bukanDiriSendiri(actor, input.id);
  return once(actor, 'aktifkan-pengguna', input.kunci, async (tx) => {
    const row = await lockPengguna(tx, input.id);
    if (!row.ditangguhkan_pada) throw new Refusal('Pengguna ini tidak sedang ditangguhkan.');
    await tx.pengguna.update({ where: { id: row.id }, data: { ditangguhkan_pada: null, alasan_tangguh: null } });
    await notify(tx, [row.id], { jenis: 'akun_diubah', objek: ['pengguna', row.id], cabangId: null, isi: { apa: 'aktif kembali' } });
    await recordAudit(tx, actor, {
      tindakan: 'aktifkan_pengguna',
      objek: ['pengguna', row.id],
      cabangId: row.cabang_id,
      ringkasan: `Mengaktifkan kembali pengguna ${row.nama_pengguna}`,
      sebelum: { sejak: row.ditangguhkan_pada, alasan: row.alasan_tangguh },
    });
    return { id: row.id };
  });
}
