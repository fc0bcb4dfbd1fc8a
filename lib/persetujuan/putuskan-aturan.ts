import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { lockName, type Tx } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { notify } from '#lib/pemberitahuan/notify.ts';
import { activeAdmins, consentBar, proposerStands } from './consent.ts';
import { type ApprovalRow, lockApproval, writeDecision } from './decide-approval.ts';
import { freshHands } from './fresh-hands.ts';
import { type Aturan, aturanDari, kataOperasi, objekAturan, perubahan, sidikAturan } from './usul.ts';

/**
 * Consents to a proposed change of the rules, or turns it down; consented, it is in force from this moment for what is filed from
 * now on. @throws Refusal for the proposer, for somebody who may not consent, or where it is not what was read
 */
export function putuskanAturan(
  actor: Actor,
  input: {
    readonly kunci: string;
    readonly persetujuanId: string;
    readonly sha256: string;
    readonly keputusan: 'disetujui' | 'ditolak';
    readonly alasan: string | null;
  },
): Promise<{ id: string }> {
  permit(actor, 'aturan.setujui');
  return once(actor, 'putuskan-aturan', input.kunci, async (tx) => {
    // Held against each other: what two consents do to who may consent is seen by the second.
    await lockName(tx, 'aturan');
    const row = await lockApproval(tx, actor, input.persetujuanId);
    if (row.jenis !== 'aturan') throw new Refusal('Permintaan ini bukan usul aturan.');
    const aturan = aturanDari(await tx.usul_aturan.findUniqueOrThrow({ where: { persetujuan_id: row.id } }));
    const tentangId = aturan.jenis === 'batas' ? aturan.penggunaId : null;
    const usul = { dibuatOleh: row.dibuat_oleh, tentangId };
    const bar = consentBar(actor, await activeAdmins(tx), usul);
    if (bar) throw new Refusal(bar);
    if (input.keputusan === 'disetujui' && !(await proposerStands(tx, usul)))
      throw new Refusal('Pengusulnya tidak lagi admin aktif, jadi usul ini hanya dapat ditolak. Usulkan lagi bila masih perlu.');
    if (input.sha256 !== row.sha256 || sidikAturan(aturan) !== row.sha256)
      throw new Refusal('Usulnya berubah sejak Anda membukanya. Muat ulang lalu periksa lagi.');
    if (input.keputusan === 'disetujui') await assertSecondPerson(tx, actor, row, aturan);
    await writeDecision(tx, actor, row, { ...input, authority: { penggunaId: actor.id, atasNama: null } });
    await recordOutcome(tx, actor, row, aturan, input);
    if (input.keputusan === 'disetujui') await apply(tx, aturan);
    return { id: row.id };
  });
}

/** @throws Refusal where a loosening would be agreed to by an account that the proposer has lately had in hand */
async function assertSecondPerson(tx: Tx, actor: Actor, row: ApprovalRow, aturan: Aturan): Promise<void> {
  const { melonggarkan } = await perubahan(tx, aturan);
  if (melonggarkan && (await freshHands(tx, { pengusulId: row.dibuat_oleh, penyetujuId: actor.id })))
    throw new Refusal(
      'Usul ini melonggarkan aturan, dan pengusulnya membuat atau membuka akun Anda kurang dari 24 jam yang lalu. Mintalah orang lain, atau setujui besok.',
    );
}

async function apply(tx: Tx, aturan: Aturan): Promise<void> {
  const { operasi, batas } = aturan;
  if (aturan.jenis === 'kebijakan') {
    const isi = { mode: aturan.mode, batas };
    await tx.kebijakan_persetujuan.upsert({ where: { operasi }, create: { operasi, ...isi }, update: isi });
    return;
  }
  const kunci = { pengguna_id: aturan.penggunaId, operasi };
  if (batas === null) await tx.batas_persetujuan.deleteMany({ where: kunci });
  else await tx.batas_persetujuan.upsert({ where: { pengguna_id_operasi: kunci }, create: { ...kunci, batas }, update: { batas } });
}

async function recordOutcome(
  tx: Tx,
  actor: Actor,
  row: ApprovalRow,
  aturan: Aturan,
  { keputusan, alasan }: { readonly keputusan: 'disetujui' | 'ditolak'; readonly alasan: string | null },
): Promise<void> {
  const { jenis, id } = objekAturan(aturan);
  const beda = await perubahan(tx, aturan);
  const setuju = keputusan === 'disetujui';
  const isi = `${aturan.jenis === 'batas' ? 'batas wewenang' : 'persetujuan'} ${kataOperasi(aturan.operasi)}: dari ${beda.sekarang} menjadi ${beda.menjadi}`;
  await recordAudit(tx, actor, {
    tindakan: setuju ? 'setujui_aturan' : 'tolak_aturan',
    objek: [jenis, id],
    ringkasan: `${setuju ? 'Menyetujui' : 'Menolak'} ${isi}${beda.melonggarkan ? ' (melonggarkan)' : ''}`,
    sebelum: { aturan: beda.sekarang },
    sesudah: { persetujuanId: row.id, aturan, alasan },
  });
  if (setuju && aturan.jenis === 'batas')
    await notify(tx, [aturan.penggunaId], { jenis: 'aturan_berlaku', objek: ['persetujuan', row.id], cabangId: null }, actor.id);
}
