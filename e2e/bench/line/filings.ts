import { randomUUID } from 'node:crypto';
import type { Actor } from '#lib/auth/actor.ts';
import { waitUntil } from '#lib/boot/wait.ts';
import { ajukanKelompok } from '#lib/covering/ajukan-kelompok.ts';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { kolomPengajuan } from '#lib/covering/fields.ts';
import type { IsianPengajuan } from '#lib/covering/schema.ts';
import { db } from '#lib/db.ts';
import { tulisDraf } from '#lib/draf/draf.ts';
import { ajukanKlaim } from '#lib/klaim/ajukan-klaim.ts';
import { unggahDokumen } from '#lib/klaim/unggah-dokumen.ts';
import { hariIni } from '#lib/tanggal.ts';

/** Looked at sparingly: the times themselves are the database's, and every look costs the product some of its processor. */
const LOOK_MS = 250;
const LONGEST_MS = 30 * 60_000;

/** The partner document's own example with numbers of its own: about 1.4 KB of body. */
function isian(nomor: string): IsianPengajuan {
  const contoh = Object.fromEntries(kolomPengajuan.map((kolom) => [kolom.field, kolom.contoh]));
  return { ...contoh, nomor_aplikasi: nomor, no_rekening: nomor } as IsianPengajuan;
}

/** Files one guarantee, as a person does at the form. Gives the filing's id. */
export async function ajukanSatu(actor: Actor, nomor: string): Promise<string> {
  const { id } = await ajukanPenjaminan(actor, { kunci: randomUUID(), isian: isian(nomor), drafId: null, koreksiDariId: null });
  return id;
}

/** Files drafts together, as a person does at the list of drafts; gives the ids of the filings. */
export async function ajukanBersama(actor: Actor, nomor: readonly string[]): Promise<string[]> {
  const drafIds: string[] = [];
  for (const satu of nomor) {
    const id = randomUUID();
    await tulisDraf(actor, 'pengajuan', id, isian(satu) as Record<string, string>);
    drafIds.push(id);
  }
  await ajukanKelompok(actor, { kunci: randomUUID(), drafIds });
  const rows = await db().pengajuan.findMany({ where: { nomor_aplikasi: { in: [...nomor] } }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** Waits until no letter has a way to go any more. @throws where that takes half an hour */
export async function sampaiSepi(): Promise<void> {
  const sepi = async () => (await db().pengiriman.count({ where: { status: { in: ['siap', 'dikirim', 'belum_terkirim'] } } })) === 0;
  if (!(await waitUntil(sepi, LONGEST_MS, LOOK_MS))) throw new Error('antrean tidak habis');
}

/** Waits until each of these filings was accepted. @throws where that takes half an hour */
export async function sampaiDiterima(ids: readonly string[]): Promise<void> {
  const diterima = async () => (await db().penjaminan.count({ where: { pengajuan_id: { in: [...ids] } } })) === ids.length;
  if (!(await waitUntil(diterima, LONGEST_MS, LOOK_MS))) throw new Error('pengajuan tidak terjawab semua');
}

/** Claims on an accepted guarantee and, once that is accepted, sends a document of so many bytes for it; gives its letter. */
export async function unggahBesar(actor: Actor, pengajuanId: string, ukuran: number): Promise<string> {
  const penjaminan = await db().penjaminan.findUniqueOrThrow({ where: { pengajuan_id: pengajuanId } });
  const isianKlaim = {
    no_spk: 'SPK-UKUR-1',
    tgl_spk: `${hariIni().slice(0, 4)}-01-05`,
    nilai_pengikatan: '35000000',
    nilai_tuntutan_klaim: '20000000',
    periode: hariIni(),
    tindakan1: 'Penagihan ke tempat usaha',
    tunggakan_pokok: '18000000',
    tunggakan_bunga: '2000000',
    tunggakan_denda: '0',
  };
  const klaim = await ajukanKlaim(actor, { kunci: randomUUID(), penjaminanId: penjaminan.id, isian: isianKlaim, koreksiDariId: null });
  await sampaiSepi();
  const isi = Buffer.alloc(ukuran, 0x20);
  isi.write('%PDF-1.4\n');
  isi.write('\n%%EOF\n', ukuran - 7);
  const berkas = { nama: 'rekening-koran.pdf', isi };
  const { id } = await unggahDokumen(actor, { kunci: randomUUID(), klaimId: klaim.id, kode: '006', berkas });
  return (await db().dokumen_klaim.findUniqueOrThrow({ where: { id } })).pengiriman_id;
}
