import type { Actor } from '#lib/auth/actor.ts';
import type { Tx } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { coverCode } from '#lib/jfusion/contract/cover.ts';
import type { Lane, Operasi, Payload } from '#lib/jfusion/contract/endpoints.ts';
import { penjaminanBaruFields } from '#lib/jfusion/contract/penjaminan-baru.ts';
import { fileLetter } from '#lib/pengiriman/file-letter.ts';
import { kolomSpr, type PengajuanLengkap } from './schema.ts';

/** A filing in the contract's words; `no_telepon` repeats the mobile number where the profile wants it. */
export function payloadPenjaminanBaru(isian: PengajuanLengkap): Payload<'penjaminanBaru'> {
  const payload: Record<string, string | null> = {};
  for (const { name } of penjaminanBaruFields) {
    if (name === 'partner_reference_id') continue;
    payload[name] = name === 'no_telepon' ? isian.no_hp : isian[name];
  }
  return payload as Payload<'penjaminanBaru'>;
}

interface Dijamin {
  readonly jenis: 'baru' | 'spr';
  readonly nomor_aplikasi: string;
  readonly no_rekening: string;
  readonly no_sertifikat: string;
}

/** An SPR in the contract's words. */
export function payloadPenjaminanSpr(isian: Readonly<Partial<Record<string, string>>>): Payload<'penjaminanSpr'> {
  return Object.fromEntries(kolomSpr.map(({ name }) => [name, isian[name] ?? ''])) as unknown as Payload<'penjaminanSpr'>;
}

/** Inquiry IJP counts the kinds from zero: 0 baru, 1 SPR (contract section 3). */
export function payloadInquiryIjp(penjaminan: Dijamin): Payload<'inquiryIjp'> {
  return {
    no_aplikasi: penjaminan.nomor_aplikasi,
    no_rekening_pinjaman: penjaminan.no_rekening,
    no_sertifikat: penjaminan.no_sertifikat,
    jenis_pengajuan: penjaminan.jenis === 'baru' ? '0' : '1',
  };
}

/** Pembayaran IJP counts the kinds from one: 1 baru, 2 SPR; `tipe_kredit` repeats `jenis_kur` (contract section 3). */
export function payloadPembayaranIjp(
  penjaminan: Dijamin & { plafon_kredit: string; kode_bank: string; jenis_kur: string },
  bayar: { nilai: string; tahunKe: number; noReferensi: string; tglReferensi: string; noInvoice: string; noRekeningAsal: string | null },
): Payload<'pembayaranIjp'> {
  return {
    nomor_aplikasi: penjaminan.nomor_aplikasi,
    no_rekening: penjaminan.no_rekening,
    no_sertifikat: penjaminan.no_sertifikat,
    nilai_ijp: bayar.nilai,
    tahun_ke: String(bayar.tahunKe),
    no_referensi_pembayaran: bayar.noReferensi,
    tgl_referensi_pembayaran: bayar.tglReferensi,
    no_rekening_pembayaran_ijp: bayar.noRekeningAsal,
    no_invoice: bayar.noInvoice,
    jenis_penjaminan: penjaminan.jenis === 'baru' ? '1' : '2',
    plafon_kredit: penjaminan.plafon_kredit,
    kode_bank: penjaminan.kode_bank,
    tipe_kredit: penjaminan.jenis_kur,
  };
}

interface Bertanya {
  readonly id: string;
  readonly cabang_id: string;
  readonly jenis: 'baru' | 'spr';
  readonly nomor_aplikasi: string;
  readonly no_rekening: string;
  readonly no_sertifikat: string | null;
  readonly cover: string | null;
}
type Tujuan = 'layar' | 'jadwal';

const tentang = (row: Pick<Bertanya, 'nomor_aplikasi' | 'no_rekening'>) => ({
  noRekening: row.no_rekening,
  nomorAplikasi: row.nomor_aplikasi,
});

/** A letter of this kind about this record that has not ended yet, or null. */
export function suratBerjalan(tx: Tx, operasi: Operasi, objek: { jenis: string; id: string }) {
  return tx.pengiriman.findFirst({
    where: { operasi, objek_jenis: objek.jenis, objek_id: objek.id, status: { in: ['siap', 'dikirim', 'belum_terkirim', 'tertahan'] } },
    orderBy: { nomor: 'desc' },
    select: { id: true, jalur: true },
  });
}

/** Asks the guarantor what IJP a guarantee owes. @throws Refusal while it has no certificate number */
export async function suratInquiryIjp(
  tx: Tx,
  actor: Actor,
  penjaminan: Bertanya,
  tujuan: Tujuan,
  jalur: Lane = 'interaktif',
): Promise<{ id: string }> {
  const { no_sertifikat } = penjaminan;
  if (!no_sertifikat) throw new Refusal('Sertifikat belum bernomor, jadi IJP belum dapat ditanyakan.');
  return fileLetter(tx, actor, {
    operasi: 'inquiryIjp',
    payload: payloadInquiryIjp({ ...penjaminan, no_sertifikat }),
    objek: { jenis: 'penjaminan', id: penjaminan.id },
    cabangId: penjaminan.cabang_id,
    tujuan,
    jalur,
    tentang: tentang(penjaminan),
  });
}

/** Fetches a certificate by its cover: the guarantor's own, or one computed from what was filed. @throws Refusal where the bank's number is not known yet */
export async function suratCetak(tx: Tx, actor: Actor, penjaminan: Bertanya, tujuan: Tujuan): Promise<{ id: string }> {
  const cover = penjaminan.cover ?? (await coverTerhitung(tx, penjaminan));
  return fileLetter(tx, actor, {
    operasi: 'cetakCovering',
    payload: { cover },
    objek: { jenis: 'penjaminan', id: penjaminan.id },
    cabangId: penjaminan.cabang_id,
    tujuan,
    tentang: tentang(penjaminan),
  });
}

/** Looks for the print of a filing whose outcome is unknown. @throws Refusal where the bank's number is not known yet */
export async function suratCetakPengajuan(
  tx: Tx,
  actor: Actor,
  pengajuan: Pick<Bertanya, 'id' | 'cabang_id' | 'nomor_aplikasi' | 'no_rekening'> & { jenis: 'pengajuan' | 'pengajuan_spr' },
): Promise<{ id: string }> {
  return fileLetter(tx, actor, {
    operasi: 'cetakCovering',
    payload: { cover: await coverTerhitung(tx, pengajuan) },
    objek: { jenis: pengajuan.jenis, id: pengajuan.id },
    cabangId: pengajuan.cabang_id,
    tujuan: 'layar',
    tentang: tentang(pengajuan),
  });
}

async function coverTerhitung(tx: Tx, penjaminan: Pick<Bertanya, 'nomor_aplikasi' | 'no_rekening'>): Promise<string> {
  const koneksi = await tx.koneksi.findUniqueOrThrow({ where: { id: 1 } });
  if (!koneksi.id_dd_bank)
    throw new Refusal('Nomor bank di Jamkrindo belum dikenal dari jawaban mana pun, jadi sertifikat ini belum dapat diambil.');
  return coverCode({ nomor_aplikasi: penjaminan.nomor_aplikasi, no_rekening: penjaminan.no_rekening, id_dd_bank: koneksi.id_dd_bank });
}
