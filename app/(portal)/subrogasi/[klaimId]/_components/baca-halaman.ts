import type { Actor } from '#lib/auth/actor.ts';
import { holds } from '#lib/auth/permissions.ts';
import { dapatDikoreksi } from '#lib/klaim/status.ts';
import { auditTrail, letterEvents } from '#lib/pengiriman/queries.ts';
import { cancellable } from '#lib/pengiriman/status.ts';
import { bacaSubrogasi, bawaanAngsuran } from '#lib/subrogasi/queries.ts';
import type { Pilihan } from './papan-angsuran.tsx';

type Subrogasi = Awaited<ReturnType<typeof bacaSubrogasi>>;
type Angsuran = Subrogasi['angsuran'][number];

/** What people and the guarantor did with instalments; the rest of the claim's story stands on the claim's page. */
const TENTANG_SUBROGASI = ['ajukan_angsuran', 'bayar_angsuran', 'balikkan_angsuran', 'terima_pembayaran_klaim'];

/** Everything the page of a recovery shows, scoped to the actor's branches. @throws Refusal outside them, or while the claim is unpaid */
export async function bacaHalaman(actor: Actor, klaimId: string) {
  const [subrogasi, bawaan] = await Promise.all([
    bacaSubrogasi(actor, klaimId),
    holds(actor.peran, 'subrogasi.ajukan') ? bawaanAngsuran(actor, klaimId) : {},
  ]);
  const tentang = subrogasi.angsuran.flatMap((row) => [
    { jenis: 'angsuran', id: row.id },
    ...row.pembayaranIds.map((id) => ({ jenis: 'pembayaran_angsuran', id })),
  ]);
  const surat = tentang.length > 0 ? await letterEvents(actor, tentang) : [];
  const [klaim, lain] = await Promise.all([
    auditTrail(actor, [{ jenis: 'klaim', id: klaimId }]),
    surat.length > 0
      ? auditTrail(
          actor,
          surat.map((row) => ({ jenis: 'pengiriman', id: row.id })),
        )
      : [],
  ]);
  const dapatDibatalkan = new Set(surat.filter(cancellable).map((row) => row.id));
  const rincian = new Map(
    subrogasi.angsuran.flatMap((row) => [row.id, ...row.pembayaranIds].map((id) => [id, `angsuran ke-${row.ke}`] as const)),
  );
  return {
    subrogasi,
    bawaan,
    surat,
    rincian,
    catatan: [...klaim.filter((row) => TENTANG_SUBROGASI.includes(row.tindakan)), ...lain],
    /** records whose refusal was answered: filed or confirmed again */
    selesai: new Set(
      subrogasi.angsuran.flatMap((row) => [
        ...(row.koreksiId ? [row.id] : []),
        ...row.pembayaranIds.filter((id) => id !== row.konfirmasi?.id),
      ]),
    ),
    pantau: tentang.map(({ jenis, id }) => `${jenis}:${id}`),
    pilihan: Object.fromEntries(subrogasi.angsuran.map((row) => [row.id, pilihanAngsuran(actor, row, dapatDibatalkan)])),
  };
}

/** `dapatDibatalkan`: ids of letters that never left and no checker has open. */
function pilihanAngsuran(actor: Actor, row: Angsuran, dapatDibatalkan: ReadonlySet<string>): Pilihan {
  const boleh = holds(actor.peran, 'subrogasi.ajukan');
  const { surat, konfirmasi, pembalikan, koreksiId } = row;
  const diterima = surat.status === 'berhasil' && !pembalikan;
  const konfirmasiBerakhir = !konfirmasi || dapatDikoreksi.includes(konfirmasi.surat.status);
  const berakhir = dapatDikoreksi.includes(surat.status) || Boolean(pembalikan);
  const batal = [surat, ...(konfirmasi ? [konfirmasi.surat] : [])].find(({ id }) => dapatDibatalkan.has(id));
  return {
    konfirmasi: boleh && diterima && konfirmasiBerakhir,
    // the number of the letter that was taken back is spent
    perbaiki: boleh && berakhir && !koreksiId ? { ...row.isian, ...(pembalikan && { no_surat_subrogasi: '' }) } : null,
    batalkan: holds(actor.peran, 'pengiriman.batalkan') ? (batal?.id ?? null) : null,
    balikkan: holds(actor.peran, 'subrogasi.balikkan') && diterima && (konfirmasiBerakhir || konfirmasi?.surat.status === 'berhasil'),
  };
}
