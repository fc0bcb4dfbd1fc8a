import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { cabangTerbuka } from '#lib/cabang/cabang-berlaku.ts';
import type { Tx } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { notify } from '#lib/pemberitahuan/notify.ts';
import { type Authority, authoritiesOver } from '#lib/persetujuan/authority.ts';
import { type ApprovalRow, lockApproval, permitDecision, writeDecision } from '#lib/persetujuan/decide-approval.ts';
import { onBehalf } from '#lib/persetujuan/decide-letters.ts';
import type { pindah_uker } from '#prisma/client.ts';
import { halanganPindah } from './halangan-pindah.ts';
import { isiPindah, lockRantai } from './isi-pindah.ts';
import { pindahkanRantai } from './pindahkan-rantai.ts';
import { sidikPindah } from './sidik-pindah.ts';

export interface PutusanPindahUker {
  readonly kunci: string;
  readonly persetujuanId: string;
  /** of the proposal as it was read */
  readonly sha256: string;
  readonly keputusan: 'disetujui' | 'ditolak';
  readonly alasan: string | null;
}

/**
 * Decides, for the branch that is to take a debtor over, under the form's once-key. Approved, everything of the chain belongs to it in
 * the same transaction; nothing that was sent changes. `catatan`: what stays behind, in sentences, or null.
 * @throws Refusal for who may not decide it, where somebody decided before, and while a letter of the debtor is under way or unknown
 */
export function putuskanPindahUker(
  actor: Actor,
  input: PutusanPindahUker,
): Promise<{ id: string; keputusan: string; catatan: string | null }> {
  permitDecision(actor);
  return once(actor, 'putuskan-pindah-uker', input.kunci, async (tx) => {
    const row = await lockApproval(tx, actor, input.persetujuanId);
    const pindah = await tx.pindah_uker.findUnique({ where: { persetujuan_id: row.id } });
    if (row.jenis !== 'pindah_uker' || !pindah) throw new Refusal('Permintaan ini bukan pindah unit kerja.');
    if (row.sha256 !== input.sha256 || row.sha256 !== sidikUsul(pindah))
      throw new Refusal('Isinya berubah sejak Anda membukanya. Muat ulang lalu periksa lagi.');
    const [authority] = authoritiesOver(actor, { cabangId: row.cabang_id, dibuatOleh: row.dibuat_oleh });
    if (!authority) throw new Refusal('Anda tidak berwenang memutuskan permintaan ini. Mintalah supervisor cabang tujuan.');
    const { keputusan, alasan } = input;
    await writeDecision(tx, actor, row, { keputusan, alasan, authority });
    const catatan = keputusan === 'disetujui' ? await laksanakan(tx, actor, row, pindah) : [];
    await ceritakan(tx, actor, row, pindah, { keputusan, alasan, catatan, authority });
    return { id: row.id, keputusan, catatan: catatan.join(' ') || null };
  });
}

/** The hash of a proposal as it is stored. */
function sidikUsul({ penjaminan_id: penjaminanId, dari_cabang_id: dari, ke_cabang_id: ke, alasan }: pindah_uker): string {
  return sidikPindah({ penjaminanId, dari, ke, alasan });
}

async function laksanakan(tx: Tx, actor: Actor, row: ApprovalRow, pindah: pindah_uker): Promise<string[]> {
  await cabangTerbuka(tx, pindah.ke_cabang_id);
  await lockRantai(tx, pindah.penjaminan_id);
  const isi = await isiPindah(tx, pindah.penjaminan_id);
  const { cabang_id: kini } = await tx.penjaminan.findUniqueOrThrow({ where: { id: pindah.penjaminan_id } });
  if (kini !== pindah.dari_cabang_id)
    throw new Refusal('Debitur ini sudah berpindah dari cabang asalnya. Tolak usul ini, lalu usulkan yang baru.');
  const halangan = await halanganPindah(tx, isi, row.id);
  if (halangan) throw new Refusal(halangan);
  const catatan = await pindahkanRantai(tx, actor, isi, { dari: pindah.dari_cabang_id, ke: pindah.ke_cabang_id });
  await tx.pindah_uker.update({ where: { id: pindah.id }, data: { dipindah_pada: new Date() } });
  return catatan;
}

type Putusan = Pick<PutusanPindahUker, 'keputusan' | 'alasan'> & {
  readonly catatan: readonly string[];
  readonly authority: Authority;
};

/** Both branches read of it: the one in its log, the other on the debtor's page; the proposer is told. */
async function ceritakan(tx: Tx, actor: Actor, row: ApprovalRow, pindah: pindah_uker, putusan: Putusan): Promise<void> {
  const [dari, ke] = await Promise.all(
    [pindah.dari_cabang_id, pindah.ke_cabang_id].map((id) => tx.cabang.findUniqueOrThrow({ where: { id }, select: { nama: true } })),
  );
  const disetujui = putusan.keputusan === 'disetujui';
  const atasNama = await onBehalf(tx, putusan.authority);
  await recordAudit(tx, actor, {
    tindakan: disetujui ? 'setujui_pindah_uker' : 'tolak_pindah_uker',
    objek: ['penjaminan', pindah.penjaminan_id],
    cabangId: pindah.dari_cabang_id,
    ringkasan: `${disetujui ? `Pindah unit kerja dari ${dari?.nama} ke ${ke?.nama}` : `Menolak pindah unit kerja ke ${ke?.nama}`}${atasNama}`,
    sesudah: { alasan: putusan.alasan, catatan: putusan.catatan, atasNama: putusan.authority.atasNama },
  });
  await notify(
    tx,
    [row.dibuat_oleh],
    {
      jenis: disetujui ? 'disetujui' : 'ditolak_pemutus',
      objek: ['persetujuan', row.id],
      cabangId: pindah.dari_cabang_id,
      ...(putusan.alasan && { isi: { alasan: putusan.alasan } }),
    },
    actor.id,
  );
}
