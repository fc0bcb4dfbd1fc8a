import type { Actor } from '#lib/auth/actor.ts';
import { bacaKlaim } from '#lib/klaim/queries.ts';
import { auditTrail, letterEvents } from '#lib/pengiriman/queries.ts';
import { unsealText } from '#lib/seal.ts';

/** Everything the page of a claim shows, scoped to the actor's branches. Of its many inquiries only the last is told. @throws Refusal outside them */
export async function bacaHalaman(actor: Actor, id: string) {
  const klaim = await bacaKlaim(actor, id);
  const tentang = [{ jenis: 'klaim', id }, ...klaim.dokumen.kiriman.map(({ id: dokumen }) => ({ jenis: 'dokumen_klaim', id: dokumen }))];
  const surat = await letterEvents(actor, tentang, ['inquiryKlaim']);
  const catatan = await auditTrail(actor, [{ jenis: 'klaim', id }, ...surat.map((row) => ({ jenis: 'pengiriman', id: row.id }))]);
  const pengajuan = surat.find((row) => row.id === klaim.surat.id);
  const { tanya } = klaim;
  return {
    klaim,
    surat,
    catatan,
    pengajuan: pengajuan ?? null,
    pesan: pengajuan?.pesanTerbuka ?? null,
    rincian: new Map(klaim.dokumen.kiriman.map(({ id: dokumen, kode }) => [dokumen, `dokumen ${kode}`])),
    tanya: tanya && { ...tanya, pesanTerbuka: tanya.pesan && unsealText(tanya.pesan, 'pengiriman.pesan') },
  };
}

export type Klaim = Awaited<ReturnType<typeof bacaHalaman>>['klaim'];
