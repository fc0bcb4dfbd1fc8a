import { randomUUID } from 'node:crypto';
import type { Actor } from '#lib/auth/actor.ts';
import { ajukanKelompok } from '#lib/covering/ajukan-kelompok.ts';
import { db } from '#lib/db.ts';
import { tulisDraf } from '#lib/draf/draf.ts';
import { approvalHash } from '#lib/persetujuan/approval.ts';
import { decideLetters } from '#lib/persetujuan/decide-letters.ts';
import { putuskanAturan } from '#lib/persetujuan/putuskan-aturan.ts';
import type { Aturan } from '#lib/persetujuan/usul.ts';
import { usulkanAturan } from '#lib/persetujuan/usulkan-aturan.ts';
import { isianCabang } from './demo-covering.ts';
import type { DebiturDemo } from './demo-debitur.ts';
import { kunciDemo, type Panggung } from './demo-panggung.ts';

/** The supervisor lets a letter go that waits for a second person, or turns it down for a reason; one that does not wait is left alone. */
export async function putuskanDemo({ dewi }: Panggung, pengirimanId: string, alasan: string | null = null): Promise<void> {
  const surat = await db().pengiriman.findUniqueOrThrow({ where: { id: pengirimanId } });
  if (!surat.persetujuan_id || surat.status !== 'menunggu_persetujuan') return;
  await decideLetters(dewi, {
    kunci: kunciDemo(`putuskan-${pengirimanId}`),
    persetujuanId: surat.persetujuan_id,
    sha256: approvalHash([surat.isi_sha256]),
    keputusan: alasan === null ? 'disetujui' : 'ditolak',
    alasan,
  });
}

/** The admin proposes a rule; gives the proposal's id. */
export async function usulDemo({ budi }: Panggung, aturan: Aturan): Promise<string> {
  return (await usulkanAturan(budi, { kunci: kunciDemo(`usul-${JSON.stringify(aturan)}`), aturan })).id;
}

/** The supervisor consents to a proposed rule: it is in force. */
export async function setujuiUsul({ dewi }: Panggung, persetujuanId: string): Promise<void> {
  const { sha256 } = await db().persetujuan.findUniqueOrThrow({ where: { id: persetujuanId } });
  await putuskanAturan(dewi, { kunci: kunciDemo(`usul-${persetujuanId}`), persetujuanId, sha256, keputusan: 'disetujui', alasan: null });
}

/** Writes one draft a debtor, ready to be filed, and files them together. */
export async function kelompokDemo(actor: Actor, rows: readonly (readonly [DebiturDemo, urut: number])[]): Promise<void> {
  const drafIds: string[] = [];
  for (const [debitur, urut] of rows) drafIds.push(await drafDemo(actor, debitur, urut));
  await ajukanKelompok(actor, { kunci: kunciDemo(`kelompok-${rows.map(([, urut]) => urut).join('-')}`), drafIds });
}

/** Writes a draft that is ready to be filed; gives its id. */
export async function drafDemo(actor: Actor, debitur: DebiturDemo, urut: number): Promise<string> {
  const id = randomUUID();
  await tulisDraf(actor, 'pengajuan', id, { ...(await isianCabang(actor, debitur, urut)) });
  return id;
}
