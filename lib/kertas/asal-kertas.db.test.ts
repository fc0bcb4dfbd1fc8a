import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { ajukanKelompok } from '#lib/covering/ajukan-kelompok.ts';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { ajukanSpr } from '#lib/covering/ajukan-spr.ts';
import { bacaSpr } from '#lib/covering/baca-spr.ts';
import { drafSiap } from '#lib/covering/draf-siap.ts';
import { bacaPermohonan } from '#lib/covering/queries.ts';
import { bukaBukuPindah, pindah } from '#lib/covering/test-pindah.ts';
import { db } from '#lib/db.ts';
import { tulisDraf } from '#lib/draf/draf.ts';
import { InputError } from '#lib/errors.ts';
import { ajukanKlaim } from '#lib/klaim/ajukan-klaim.ts';
import { bacaKlaim } from '#lib/klaim/queries.ts';
import { tanyakanKlaim } from '#lib/klaim/tanyakan-klaim.ts';
import { cancelLetter } from '#lib/pengiriman/cancel-letter.ts';
import { unsealText } from '#lib/seal.ts';
import { ajukanAngsuran } from '#lib/subrogasi/ajukan-angsuran.ts';
import { bacaSubrogasi } from '#lib/subrogasi/queries.ts';
import { hariIni } from '#lib/tanggal.ts';
import { contohIsian, type TestBook } from '#lib/worker/test-book.ts';
import { contohKlaim, klaimDiterima, kosong, pesanSandbox, terbit } from '#lib/worker/test-claim.ts';
import type { IsianKertas } from './isian-kertas.ts';
import { nomorBaru } from './nomor-baru.ts';

let book: TestBook;
let buku: Awaited<ReturnType<typeof bukaBukuPindah>>;
beforeAll(async () => {
  buku = await bukaBukuPindah();
  book = buku.book;
});
afterAll(() => buku.close());

const nomorKertas = (): string => nomorBaru('010', 1)[0] ?? '';
const kertas = (nomor: string, lain: IsianKertas = {}): IsianKertas => ({
  kertas: 'ya',
  kertas_nomor: nomor,
  kertas_tanggal: hariIni(),
  kertas_petugas: 'Sari',
  ...lain,
});
const ajukan = (aplikasi: string, isi: IsianKertas, koreksiDariId: string | null = null, oleh: Actor = book.staf) =>
  ajukanPenjaminan(oleh, {
    kunci: randomUUID(),
    isian: { ...contohIsian(aplikasi, oleh === book.orangLain ? { kode_uker: '020' } : {}), ...isi },
    drafId: null,
    koreksiDariId,
  });
const temuan = async (filing: Promise<unknown>): Promise<string[]> => {
  const error = await filing.catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(InputError);
  return (error as InputError).temuan.map(({ field, pesan }) => `${field} ${pesan}`);
};
const batalkan = async (id: string) => {
  const { pengiriman_id } = await db().pengajuan.findUniqueOrThrow({ where: { id } });
  await cancelLetter(book.staf, { kunci: randomUUID(), pengirimanId: pengiriman_id, alasan: 'Keliru' });
};
const catatan = async (jenis: string, id: string) =>
  (await db().audit.findMany({ where: { objek_jenis: jenis, objek_id: id }, orderBy: { id: 'asc' } }))
    .map((row) => row.ringkasan)
    .join('\n');

