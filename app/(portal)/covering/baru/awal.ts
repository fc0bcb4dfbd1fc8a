import type { Actor } from '#lib/auth/actor.ts';
import { bacaIsian, bacaPermohonan } from '#lib/covering/queries.ts';
import type { IsianPengajuan } from '#lib/covering/schema.ts';
import { dapatDikoreksi } from '#lib/covering/status.ts';
import { bacaDraf } from '#lib/draf/draf.ts';
import { isId } from '#lib/id.ts';
import { readLetter } from '#lib/pengiriman/queries.ts';
import { orNotFound } from '../../../_request/or-not-found.ts';
import { dariDraf, JENIS_DRAF, lanjutan, lengkapkan, type Nilai, salinan } from './_components/isian.ts';
import type { DrafAwal } from './_components/use-draf.ts';

export interface Asal {
  readonly id: string;
  readonly nama: string;
  readonly aplikasi: string;
}

/** What the form begins with. `dikoreksi`: the filing it corrects, `pesan` what the guarantor said to it; `disalin`: the one it was copied from. */
export interface Awal {
  readonly nilai: Nilai;
  readonly draf: DrafAwal | null;
  readonly drafHilang: boolean;
  readonly dikoreksi:
    | (Asal & { readonly kalimat: string; readonly pesan: string | null; readonly sudahDi: string | null; readonly boleh: boolean })
    | null;
  readonly disalin: Asal | null;
}

type Params = Readonly<Record<string, string | string[] | undefined>>;

const asalDari = (id: string, isian: IsianPengajuan): Asal => ({
  id,
  nama: isian.nama_debitur ?? '',
  aplikasi: isian.nomor_aplikasi ?? '',
});

/** Reads the address of the form: a draft, a copy, a correction, or nothing. Ids that are no filing of this person are not found. */
export async function bacaAwal(actor: Actor, params: Params, bawaan: IsianPengajuan, unitSendiri: readonly string[]): Promise<Awal> {
  const kosong: Awal = { nilai: lengkapkan(bawaan), draf: null, drafHilang: false, dikoreksi: null, disalin: null };
  const { draf, salin, koreksi } = params;
  if (draf !== undefined) return dariDrafnya(actor, draf, bawaan, kosong);
  if (koreksi !== undefined) {
    const { dikoreksi, isian } = await bacaDikoreksi(actor, String(koreksi));
    return { ...kosong, nilai: lanjutan(bawaan, isian), dikoreksi };
  }
  if (salin === undefined) return kosong;
  const id = String(salin);
  const lama = await orNotFound(id, (known) => bacaIsian(actor, known));
  return { ...kosong, nilai: salinan(bawaan, lama, unitSendiri), disalin: asalDari(id, lama) };
}

async function dariDrafnya(actor: Actor, id: unknown, bawaan: IsianPengajuan, kosong: Awal): Promise<Awal> {
  const draf = isId(id) ? await bacaDraf(actor, JENIS_DRAF, id) : null;
  if (!draf) return { ...kosong, drafHilang: true };
  const { isian, koreksiDariId } = dariDraf(draf.isi);
  return {
    ...kosong,
    nilai: lanjutan(bawaan, isian),
    draf: { id: draf.id, revisi: draf.revisi, pada: draf.diperbaruiPada.toISOString() },
    dikoreksi: koreksiDariId === null ? null : (await bacaDikoreksi(actor, koreksiDariId)).dikoreksi,
  };
}

async function bacaDikoreksi(actor: Actor, id: string) {
  const { isian, surat, status, koreksiId } = await orNotFound(id, (known) => bacaPermohonan(actor, known));
  const { pesan } = await readLetter(actor, surat.id);
  const boleh = dapatDikoreksi.includes(surat.status) && koreksiId === null;
  return { isian, dikoreksi: { ...asalDari(id, isian), kalimat: status.kalimat, pesan, sudahDi: koreksiId, boleh } };
}
