import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { cabangTerbuka } from '#lib/cabang/cabang-berlaku.ts';
import type { Tx } from '#lib/db.ts';
import { InputError, Refusal } from '#lib/errors.ts';
import { checkField, cleanText } from '#lib/jfusion/contract/check.ts';
import { openApproval } from '#lib/persetujuan/approval.ts';
import { halanganPindah } from './halangan-pindah.ts';
import { isiPindah, lockRantai } from './isi-pindah.ts';
import { sidikPindah } from './sidik-pindah.ts';

export interface UsulPindahUker {
  readonly kunci: string;
  /** any guarantee of the chain */
  readonly penjaminanId: string;
  readonly keCabangId: string;
  readonly alasan: string;
}

/**
 * Proposes that a debtor goes over to another branch with everything that hangs on the guarantee, under the form's once-key; a supervisor
 * of that branch decides. @throws InputError at the field; Refusal while a letter of the debtor is under way or unknown, or something
 * about them waits for a second person
 */
export function usulkanPindahUker(actor: Actor, input: UsulPindahUker): Promise<{ id: string }> {
  permit(actor, 'covering.pindah');
  const alasan = cleanText(input.alasan);
  const salah = checkField({ name: 'alasan', wire: 'string', max: 300, required: true }, alasan, {});
  if (salah) throw new InputError([{ field: 'alasan', pesan: salah }]);
  return once(actor, 'usulkan-pindah-uker', input.kunci, async (tx) => {
    const awal = inScope(actor, await awalRantai(tx, input.penjaminanId));
    await lockRantai(tx, awal.id);
    const isi = await isiPindah(tx, awal.id);
    const tujuan = await cabangTerbuka(tx, input.keCabangId);
    const { cabang_id: dari } = inScope(actor, await tx.penjaminan.findUnique({ where: { id: awal.id } }));
    if (dari === tujuan.id) throw new InputError([{ field: 'keCabangId', pesan: 'debitur ini sudah di cabang itu' }]);
    const halangan = await halanganPindah(tx, isi, null);
    if (halangan) throw new Refusal(halangan);
    const usul = { penjaminanId: awal.id, dari, ke: tujuan.id, alasan };
    const id = await openApproval(tx, actor, {
      jenis: 'pindah_uker',
      sha256: sidikPindah(usul),
      objek: { jenis: 'penjaminan', id: awal.id },
      cabangId: tujuan.id,
    });
    await tx.pindah_uker.create({
      data: { persetujuan_id: id, penjaminan_id: awal.id, dari_cabang_id: dari, ke_cabang_id: tujuan.id, alasan },
    });
    await recordAudit(tx, actor, {
      tindakan: 'usulkan_pindah_uker',
      objek: ['penjaminan', awal.id],
      cabangId: dari,
      ringkasan: `Mengusulkan pindah unit kerja ke ${tujuan.nama}`,
      sesudah: usul,
    });
    return { id };
  });
}

/** The first guarantee of the chain a guarantee stands in. */
async function awalRantai(tx: Tx, id: string): Promise<{ id: string; cabang_id: string } | null> {
  const satu = await tx.penjaminan.findUnique({ where: { id }, include: { awal: true } });
  return satu && (satu.awal ?? satu);
}
