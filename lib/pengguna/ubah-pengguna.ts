import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { notifyByMail } from '#lib/auth/mail-person.ts';
import { holds } from '#lib/auth/permissions.ts';
import { endSessionsOf } from '#lib/auth/session.ts';
import { Refusal } from '#lib/errors.ts';
import { notify } from '#lib/pemberitahuan/notify.ts';
import { changesBetween } from './changes.ts';
import { bukanDiriSendiri, sisakanAdmin } from './guard.ts';
import { bacaPengguna, barisCakupan, barisPengguna, isiPengguna, lockPengguna } from './row.ts';
import type { IsianPengguna } from './schema.ts';
import { withdrawDelegations } from './withdraw-delegations.ts';

/** What a change did besides: whether the person has to sign in again, and how many delegations ended with it. */
export type HasilUbah = { readonly id: string; readonly keluar: boolean; readonly delegasiDicabut: number };

/**
 * Changes an account, under the form's once-key; the user name stays. Where roles, branch or scope change, every session of the
 * person ends with it, and delegations that the new roles do not carry are taken back.
 * @throws InputError with every finding; Refusal for one's own account, the last admin, or where nothing changed
 */
export function ubahPengguna(actor: Actor, input: { kunci: string; id: string; isian: IsianPengguna }): Promise<HasilUbah> {
  permit(actor, 'pengguna.ubah');
  bukanDiriSendiri(actor, input.id);
  return once(actor, 'ubah-pengguna', input.kunci, async (tx) => {
    const lama = await lockPengguna(tx, input.id);
    const sebelum = isiPengguna(lama);
    const isian = await bacaPengguna(tx, { ...input.isian, namaPengguna: lama.nama_pengguna });
    const beda = changesBetween(sebelum, isian);
    if (beda.kata.length === 0) throw new Refusal('Tidak ada yang berubah.');
    const { id } = lama;
    if (lama.peran.includes('admin') && !lama.ditangguhkan_pada && !isian.peran.includes('admin')) await sisakanAdmin(tx, id);
    await notifyByMail(tx, id, `${kalimat(beda.kata)} akun Anda diubah oleh ${actor.nama}.`);
    await tx.cakupan.deleteMany({ where: { pengguna_id: id } });
    await tx.pengguna.update({
      where: { id },
      data: { ...barisPengguna(isian), cakupan: { createMany: { data: barisCakupan(isian) } } },
    });
    if (beda.wewenang) await endSessionsOf(tx, id, { oleh: actor.id, sebab: 'akun diubah' });
    const delegasiDicabut = await withdrawDelegations(tx, actor, id, {
      memberi: !holds(isian.peran, 'persetujuan.putuskan'),
      menerima: !holds(isian.peran, 'persetujuan.lihat') || isian.peran.includes('auditor'),
    });
    await notify(tx, [id], { jenis: 'akun_diubah', objek: ['pengguna', id], cabangId: null, isi: { apa: beda.kata.join(', ') } });
    await recordAudit(tx, actor, {
      tindakan: 'ubah_pengguna',
      objek: ['pengguna', id],
      cabangId: isian.cabangId,
      ringkasan: `Mengubah ${beda.kata.join(', ')} pengguna ${lama.nama_pengguna}`,
      sebelum,
      sesudah: isian,
    });
    return { id, keluar: beda.wewenang, delegasiDicabut };
  });
}

const kalimat = ([satu = '', ...lain]: readonly string[]) => [satu.charAt(0).toUpperCase() + satu.slice(1), ...lain].join(', ');