describe('a filing that was first on paper', () => {
  it('says so in the book and in the audit trail, and nothing of it goes to the guarantor', async () => {
    const nomor = nomorKertas();
    const { id } = await ajukan('P-1', kertas(nomor.toLowerCase()));
    const asal = { nomor, tanggal: hariIni(), petugas: 'Sari' };
    expect((await bacaPermohonan(book.staf, id)).kertas).toEqual(asal);
    expect((await bacaPermohonan(book.auditor, id)).kertas).toEqual(asal);
    expect(await db().asal_kertas.findFirst({ where: { nomor } })).toMatchObject({ objek_jenis: 'pengajuan', dicatat_oleh: book.staf.id });
    expect(await catatan('pengajuan', id)).toContain(`nomor aplikasi P-1, disalin dari formulir kertas ${nomor}`);
    const { isi } = await db().pengiriman.findFirstOrThrow({ where: { objek_id: id } });
    expect(Object.keys(JSON.parse(unsealText(isi ?? new Uint8Array(), 'pengiriman.isi'))).filter((key) => /kertas/.test(key))).toEqual([]);
    const { id: lain } = await ajukan('P-1B', {});
    expect((await bacaPermohonan(book.staf, lain)).kertas).toBeNull();
  });

  it('is refused with every finding at its field, beside those of the filing, and nothing stays', async () => {
    const salah = ajukanPenjaminan(book.staf, {
      kunci: randomUUID(),
      isian: { ...contohIsian('P-2', { kode_pos: '123456' }), kertas: 'ya', kertas_nomor: 'X', kertas_tanggal: '2999-01-01' },
      drafId: null,
      koreksiDariId: null,
    });
    expect((await temuan(salah)).map((row) => row.split(' ')[0])).toEqual(['kode_pos', 'kertas_nomor', 'kertas_tanggal', 'kertas_petugas']);
    expect(await db().pengajuan.count({ where: { nomor_aplikasi: 'P-2' } })).toBe(0);
  });

  it('is entered once: the second time names where the first stands, and another branch hears only that it does', async () => {
    const nomor = nomorKertas();
    await ajukan('P-3', kertas(nomor));
    expect(await temuan(ajukan('P-3B', kertas(nomor)))).toEqual([
      expect.stringMatching(
        /^kertas_nomor sudah dimasukkan pada Penjaminan baru, nomor aplikasi P-3, .* WIB oleh sari; satu formulir hanya/,
      ),
    ]);
    expect(await temuan(ajukan('P-3C', kertas(nomor), null, book.orangLain))).toEqual([
      'kertas_nomor sudah dimasukkan di cabang lain; periksa nomornya pada formulir',
    ]);
    expect(await db().asal_kertas.count({ where: { nomor } })).toBe(1);
  });

  it('is entered once where two people type it at the same moment', async () => {
    const nomor = nomorKertas();
    const outcomes = await Promise.allSettled([
      ajukan('P-4', kertas(nomor)),
      ajukan('P-4B', kertas(nomor), null, book.supervisor),
      ajukan('P-4C', kertas(nomor)),
    ]);
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    expect(await db().asal_kertas.count({ where: { nomor } })).toBe(1);
    expect(await db().pengajuan.count({ where: { nomor_aplikasi: { startsWith: 'P-4' } } })).toBe(1);
  });

  it('may be entered again once its record came to nothing, and a correction keeps its paper without being asked', async () => {
    const nomor = nomorKertas();
    const { id } = await ajukan('P-5', kertas(nomor), null, book.staf);
    await batalkan(id);
    const { id: koreksi } = await ajukan('P-5', { kertas: 'ya', kertas_nomor: 'apa saja' }, id, book.supervisor);
    expect((await bacaPermohonan(book.staf, koreksi)).kertas).toMatchObject({ nomor });
    expect(await db().asal_kertas.findFirst({ where: { objek_id: koreksi } })).toMatchObject({ dicatat_oleh: book.staf.id });
    expect(await temuan(ajukan('P-5B', kertas(nomor)))).toHaveLength(1);
    await batalkan(koreksi);
    const { id: baru } = await ajukan('P-5C', kertas(nomor));
    const { id: koreksiLagi } = await ajukan('P-5', {}, koreksi);
    expect((await bacaPermohonan(book.staf, baru)).kertas).toMatchObject({ nomor });
    expect((await bacaPermohonan(book.staf, koreksiLagi)).kertas).toBeNull();
  });

  it('survives in a draft, and a batch takes each form once', async () => {
    const [satu = '', dua = ''] = nomorBaru('010', 2);
    const draf = async (aplikasi: string, nomor: string) => {
      const id = randomUUID();
      await tulisDraf(book.staf, 'pengajuan', id, { ...contohIsian(aplikasi), ...kertas(nomor) } as Record<string, string>);
      return id;
    };
    const ids = [await draf('P-6', satu), await draf('P-7', satu), await draf('P-8', 'F-salah')];
    expect((await drafSiap(book.staf)).map(({ nomorAplikasi, kurang }) => [nomorAplikasi, kurang])).toEqual([
      ['P-8', 1],
      ['P-7', 0],
      ['P-6', 0],
    ]);
    const kelompok = (drafIds: string[]) => ajukanKelompok(book.staf, { kunci: randomUUID(), drafIds });
    expect(await temuan(kelompok(ids))).toEqual([
      `${ids[1]} Nomor formulir ${satu} juga ada di draf lain yang dipilih.`,
      expect.stringMatching(new RegExp(`^${ids[2]} Nomor formulir tidak dikenal; .*\\.$`)),
    ]);
    await kelompok([ids[0] ?? '', await draf('P-9', dua)]);
    expect(await db().asal_kertas.count({ where: { nomor: { in: [satu, dua] } } })).toBe(2);
  });
});

describe('a record that goes over to another branch', () => {
  it('takes its paper along: the new branch reads it, the old one hears no more of it', async () => {
    const nomor = nomorKertas();
    const { id } = await ajukan('P-10', kertas(nomor));
    await book.work(kosong);
    const penjaminan = await db().penjaminan.findUniqueOrThrow({ where: { pengajuan_id: id } });
    await pindah(penjaminan.id, buku.tujuan);
    await expect(bacaPermohonan(book.staf, id)).rejects.toThrow('tidak ditemukan di cabang Anda');
    expect((await bacaPermohonan(book.orangLain, id)).kertas).toMatchObject({ nomor });
    expect(await temuan(ajukan('P-10B', kertas(nomor)))).toEqual([expect.stringContaining('sudah dimasukkan di cabang lain')]);
    expect(await temuan(ajukan('P-10C', kertas(nomor), null, book.orangLain))).toEqual([expect.stringContaining('nomor aplikasi P-10,')]);
  });
});

