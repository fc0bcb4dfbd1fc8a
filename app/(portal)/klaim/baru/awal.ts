import type { Actor } from '#lib/auth/actor.ts';
import { daftarDraf } from '#lib/draf/draf.ts';
import { bacaDasarKlaim, bacaKlaim, type DasarKlaim, halanganKlaim } from '#lib/klaim/queries.ts';
import type { IsianKlaim } from '#lib/klaim/schema.ts';
import { readLetter } from '#lib/pengiriman/queries.ts';
import { hariIni } from '#lib/tanggal.ts';
import { orNotFound } from '../../../_request/or-not-found.ts';
import { JENIS_DRAF, lengkapkan, type Nilai, tentangIni } from './_components/isian.ts';

export interface Awal {
  readonly dasar: DasarKlaim;
  readonly nilai: Nilai;
  readonly draf: { readonly id: string; readonly pada: string } | null;
  /** the claim it corrects, and what was said to it */
  readonly dikoreksi: { readonly id: string; readonly pesan: string | null } | null;
  readonly halangan: { readonly kalimat: string; readonly href: string } | null;
}

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** What the form begins with: a certificate, or a claim to correct; the person's own draft of the same goes before. Null where neither is named. */
export async function bacaAwal(actor: Actor, { sertifikat, koreksi }: Params): Promise<Awal | null> {
  if (koreksi !== undefined) return dariKoreksi(actor, String(koreksi));
  if (sertifikat === undefined) return null;
  const dasar = await orNotFound(String(sertifikat), (id) => bacaDasarKlaim(actor, id));
  const awal = lengkapkan({
    penyebab_klaim: '3',
    tipe_kredit: '1',
    periode: hariIni(),
    tgl_spk: hariIni(),
    nilai_pengikatan: dasar.plafon.replace(/\..*$/, ''),
    tunggakan_denda: '0',
    ...(dasar.jenisAgunan ? { jenis_agunan: dasar.jenisAgunan } : {}),
  });
  return lengkap(actor, dasar, awal, null, await halanganKlaim(actor, dasar.penjaminanId));
}

async function dariKoreksi(actor: Actor, id: string): Promise<Awal> {
  const klaim = await orNotFound(id, (known) => bacaKlaim(actor, known));
  const dasar = await orNotFound(klaim.penjaminanId, (known) => bacaDasarKlaim(actor, known));
  const { pesan } = await readLetter(actor, klaim.surat.id);
  // The number of a letter that the guarantor has taken cannot be used twice.
  const isian: IsianKlaim = klaim.surat.status === 'berhasil' ? { ...klaim.isian, no_spk: '' } : klaim.isian;
  const boleh = klaim.dapatDiajukanLagi && klaim.koreksiId === null;
  const halangan = boleh
    ? await halanganKlaim(actor, klaim.penjaminanId)
    : { kalimat: 'Klaim itu sudah diajukan lagi, atau tidak sedang menunggu koreksi.', href: `/klaim/${klaim.koreksiId ?? id}` };
  const alasan = klaim.keputusan[0]?.alasan ?? pesan;
  return lengkap(actor, dasar, lengkapkan(isian), { id, pesan: alasan }, halangan);
}

async function lengkap(
  actor: Actor,
  dasar: DasarKlaim,
  nilai: Nilai,
  dikoreksi: Awal['dikoreksi'],
  halangan: Awal['halangan'],
): Promise<Awal> {
  const tentang = { penjaminanId: dasar.penjaminanId, koreksiDariId: dikoreksi?.id ?? null };
  const draf = (await daftarDraf(actor, JENIS_DRAF)).find(({ isi }) => tentangIni(isi, tentang));
  return {
    dasar,
    dikoreksi,
    halangan,
    nilai: draf ? { ...lengkapkan(draf.isi as IsianKlaim), penyebab_klaim: '3', tipe_kredit: '1' } : nilai,
    draf: draf ? { id: draf.id, pada: draf.diperbaruiPada.toISOString() } : null,
  };
}
