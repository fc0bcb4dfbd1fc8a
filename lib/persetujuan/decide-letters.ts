import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Tx } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { notify } from '#lib/pemberitahuan/notify.ts';
import { jumlahkan } from '#lib/rupiah.ts';
import type { Prisma } from '#prisma/client.ts';
import { approvalHash } from './approval.ts';
import { type Authority, authoritiesOver, authorityFor } from './authority.ts';
import { type ApprovalRow, lockApproval, permitDecision, reasonOf, writeDecision } from './decide-approval.ts';
import { makersOf } from './makers.ts';

/** A decision on letters that wait. `sha256` is the hash over the rows as they were read; `tolak`: single rows of a batch turned down. */
export interface LetterDecision {
  readonly kunci: string;
  readonly persetujuanId: string;
  readonly sha256: string;
  readonly keputusan: 'disetujui' | 'ditolak';
  readonly alasan: string | null;
  readonly tolak?: readonly { readonly pengirimanId: string; readonly alasan: string }[];
}

type Letter = Prisma.pengirimanGetPayload<object>;
type Outcome = { id: string; dikirim: number; ditolak: number };

/**
 * Approves or turns down the letters of one approval. The decision is bound to the hash over their ordered body hashes: what was
 * read is what is sent. Rows in `tolak` are cancelled, the rest goes. @throws Refusal in the words of what stands against it
 */
export function decideLetters(actor: Actor, input: LetterDecision): Promise<Outcome> {
  permitDecision(actor);
  return once(actor, 'putuskan-persetujuan', input.kunci, (tx) => decideInside(tx, actor, input));
}

async function decideInside(tx: Tx, actor: Actor, input: LetterDecision): Promise<Outcome> {
  const row = await lockApproval(tx, actor, input.persetujuanId);
  if (row.jenis !== 'surat' && row.jenis !== 'kelompok') throw new Refusal('Permintaan ini bukan surat.');
  const surat = await lettersAsRead(tx, row, input.sha256);
  const tolak = rejections(surat, input);
  const kirim = surat.filter((one) => !tolak.has(one.id));
  const authority = await authorityOver(tx, actor, row, kirim);
  await writeDecision(tx, actor, row, {
    keputusan: kirim.length > 0 ? 'disetujui' : 'ditolak',
    alasan: input.alasan ?? [...tolak.values()][0] ?? null,
    authority,
    tolak: kirim.length > 0 ? tolak.size : 0,
  });
  for (const one of surat) {
    const alasan = tolak.get(one.id);
    if (alasan === undefined) await letGo(tx, actor, one, { authority, sha256: input.sha256 });
    else await turnDown(tx, actor, one, { authority, alasan, sebagian: kirim.length > 0 });
  }
  return { id: row.id, dikirim: kirim.length, ditolak: tolak.size };
}

/** The rows that still wait, if they are what was read, and the whole is what was filed. */
async function lettersAsRead(tx: Tx, row: ApprovalRow, sha256: string): Promise<Letter[]> {
  await tx.$queryRaw`SELECT id FROM pengiriman WHERE persetujuan_id = ${row.id}::uuid ORDER BY id FOR UPDATE`;
  const all = await tx.pengiriman.findMany({ where: { persetujuan_id: row.id }, orderBy: { urutan: 'asc' } });
  const hashes = (rows: readonly Letter[]) => approvalHash(rows.map((one) => one.isi_sha256));
  const waiting = all.filter((one) => one.status === 'menunggu_persetujuan');
  if (waiting.length === 0 || hashes(waiting) !== sha256 || hashes(all) !== row.sha256)
    throw new Refusal('Isinya berubah sejak Anda membukanya. Muat ulang lalu periksa lagi.');
  return waiting;
}