describe('a claim turned down and filed again', () => {
  it('keeps its paper each time, though what it corrects still stands with the guarantor', async () => {
    const nomor = nomorKertas();
    const dijamin = await terbit(book, 'Q-4');
    let sebelumnya: string | null = null;
    for (const spk of ['SPK-Q-4', 'SPK-Q-4B', 'SPK-Q-4C']) {
      const isian = { ...contohKlaim(spk), ...(sebelumnya ? {} : kertas(nomor)) };
      const { id } = await ajukanKlaim(book.staf, {
        kunci: randomUUID(),
        penjaminanId: dijamin.id,
        isian,
        koreksiDariId: sebelumnya,
      });
      await book.work(kosong);
      expect((await bacaKlaim(book.staf, id)).kertas, spk).toMatchObject({ nomor });
      for (const step of [{ aksi: 'lengkapi' }, { aksi: 'tolak', alasan: 'Kurang' }]) await pesanSandbox(book, { no_spk: spk, ...step });
      await tanyakanKlaim(book.staf, id);
      await book.work(kosong);
      sebelumnya = id;
    }
    expect(await db().asal_kertas.count({ where: { nomor } })).toBe(3);
    expect(await temuan(ajukan('P-11', kertas(nomor)))).toHaveLength(1);
  });
});

describe('of every other kind of filing', () => {
  it('SPR, claim and instalment keep their paper, and a form serves one record of whatever kind', async () => {
    const [spr = '', klaim = '', angsuran = ''] = nomorBaru('010', 3);
    const lama = await terbit(book, 'Q-1');
    const isianSpr = {
      nomor_aplikasi: 'Q-1A',
      no_rekening_baru: 'Q-1A',
      tanggal_awal: '2026-06-14',
      tanggal_akhir: '2029-06-14',
      no_pk: 'PK-Q-1',
      tanggal_pk: '2026-06-14',
      plafon_kredit: '50000000',
      tgl_rekam: '2026-06-15',
      status_data: '1',
      jangka_waktu: '36',
      status_rekening: '1',
      flag_covid: '0',
      outstanding: '12500000.50',
    };
    const { id: sprId } = await ajukanSpr(book.staf, {
      kunci: randomUUID(),
      penjaminanId: lama.id,
      isian: { ...isianSpr, ...kertas(spr) },
      koreksiDariId: null,
    });
    expect((await bacaSpr(book.staf, sprId)).kertas).toMatchObject({ nomor: spr });
    expect(await catatan('pengajuan_spr', sprId)).toContain(`disalin dari formulir kertas ${spr}`);

    const dijamin = await terbit(book, 'Q-2');
    const ajukanKlaimDari = (nomor: string) =>
      ajukanKlaim(book.staf, {
        kunci: randomUUID(),
        penjaminanId: dijamin.id,
        isian: { ...contohKlaim('SPK-Q-2'), ...kertas(nomor) },
        koreksiDariId: null,
      });
    expect(await temuan(ajukanKlaimDari(spr))).toEqual([
      expect.stringMatching(/^kertas_nomor sudah dimasukkan pada Penjaminan SPR, nomor aplikasi Q-1A, /),
    ]);
    const { id: klaimId } = await ajukanKlaimDari(klaim);
    expect((await bacaKlaim(book.staf, klaimId)).kertas).toMatchObject({ nomor: klaim });
    expect(await catatan('klaim', klaimId)).toContain(`disalin dari formulir kertas ${klaim}`);

    const dibayar = await klaimDiterima(book, 'Q-3');
    for (const step of [
      { aksi: 'lengkapi' },
      { aksi: 'setujui', pokok: '14000000', bunga: '1000000', beriTahu: true },
      { aksi: 'bayar', beriTahu: true },
    ])
      await pesanSandbox(book, { no_spk: dibayar.no_spk, ...step });
    const isianAngsuran = {
      no_surat_subrogasi: 'SUB-Q-3',
      tgl_surat_subrogasi: hariIni(),
      no_referensi_pembayaran: 'TRF-Q-3',
      tgl_referensi_pembayaran: hariIni(),
      kode_bank_pengirim: '113',
      no_rekening_pengirim: '8978788987',
      kode_bank_penerima: '001',
      no_rekening_penerima: '8978788900',
      nilai_tertagih: '1000000',
      nilai_subrogasi: '1000000',
    };
    const setor = (nomor: string) =>
      ajukanAngsuran(book.staf, {
        kunci: randomUUID(),
        klaimId: dibayar.id,
        isian: { ...isianAngsuran, ...kertas(nomor) },
        koreksiDariId: null,
      });
    expect(await temuan(setor(klaim))).toEqual([
      expect.stringMatching(/^kertas_nomor sudah dimasukkan pada Request klaim, nomor aplikasi Q-2, /),
    ]);
    await setor(angsuran);
    await book.work(kosong);
    expect((await bacaSubrogasi(book.staf, dibayar.id)).angsuran.map((row) => row.kertas?.nomor)).toEqual([angsuran]);
    expect(await catatan('klaim', dibayar.id)).toContain(`disalin dari formulir kertas ${angsuran}`);
  });
});
