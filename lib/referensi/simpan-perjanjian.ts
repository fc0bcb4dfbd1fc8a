import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { lockName, type Tx } from '#lib/db.ts';
import { InputError, Refusal, type Temuan } from '#lib/errors.ts';
import { dokumenKlaim } from '#lib/jfusion/contract/dokumen-klaim.ts';
import { formatTanggal, fromDay, toDay } from '#lib/tanggal.ts';
import { kolomPerjanjian, parameterPerjanjian } from './fields.ts';
import { bacaPerjanjian } from './perjanjian.ts';
import { atauHari, bacaIsian, bertindihan, type IsianReferensi } from './schema.ts';

interface Input {
  readonly kunci: string;
  readonly produkKode: string;
  readonly isian: IsianReferensi;
  /** codes of the checklist that must be there */
  readonly wajib: readonly string[];
  /** the row put right, or the row that ends the day before this one begins */
  readonly asal: { readonly id: string; readonly cara: 'perbaiki' | 'ganti' } | null;
}

function periksaAngka(nilai: (field: string) => string): Temuan[] {
  const temuan: Temuan[] = [];
  const tanggal = Number(nilai('klaim_dokumen_tanggal'));
  if (tanggal > 28) temuan.push({ field: 'klaim_dokumen_tanggal', pesan: 'harus tanggal 1 sampai 28, supaya ada di setiap bulan' });
  for (const field of ['coverage_persen', 'subrogasi_penjamin_persen'])
    if (Number(nilai(field)) > 100) temuan.push({ field, pesan: 'paling besar 100' });
  if (Number(nilai('coverage_persen')) === 0) temuan.push({ field: 'coverage_persen', pesan: 'harus lebih dari 0' });
  return temuan;
}

/** The row this one stands on, locked: a claim that is being filed on it is waited for and counted. @throws Refusal where it may not be put right or followed */
async function bacaAsal(tx: Tx, { asal, produkKode }: Input, dari: string) {
  if (!asal) return null;
  await tx.$queryRaw`SELECT 1 FROM perjanjian WHERE id = ${asal.id}::uuid FOR UPDATE`;
  const row = await tx.perjanjian.findFirst({
    where: { id: asal.id, produk_kode: produkKode },
    include: { dokumen: true, _count: { select: { klaim: true } } },
  });
  if (!row) throw new Refusal('Perjanjian itu tidak ditemukan. Muat ulang halaman lalu ulangi.');
  if (asal.cara === 'perbaiki' && row._count.klaim > 0)
    throw new Refusal(
      `Perjanjian ini sudah dipakai ${row._count.klaim} klaim, jadi isinya tidak diubah lagi. Buat perubahan mulai tanggal tertentu.`,
    );
  if (asal.cara === 'ganti' && dari <= fromDay(row.berlaku_dari))
    throw new Refusal(`Perubahan harus berlaku sesudah ${formatTanggal(fromDay(row.berlaku_dari))}, hari pertama perjanjian ${row.nomor}.`);
  return row;
}

/** Ends the row on the day before, where it would still hold by then. */
async function akhiriSebelum(tx: Tx, row: { id: string; berlaku_sampai: Date | null }, dari: string): Promise<void> {
  const mulai = toDay(dari);
  if (row.berlaku_sampai && row.berlaku_sampai < mulai) return;
  await tx.perjanjian.update({ where: { id: row.id }, data: { berlaku_sampai: new Date(mulai.getTime() - 86_400_000) } });
}

