import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { lockName, type Tx } from '#lib/db.ts';
import { ambilDraf } from '#lib/draf/draf.ts';
import { InputError, Refusal, type Temuan } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';
import { antreKertas } from '#lib/kertas/asal-kertas.ts';
import { labelKertas } from '#lib/kertas/isian-kertas.ts';
import { approvalHash, openApproval } from '#lib/persetujuan/approval.ts';
import { needsApproval } from '#lib/persetujuan/policy.ts';
import { formatRupiah, jumlahkan } from '#lib/rupiah.ts';
import { KELOMPOK_MAKS } from './draf-siap.ts';
import { kolomPengajuan } from './fields.ts';
import { isianDraf } from './schema.ts';
import { catatPermohonan, type PermohonanSiap, susunPermohonan } from './susun-permohonan.ts';

/** What came of a batch: `menunggu` where a second person must agree, then `persetujuanId` says where. `nilai` rupiah, decimal string. */
export type HasilKelompok = { id: string; persetujuanId: string | null; jumlah: number; nilai: string; menunggu: boolean };

interface Baris {
  readonly drafId: string;
  readonly siap: PermohonanSiap;
}

/**
 * Files 2 to 100 of a person's drafts together, in the order given: all or none, under one approval where the policy asks for one
 * at their total. The drafts end with it.
 * @throws InputError with every finding, its `field` the id of the draft it stands in; Refusal for drafts of more than one branch
 */
export function ajukanKelompok(
  actor: Actor,
  input: { readonly kunci: string; readonly drafIds: readonly string[] },
): Promise<HasilKelompok> {
  permit(actor, 'covering.ajukan');
  return once(actor, 'ajukan-kelompok', input.kunci, async (tx) => {
    const drafIds = [...new Set(input.drafIds)];
    if (drafIds.length < 2 || drafIds.length > KELOMPOK_MAKS)
      throw new InputError([{ field: 'drafIds', pesan: `pilih 2 sampai ${KELOMPOK_MAKS} draf` }]);
    const baris = await semuaSiap(tx, actor, drafIds);
    const cabang = satuCabang(baris);
    // Batches of a branch stand in line: two that hold each other's accounts would wait for ever.
    await lockName(tx, `kelompok:${cabang.id}`);
    const nilai = jumlahkan(baris.map((row) => row.siap.lengkap.plafon_kredit));
    const id = newId();
    const objek = { jenis: 'kelompok', id };
    // What is approved is known once every letter is frozen; until then the approval is bound to nothing.
    const persetujuanId = (await needsApproval(tx, 'penjaminanBaru', nilai))
      ? await openApproval(tx, actor, {
          jenis: 'kelompok',
          sha256: approvalHash([]),
          jumlah: baris.length,
          nilai,
          objek,
          cabangId: cabang.id,
        })
      : null;
    await tx.kelompok.create({ data: { id, cabang_id: cabang.id, jumlah: baris.length, nilai, dibuat_oleh: actor.id } });
    await catatSemua(tx, actor, baris, { id, persetujuanId });
    if (persetujuanId) await ikatIsi(tx, persetujuanId);
    await recordAudit(tx, actor, {
      tindakan: 'ajukan_kelompok',
      objek: [objek.jenis, id],
      cabangId: cabang.id,
      ringkasan: `Mengajukan ${baris.length} penjaminan bersama, jumlah plafon ${formatRupiah(nilai)}`,
      sesudah: { persetujuanId, nomorAplikasi: baris.map((row) => row.siap.lengkap.nomor_aplikasi) },
    });
    return { id, persetujuanId, jumlah: baris.length, nilai, menunggu: persetujuanId !== null };
  });
}

