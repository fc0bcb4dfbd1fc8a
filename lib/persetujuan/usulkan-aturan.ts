import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { holds } from '#lib/auth/permissions.ts';
import type { Tx } from '#lib/db.ts';
import { InputError, Refusal } from '#lib/errors.ts';
import { fromSen, toSen } from '#lib/rupiah.ts';
import { openApproval } from './approval.ts';
import { consentersOf } from './consent.ts';
import { defaultPolicy } from './default-policy.ts';
import { type Aturan, kataOperasi, objekAturan, perubahan, sidikAturan } from './usul.ts';

/**
 * Proposes a change of the rules of approval: in force only once a second person agreed (`putuskanAturan`). Letters filed before
 * keep the rule they were filed under. @throws InputError for an amount or operation that is none; Refusal where nothing would
 * change, or the same rule is proposed already
 */
export function usulkanAturan(actor: Actor, input: { readonly kunci: string; readonly aturan: Aturan }): Promise<{ id: string }> {
  permit(actor, 'aturan.ubah');
  return once(actor, 'usulkan-aturan', input.kunci, async (tx) => {
    const aturan = checked(input.aturan);
    const tentangId = aturan.jenis === 'batas' ? aturan.penggunaId : null;
    const siapa = tentangId === null ? null : await checker(tx, tentangId);
    const beda = await perubahan(tx, aturan);
    if (beda.sekarang === beda.menjadi) throw new Refusal(`Aturan itu sudah berlaku: ${beda.sekarang}.`);
    const kepada = await consentersOf(tx, { dibuatOleh: actor.id, tentangId });
    if (kepada.length === 0)
      throw new Refusal('Belum ada orang kedua yang dapat menyetujui perubahan aturan. Tambahkan admin lain atau supervisor dahulu.');
    const objek = objekAturan(aturan);
    const id = await openApproval(tx, actor, { jenis: 'aturan', sha256: sidikAturan(aturan), objek, cabangId: null, kepada });
    await tx.usul_aturan.create({
      data: {
        persetujuan_id: id,
        operasi: aturan.operasi,
        pengguna_id: tentangId,
        mode: aturan.jenis === 'kebijakan' ? aturan.mode : null,
        batas: aturan.batas,
      },
    });
    await recordAudit(tx, actor, {
      tindakan: 'usulkan_aturan',
      objek: [objek.jenis, objek.id],
      ringkasan: `Mengusulkan ${siapa ? `batas ${siapa}` : 'persetujuan'} ${kataOperasi(aturan.operasi)}: dari ${beda.sekarang} menjadi ${beda.menjadi}${beda.melonggarkan ? ' (melonggarkan)' : ''}`,
      sebelum: { aturan: beda.sekarang },
      sesudah: aturan,
    });
    return { id };
  });
}

/** The rule with its amount in two decimals, and none where its mode needs none. */
function checked(aturan: Aturan): Aturan {
  const semua = aturan.jenis === 'batas' && aturan.operasi === '*';
  if (!semua && !Object.hasOwn(defaultPolicy, aturan.operasi))
    throw new InputError([{ field: 'operasi', pesan: 'bukan operasi yang dapat diatur persetujuannya' }]);
  if (aturan.jenis === 'kebijakan' && aturan.mode !== 'di_atas') return { ...aturan, batas: null };
  if (aturan.batas === null) {
    if (aturan.jenis === 'batas') return aturan;
    throw new InputError([{ field: 'batas', pesan: 'wajib diisi' }]);
  }
  return { ...aturan, batas: amount(aturan.batas) };
}

function amount(batas: string): string {
  const sen = /^\d{1,15}(\.\d{1,2})?$/.test(batas) ? toSen(batas) : null;
  if (sen === null) throw new InputError([{ field: 'batas', pesan: 'bukan jumlah rupiah' }]);
  return fromSen(sen);
}

/** Name of the person a limit is for. @throws Refusal for one who decides on nothing */
async function checker(tx: Tx, penggunaId: string): Promise<string> {
  const orang = await tx.pengguna.findUnique({ where: { id: penggunaId } });
  if (!orang || !holds(orang.peran, 'persetujuan.putuskan'))
    throw new Refusal('Batas wewenang hanya untuk orang yang memutuskan persetujuan.');
  return orang.nama;
}