async function tolakTindih(
  tx: Tx,
  produk: { kode: string; nama: string },
  masa: { dari: string; sampai: string | null },
  kecuali: string | null,
) {
  const rows = await tx.perjanjian.findMany({ where: { produk_kode: produk.kode, ...(kecuali && { id: { not: kecuali } }) } });
  for (const row of rows) {
    const lain = { dari: fromDay(row.berlaku_dari), sampai: row.berlaku_sampai && fromDay(row.berlaku_sampai) };
    if (!bertindihan(masa, lain)) continue;
    const sampai = lain.sampai ? `sampai ${formatTanggal(lain.sampai)}` : 'tanpa batas akhir';
    throw new Refusal(
      `Untuk ${produk.nama} sudah berlaku perjanjian ${row.nomor} dari ${formatTanggal(lain.dari)} ${sampai}. Satu produk hanya punya satu perjanjian pada satu hari: ubah tanggalnya, atau mulai dari “Ubah mulai tanggal” di perjanjian itu.`,
    );
  }
}

/**
 * Writes an agreement down under the form's once-key: a new one, one put right while no claim stands on it, or a change that
 * holds from a date and ends its predecessor the day before. What a person saves is no example any more.
 * @throws InputError with every finding; Refusal where it meets another agreement of the product, or its origin refuses
 */
export function simpanPerjanjian(actor: Actor, input: Input): Promise<{ id: string }> {
  permit(actor, 'referensi.ubah');
  return once(actor, 'simpan-perjanjian', input.kunci, async (tx) => {
    const nilai = bacaIsian([...kolomPerjanjian, ...parameterPerjanjian], input.isian, periksaAngka);
    const produk = await tx.produk.findUnique({ where: { kode: input.produkKode } });
    if (!produk) throw new InputError([{ field: 'produk', pesan: 'pilih dari daftar' }]);
    await lockName(tx, `perjanjian:${produk.kode}`);
    const masa = { dari: nilai('berlaku_dari'), sampai: nilai('berlaku_sampai') || null };
    const asal = await bacaAsal(tx, input, masa.dari);
    const perbaiki = asal && input.asal?.cara === 'perbaiki' ? asal : null;
    if (asal && !perbaiki) await akhiriSebelum(tx, asal, masa.dari);
    await tolakTindih(tx, produk, masa, perbaiki?.id ?? null);
    const bulat = (field: string) => Number(nilai(field));
    const data = {
      nomor: nilai('nomor'),
      produk_kode: produk.kode,
      berlaku_dari: toDay(masa.dari),
      berlaku_sampai: atauHari(masa.sampai ?? ''),
      contoh: false,
      coverage_persen: nilai('coverage_persen'),
      klaim_dengan_bunga: nilai('klaim_dengan_bunga') === 'ya',
      klaim_batas_bulan: bulat('klaim_batas_bulan'),
      klaim_dokumen_tanggal: bulat('klaim_dokumen_tanggal'),
      klaim_periksa_hari_kerja: bulat('klaim_periksa_hari_kerja'),
      klaim_lengkapi_bulan: bulat('klaim_lengkapi_bulan'),
      klaim_tanggapi_bulan: bulat('klaim_tanggapi_bulan'),
      subrogasi_penjamin_persen: nilai('subrogasi_penjamin_persen'),
      sumber: nilai('sumber'),
      dibuat_oleh: actor.id,
    };
    if (perbaiki) await tx.perjanjian_dokumen.deleteMany({ where: { perjanjian_id: perbaiki.id } });
    const dokumen = { create: dokumenKlaim.map(({ kode }) => ({ kode, wajib: input.wajib.includes(kode) })) };
    const include = { dokumen: true } as const;
    const row = perbaiki
      ? await tx.perjanjian.update({ where: { id: perbaiki.id }, data: { ...data, dokumen }, include })
      : await tx.perjanjian.create({ data: { ...data, dokumen }, include });
    await recordAudit(tx, actor, {
      tindakan: 'simpan_perjanjian',
      objek: ['perjanjian', row.id],
      ringkasan: `${perbaiki ? 'Memperbaiki' : asal ? 'Mengubah mulai tanggal tertentu' : 'Mencatat'} perjanjian ${row.nomor} untuk ${produk.nama}`,
      sebelum: asal ? bacaPerjanjian(asal) : undefined,
      sesudah: bacaPerjanjian(row),
    });
    return { id: row.id };
  });
}