/** Every draft checked, before anything is written. @throws InputError with the findings of all of them */
async function semuaSiap(tx: Tx, actor: Actor, drafIds: readonly string[]): Promise<Baris[]> {
  const drafs = await ambilDraf(tx, actor, 'pengajuan', drafIds);
  const temuan: Temuan[] = drafIds
    .filter((id) => drafs.every((draf) => draf.id !== id))
    .map((field) => ({ field, pesan: 'Draf ini sudah diajukan atau dibuang. Muat ulang halaman.' }));
  await antreKertas(
    tx,
    drafs.map((draf) => isianDraf(draf.isi).isian),
  );
  const baris: Baris[] = [];
  for (const draf of drafs) {
    try {
      const siap = await susunPermohonan(tx, actor, isianDraf(draf.isi));
      temuan.push(...kembar(baris, siap).map((pesan) => ({ field: draf.id, pesan })));
      baris.push({ drafId: draf.id, siap });
    } catch (error) {
      temuan.push(...temuanDraf(draf.id, error));
    }
  }
  if (temuan.length > 0) throw new InputError(temuan);
  return baris;
}

/** What stands in an earlier draft of the same batch already: its numbers, the filing it corrects, or its paper. */
function kembar(baris: readonly Baris[], { lengkap, asal, kertas }: PermohonanSiap): string[] {
  const nomor = (['nomor_aplikasi', 'no_rekening'] as const)
    .filter((field) => baris.some((row) => row.siap.lengkap[field] === lengkap[field]))
    .map((field) => `${labelKolom(field)} ${lengkap[field]} juga ada di draf lain yang dipilih.`);
  const koreksi = asal !== null && baris.some((row) => row.siap.asal?.id === asal.id);
  const formulir = kertas !== null && baris.some((row) => row.siap.kertas?.nomor === kertas.nomor);
  return [
    ...nomor,
    ...(koreksi ? ['Draf lain yang dipilih mengoreksi permohonan yang sama.'] : []),
    ...(formulir ? [`Nomor formulir ${kertas.nomor} juga ada di draf lain yang dipilih.`] : []),
  ];
}

function satuCabang(baris: readonly Baris[]): PermohonanSiap['cabang'] {
  const [pertama, lain] = [...new Map(baris.map(({ siap }) => [siap.cabang.id, siap.cabang])).values()];
  if (!pertama) throw new Error('a batch without rows');
  if (lain)
    throw new Refusal(`Draf yang dipilih dari lebih dari satu unit kerja: ${pertama.nama} dan ${lain.nama}. Ajukan per unit kerja.`);
  return pertama;
}

/** Files every row; what one of them runs into is a finding of its draft. @throws InputError with all of them, so that nothing stays */
async function catatSemua(
  tx: Tx,
  actor: Actor,
  baris: readonly Baris[],
  kelompok: { readonly id: string; readonly persetujuanId: string | null },
): Promise<void> {
  const temuan: Temuan[] = [];
  for (const [nomor, { drafId, siap }] of baris.entries()) {
    try {
      await catatPermohonan(tx, actor, siap, { drafId, kelompok: { ...kelompok, urutan: nomor + 1 } });
    } catch (error) {
      temuan.push(...temuanDraf(drafId, error));
    }
  }
  if (temuan.length > 0) throw new InputError(temuan);
}

async function ikatIsi(tx: Tx, persetujuanId: string): Promise<void> {
  const surat = await tx.pengiriman.findMany({ where: { persetujuan_id: persetujuanId }, orderBy: { urutan: 'asc' } });
  await tx.persetujuan.update({ where: { id: persetujuanId }, data: { sha256: approvalHash(surat.map((row) => row.isi_sha256)) } });
}

/** A bad field or a refusal as findings of a draft, in whole sentences. Anything else is thrown on. */
function temuanDraf(field: string, error: unknown): Temuan[] {
  if (error instanceof Refusal) return [{ field, pesan: error.message }];
  if (!(error instanceof InputError)) throw error;
  return error.temuan.map((row) => ({ field, pesan: `${labelKolom(row.field)} ${row.pesan}.` }));
}

function labelKolom(field: string): string {
  const label: Readonly<Record<string, string>> = labelKertas;
  return kolomPengajuan.find((kolom) => kolom.field === field)?.label ?? label[field] ?? field;
}
