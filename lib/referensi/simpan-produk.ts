import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { InputError, Refusal } from '#lib/errors.ts';
import { toDay } from '#lib/tanggal.ts';
import { kolomProduk } from './fields.ts';
import { atauHari, bacaIsian, type IsianReferensi } from './schema.ts';

/**
 * Adds a product, or changes the name, words and validity of one (`baru` false), under the form's once-key. A product added
 * here is recorded and reported; only the contract's kinds of KUR can be filed, and they stand in the book from the start.
 * @throws InputError with every finding; Refusal where the product is gone
 */
export function simpanProduk(actor: Actor, input: { kunci: string; baru: boolean; isian: IsianReferensi }): Promise<{ kode: string }> {
  permit(actor, 'referensi.ubah');
  return once(actor, 'simpan-produk', input.kunci, async (tx) => {
    const nilai = bacaIsian(kolomProduk, input.isian, (isi) =>
      /^[A-Z0-9-]*$/.test(isi('kode')) ? [] : [{ field: 'kode', pesan: 'hanya huruf besar, angka, dan tanda hubung' }],
    );
    const kode = nilai('kode');
    const lama = await tx.produk.findUnique({ where: { kode } });
    if (input.baru && lama) throw new InputError([{ field: 'kode', pesan: `sudah dipakai produk ${lama.nama}` }]);
    if (!input.baru && !lama) throw new Refusal('Produk itu tidak ditemukan. Muat ulang halaman.');
    const istilah = Object.fromEntries(['terjamin', 'ijp', 'sertifikat'].map((kata) => [kata, nilai(kata)]).filter(([, isi]) => isi));
    const isi = {
      nama: nilai('nama'),
      syariah: nilai('syariah') === 'ya',
      istilah,
      contoh: false,
      berlaku_dari: toDay(nilai('berlaku_dari')),
      berlaku_sampai: atauHari(nilai('berlaku_sampai')),
    };
    const row = await tx.produk.upsert({
      where: { kode },
      create: { kode, jenis_kur: null, dapat_diajukan: false, ...isi },
      update: isi,
    });
    await recordAudit(tx, actor, {
      tindakan: 'simpan_produk',
      objek: ['produk', kode],
      ringkasan: `${lama ? 'Mengubah' : 'Menambah'} produk ${row.nama}`,
      sebelum: lama ?? undefined,
      sesudah: row,
    });
    return { kode };
  });
}
