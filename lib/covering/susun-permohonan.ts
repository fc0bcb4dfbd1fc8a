import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { cabangPengajuan } from '#lib/cabang/cabang-berlaku.ts';
import type { Tx } from '#lib/db.ts';
import { atFields, InputError, Refusal } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';
import { catatKertas, type KertasTercatat, siapkanKertas } from '#lib/kertas/asal-kertas.ts';
import { catatanKertas, type IsianKertas } from '#lib/kertas/isian-kertas.ts';
import { fileLetter } from '#lib/pengiriman/file-letter.ts';
import { periksaMasa } from '#lib/referensi/periksa-masa.ts';
import { hariIni } from '#lib/tanggal.ts';
import type { Prisma } from '#prisma/client.ts';
import { payloadPenjaminanBaru } from './jfusion.ts';
import { barisPengajuan } from './row.ts';
import { bersihkanIsian, type IsianPengajuan, lengkapi, type PengajuanLengkap, periksaIsian } from './schema.ts';
import { dapatDikoreksi } from './status.ts';

/** A filing as a person hands it in: what was typed (where it was first on paper, that too), and which filing it corrects. */
export interface IsianPermohonan {
  readonly isian: IsianPengajuan & IsianKertas;
  readonly koreksiDariId: string | null;
}

/** A filing that may be filed. */
export interface PermohonanSiap {
  readonly lengkap: PengajuanLengkap;
  readonly cabang: { readonly id: string; readonly nama: string };
  readonly asal: { readonly id: string; readonly pengiriman_id: string } | null;
  readonly kertas: KertasTercatat | null;
}

/**
 * Checks one filing against the contract and the book. @throws InputError with every finding; Refusal for a filing that cannot be
 * corrected
 */
export async function susunPermohonan(tx: Tx, actor: Actor, input: IsianPermohonan): Promise<PermohonanSiap> {
  const koneksi = await tx.koneksi.findUniqueOrThrow({ where: { id: 1 } });
  const isian = bersihkanIsian({ kode_bank: koneksi.kode_bank, ...input.isian, coverage: '70' });
  const { kertas, temuan: temuanKertas } = await siapkanKertas(tx, actor, { jenis: 'pengajuan', ...input });
  const temuan = [...periksaIsian(isian), ...temuanKertas];
  if (temuan.length > 0) throw new InputError(temuan);
  const lengkap = lengkapi(isian);
  const cabang = await cabangPengajuan(tx, actor, lengkap.kode_uker ?? '');
  const masa = await periksaMasa(tx, { cabang, jenisKur: lengkap.jenis_kur ?? '' }, hariIni());
  if (masa.length > 0) throw new InputError(masa);
  return { lengkap, cabang, asal: await bacaAsal(tx, actor, input.koreksiDariId), kertas };
}

async function bacaAsal(tx: Tx, actor: Actor, koreksiDariId: string | null): Promise<PermohonanSiap['asal']> {
  if (!koreksiDariId) return null;
  const asal = await tx.pengajuan.findFirst({
    where: { id: koreksiDariId, cabang_id: { in: [...actor.cabangIds] } },
    include: { pengiriman: true, koreksi: true },
  });
  if (!asal) throw new Refusal('Permohonan yang dikoreksi tidak ditemukan di cabang Anda.');
  if (!dapatDikoreksi.includes(asal.pengiriman.status)) throw new Refusal('Permohonan itu tidak sedang menunggu koreksi.');
  if (asal.koreksi) throw new Refusal('Permohonan itu sudah dikoreksi. Buka koreksinya dari halaman permohonan.');
  return asal;
}

/** What puts a checked filing into the book. `kelompok`: its place in a batch; `drafId`: the draft it came from, which ends. */
export interface Penempatan {
  readonly drafId: string | null;
  readonly kelompok?: { readonly id: string; readonly persetujuanId: string | null; readonly urutan: number };
}

/**
 * Files a checked filing in the caller's transaction: its letter, its row, its audit row.
 * @throws InputError where the profile asks for more; Refusal for an application or account already filed
 */
export async function catatPermohonan(
  tx: Tx,
  actor: Actor,
  { lengkap, cabang, asal, kertas }: PermohonanSiap,
  { drafId, kelompok }: Penempatan,
): Promise<{ id: string; suratId: string }> {
  const id = newId();
  const surat = await fileLetter(tx, actor, {
    operasi: 'penjaminanBaru',
    payload: payloadPenjaminanBaru(lengkap),
    objek: { jenis: 'pengajuan', id },
    cabangId: cabang.id,
    tujuan: 'layar',
    tentang: { noRekening: lengkap.no_rekening ?? '', nomorAplikasi: lengkap.nomor_aplikasi ?? '' },
    nilai: lengkap.plafon_kredit ?? '0',
    koreksiDariId: asal?.pengiriman_id ?? null,
    ...(kelompok ? { kelompok, jalur: 'batch' as const } : {}),
  }).catch(atFields({ no_telepon: 'no_hp' }));
  const data: Prisma.pengajuanUncheckedCreateInput = {
    id,
    cabang_id: cabang.id,
    pengiriman_id: surat.id,
    koreksi_dari_id: asal?.id ?? null,
    dibuat_oleh: actor.id,
    ...barisPengajuan(lengkap),
  };
  await tx.pengajuan.create({ data });
  await catatKertas(tx, 'pengajuan', id, kertas);
  await tx.koneksi.updateMany({ where: { id: 1, kode_bank: '' }, data: { kode_bank: lengkap.kode_bank ?? '' } });
  if (drafId) await tx.draf.deleteMany({ where: { id: drafId, pengguna_id: actor.id } });
  await recordAudit(tx, actor, {
    tindakan: 'ajukan_penjaminan',
    objek: ['pengajuan', id],
    cabangId: cabang.id,
    ringkasan: `Mengajukan penjaminan baru, nomor aplikasi ${lengkap.nomor_aplikasi}${catatanKertas(kertas)}`,
    sesudah: { ...lengkap, kertas },
  });
  return { id, suratId: surat.id };
}
