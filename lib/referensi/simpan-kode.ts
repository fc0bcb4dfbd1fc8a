import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { InputError, Refusal } from '#lib/errors.ts';
import { toDay } from '#lib/tanggal.ts';
import { kolomKode } from './fields.ts';
import { jenisDaftar } from './jenis-daftar.ts';
import { atauHari, bacaIsian, type IsianReferensi } from './schema.ts';

/**
 * Adds a code to a list, or changes the meaning and validity of one that stands in it (`baru` false), under the form's once-key.
 * @throws InputError with every finding; Refusal for a list that is not kept here or a code that is gone
 */
export function simpanKode(
  actor: Actor,
  input: { kunci: string; daftar: string; baru: boolean; isian: IsianReferensi },
): Promise<{ kode: string }> {
  permit(actor, 'referensi.ubah');
  return once(actor, 'simpan-kode', input.kunci, async (tx) => {
    const jenis = jenisDaftar.find((row) => row.daftar === input.daftar);
    if (!jenis) throw new Refusal('Daftar kode itu tidak dipelihara di halaman ini.');
    const kolom = kolomKode.map((row) => (row.baris.name === 'kode' ? { ...row, baris: jenis.kode } : row));
    const nilai = bacaIsian(kolom, input.isian, (isi) =>
      jenis.daftar === 'bank' && !/^\d{3}$/.test(isi('kode')) ? [{ field: 'kode', pesan: 'harus tiga angka, misalnya 002' }] : [],
    );
    const kunci = { daftar_kode: { daftar: jenis.daftar, kode: nilai('kode') } };
    const lama = await tx.kode_referensi.findUnique({ where: kunci });
    if (input.baru && lama) throw new InputError([{ field: 'kode', pesan: `sudah ada di daftar ini: ${lama.label}` }]);
    if (!input.baru && !lama) throw new Refusal('Kode itu tidak ada lagi di daftar ini. Muat ulang halaman.');
    const isi = {
      label: nilai('label'),
      contoh: false,
      berlaku_dari: toDay(nilai('berlaku_dari')),
      berlaku_sampai: atauHari(nilai('berlaku_sampai')),
    };
    const row = await tx.kode_referensi.upsert({ where: kunci, create: { ...kunci.daftar_kode, ...isi }, update: isi });
    await recordAudit(tx, actor, {
      tindakan: 'simpan_kode',
      objek: ['kode_referensi', `${row.daftar}:${row.kode}`],
      ringkasan: `${lama ? 'Mengubah' : 'Menambah'} kode ${row.kode} di daftar ${jenis.label}`,
      sebelum: lama ?? undefined,
      sesudah: row,
    });
    return { kode: row.kode };
  });
}
