import { describe, expect, it } from 'vitest';
import { penjaminanBaruFields } from '#lib/jfusion/contract/penjaminan-baru.ts';
import { kelompokPengajuan, kolomPengajuan } from './fields.ts';
import { payloadInquiryIjp, payloadPembayaranIjp } from './jfusion.ts';
import { bersihkanIsian, periksaIsian } from './schema.ts';

const contoh = Object.fromEntries(kolomPengajuan.map((kolom) => [kolom.field, kolom.contoh]));

describe('the fields of a filing', () => {
  it('are the 44 of the document: 43 on the form, and the reference which the portal makes', () => {
    const doc: string[] = penjaminanBaruFields.map((row) => row.name).filter((name) => name !== 'no_telepon');
    expect(doc).toHaveLength(44);
    expect([...kolomPengajuan.map((kolom) => kolom.field), 'partner_reference_id'].sort()).toEqual([...doc].sort());
  });

  it('stand in a group each, and code fields have a list', () => {
    for (const kolom of kolomPengajuan) {
      expect(kelompokPengajuan).toContain(kolom.kelompok);
      if (kolom.kind === 'kode') expect(kolom.daftar).toBeTruthy();
      if (kolom.kind === 'pilihan') expect(kolom.kontrak.codes?.length).toBeGreaterThan(0);
    }
  });

  it("accept the document's own example", () => {
    expect(periksaIsian(bersihkanIsian(contoh))).toEqual([]);
  });

  it.each(kolomPengajuan.filter((kolom) => kolom.kontrak.required).map((kolom) => [kolom.field]))(
    '%s left empty gets its sentence',
    (field) => {
      expect(periksaIsian(bersihkanIsian({ ...contoh, [field]: '' }))).toContainEqual({ field, pesan: 'wajib diisi' });
    },
  );

  it.each(kolomPengajuan.map((kolom) => [kolom.field, kolom]))(
    '%s filled with nonsense gets a sentence and crashes nothing',
    (field, kolom) => {
      for (const nonsense of ['\\', 'x'.repeat(300), '\u{d800}', '31-02-2025', '-1', '1e5', '0x10']) {
        const temuan = periksaIsian(
          bersihkanIsian({ ...contoh, jenis_linkage: 'E', lembaga_linkage: 'K', jenis_kur: '4', negara_tujuan: 'N', [field]: nonsense }),
        );
        const bebas = kolom.kontrak.wire === 'string' && !kolom.kontrak.codes && !kolom.kontrak.min;
        if (!bebas || nonsense.length > 255 || nonsense === '\\') expect(temuan.map((row) => row.field)).toContain(field);
      }
    },
  );

  it('that are hidden are not sent', () => {
    const isian = bersihkanIsian({ ...contoh, jenis_linkage: 'N', lembaga_linkage: 'Koperasi', jenis_kur: '1', negara_tujuan: 'Malaysia' });
    expect(isian.lembaga_linkage).toBeUndefined();
    expect(isian.negara_tujuan).toBeUndefined();
  });

  it('become required by what stands beside them', () => {
    const linkage = periksaIsian(bersihkanIsian({ ...contoh, jenis_linkage: 'E', lembaga_linkage: '' }));
    expect(linkage).toEqual([{ field: 'lembaga_linkage', pesan: 'wajib diisi karena jenis linkage Executing' }]);
    expect(periksaIsian(bersihkanIsian({ ...contoh, plafon_kredit: '50000000', npwp: '' }))).toEqual([]);
    expect(periksaIsian(bersihkanIsian({ ...contoh, plafon_kredit: '50000001', npwp: '' }))).toEqual([
      { field: 'npwp', pesan: 'wajib diisi karena plafon di atas Rp 50.000.000' },
    ]);
  });
});

describe('the two code lists for the kind of a guarantee', () => {
  const dijamin = { nomor_aplikasi: 'A', no_rekening: 'R', no_sertifikat: 'S', plafon_kredit: '1', kode_bank: '113', jenis_kur: '2' };
  const bayar = { nilai: '1', tahunKe: 1, noReferensi: 'x', tglReferensi: '2025-01-01', noInvoice: 'i', noRekeningAsal: null };

  it('count from zero in the inquiry and from one in the payment', () => {
    for (const [jenis, tanya, dibayar] of [
      ['baru', '0', '1'],
      ['spr', '1', '2'],
    ] as const) {
      expect(payloadInquiryIjp({ ...dijamin, jenis }).jenis_pengajuan).toBe(tanya);
      expect(payloadPembayaranIjp({ ...dijamin, jenis }, bayar)).toMatchObject({ jenis_penjaminan: dibayar, tipe_kredit: '2' });
    }
  });
});