/** Which rows are turned down, and why. @throws Refusal for a reason that is missing, or a row that is not of this approval */
function rejections(surat: readonly Letter[], input: LetterDecision): Map<string, string> {
  if (input.keputusan === 'ditolak') {
    const alasan = reasonOf(input.alasan);
    return new Map(surat.map((one) => [one.id, alasan]));
  }
  const tolak = new Map((input.tolak ?? []).map((one) => [one.pengirimanId, reasonOf(one.alasan)]));
  if ([...tolak.keys()].some((id) => surat.every((one) => one.id !== id)))
    throw new Refusal('Ada baris yang bukan bagian permintaan ini. Muat ulang lalu periksa lagi.');
  return tolak;
}

/** Whose authority carries the decision: to turn down any will do, to let go its limit must cover what goes. */
async function authorityOver(tx: Tx, actor: Actor, row: ApprovalRow, kirim: readonly Letter[]): Promise<Authority> {
  const jugaPembuat = (await makersOf(tx, [row.id]))(row.id);
  const authorities = authoritiesOver(actor, { cabangId: row.cabang_id, dibuatOleh: row.dibuat_oleh, jugaPembuat });
  const [first] = authorities;
  if (!first) throw new Refusal(noAuthority(jugaPembuat.includes(actor.id)));
  const [surat] = kirim;
  if (!surat) return first;
  const nilai = kirim.some((one) => one.nilai !== null) ? jumlahkan(kirim.map((one) => one.nilai?.toFixed(2))) : null;
  return authorityFor(tx, authorities, { operasi: surat.operasi, nilai });
}

/** Why a person has no authority over a thing they see: they made what it corrects, or it is not theirs to decide. */
export function noAuthority(maker: boolean): string {
  return maker
    ? 'Anda membuat surat yang dikoreksi permintaan ini, jadi tidak boleh memutuskannya. Mintalah orang lain yang berwenang.'
    : 'Anda tidak berwenang memutuskan permintaan ini. Mintalah supervisor cabangnya.';
}

async function letGo(tx: Tx, actor: Actor, surat: Letter, { authority, sha256 }: { authority: Authority; sha256: string }): Promise<void> {
  await tx.pengiriman.update({ where: { id: surat.id }, data: { status: 'siap' } });
  await recordAudit(tx, actor, {
    tindakan: 'setujui_surat',
    objek: ['pengiriman', surat.id],
    cabangId: surat.cabang_id,
    ringkasan: `Menyetujui surat untuk dikirim${await onBehalf(tx, authority)}`,
    sesudah: { sha256, isiSha256: surat.isi_sha256, atasNama: authority.atasNama },
  });
}

async function turnDown(
  tx: Tx,
  actor: Actor,
  surat: Letter,
  { authority, alasan, sebagian }: { authority: Authority; alasan: string; sebagian: boolean },
): Promise<void> {
  await tx.pengiriman.update({
    where: { id: surat.id },
    data: { status: 'dibatalkan', selesai_pada: new Date(), keterangan: `Tidak disetujui: ${alasan}`.slice(0, 500) },
  });
  await recordAudit(tx, actor, {
    tindakan: 'tolak_surat',
    objek: ['pengiriman', surat.id],
    cabangId: surat.cabang_id,
    ringkasan: `Menolak surat sebelum dikirim${await onBehalf(tx, authority)}`,
    sesudah: { alasan, atasNama: authority.atasNama },
  });
  if (!sebagian) return;
  const objek = ['pengiriman', surat.id] as const;
  await notify(tx, [surat.dibuat_oleh], { jenis: 'ditolak_pemutus', objek, cabangId: surat.cabang_id, isi: { alasan } }, actor.id);
}

/** ` atas nama …` behind a sentence, for a decision by another person's authority. */
export async function onBehalf(tx: Tx, { atasNama }: Authority): Promise<string> {
  if (atasNama === null) return '';
  const { nama } = await tx.pengguna.findUniqueOrThrow({ where: { id: atasNama }, select: { nama: true } });
  return ` atas nama ${nama}`;
}
