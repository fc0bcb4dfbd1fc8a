import type { Actor } from '#lib/auth/actor.ts';
import { bacaSpr } from '#lib/covering/baca-spr.ts';
import { bawaanSpr } from '#lib/covering/bawaan-spr.ts';
import { dapatDikoreksi } from '#lib/covering/status.ts';
import { bacaDraf } from '#lib/draf/draf.ts';
import { isId } from '#lib/id.ts';
import { readLetter } from '#lib/pengiriman/queries.ts';
import { orNotFound } from '../../../../_request/or-not-found.ts';
import type { DrafAwal } from '../../baru/_components/use-draf.ts';
import { dariDrafSpr, JENIS_DRAF_SPR, lanjutanSpr, lengkapkanSpr } from './_components/isian-spr.ts';

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** Reads the address of the form: a draft, a correction, or the guarantee it continues; null where it names none, or a draft that is gone. */
export async function bacaAwalSpr(actor: Actor, params: Params) {
  const { draf, koreksi, dari } = params;
  if (draf !== undefined) return dariDrafnya(actor, draf);
  if (koreksi !== undefined) {
    const { dikoreksi, isian, penjaminanId } = await bacaDikoreksi(actor, String(koreksi));
    return mulai(actor, penjaminanId, isian, null, dikoreksi);
  }
  return dari === undefined ? null : mulai(actor, String(dari), null, null, null);
}

type Dikoreksi = Awaited<ReturnType<typeof bacaDikoreksi>>['dikoreksi'];

async function mulai(actor: Actor, penjaminanId: string, isian: object | null, draf: DrafAwal | null, dikoreksi: Dikoreksi | null) {
  const bawaan = await orNotFound(penjaminanId, (found) => bawaanSpr(actor, found));
  const nilai = isian ? lanjutanSpr(bawaan.nilai, { ...isian }, bawaan.asalDapatDiubah) : lengkapkanSpr(bawaan.nilai);
  return { bawaan, nilai, draf, dikoreksi };
}

async function dariDrafnya(actor: Actor, id: unknown) {
  const draf = isId(id) ? await bacaDraf(actor, JENIS_DRAF_SPR, id) : null;
  if (!draf) return null;
  const { isian, penjaminanId, koreksiDariId } = dariDrafSpr(draf.isi);
  const dikoreksi = koreksiDariId === null ? null : (await bacaDikoreksi(actor, koreksiDariId)).dikoreksi;
  const awal: DrafAwal = { id: draf.id, revisi: draf.revisi, pada: draf.diperbaruiPada.toISOString() };
  return mulai(actor, penjaminanId, isian, awal, dikoreksi);
}

async function bacaDikoreksi(actor: Actor, id: string) {
  const { isian, surat, status, koreksiId, namaDebitur, lama } = await orNotFound(id, (known) => bacaSpr(actor, known));
  const { pesan } = await readLetter(actor, surat.id);
  const boleh = dapatDikoreksi.includes(surat.status) && koreksiId === null;
  const asal = { id, nama: namaDebitur, aplikasi: isian.nomor_aplikasi };
  return { isian, penjaminanId: lama.id, dikoreksi: { ...asal, kalimat: status.kalimat, pesan, sudahDi: koreksiId, boleh } };
}
