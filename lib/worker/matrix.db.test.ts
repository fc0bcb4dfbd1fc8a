import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daftarAudit } from '#lib/audit/queries.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { type Permission, permissions, semuaPeran } from '#lib/auth/permissions.ts';
import { readActor } from '#lib/auth/read-actor.ts';
import { bukaBerkas } from '#lib/berkas/buka-berkas.ts';
import { gabungkanCabang } from '#lib/cabang/gabungkan-cabang.ts';
import { gantiKodeCabang } from '#lib/cabang/ganti-kode-cabang.ts';
import { daftarCabang } from '#lib/cabang/queries.ts';
import { tambahCabang } from '#lib/cabang/tambah-cabang.ts';
import { tutupCabang } from '#lib/cabang/tutup-cabang.ts';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { ajukanSpr } from '#lib/covering/ajukan-spr.ts';
import { ambilSertifikat } from '#lib/covering/ambil-sertifikat.ts';
import { bacaCetakan } from '#lib/covering/baca-cetakan.ts';
import { bacaSpr } from '#lib/covering/baca-spr.ts';
import { bawaanSpr } from '#lib/covering/bawaan-spr.ts';
import { bayarIjp } from '#lib/covering/bayar-ijp.ts';
import { cariCepat } from '#lib/covering/cari-cepat.ts';
import { cariCetakan } from '#lib/covering/cari-cetakan.ts';
import { catatSertifikat } from '#lib/covering/catat-sertifikat.ts';
import { daftarInvoice } from '#lib/covering/daftar-invoice.ts';
import { daftarPermohonan } from '#lib/covering/daftar-permohonan.ts';
import { daftarSertifikat } from '#lib/covering/daftar-sertifikat.ts';
import { daftarSpr } from '#lib/covering/daftar-spr.ts';
import { ijpTerbuka } from '#lib/covering/ijp-terbuka.ts';
import { perihalSurat } from '#lib/covering/perihal-surat.ts';
import { permohonanDitolak } from '#lib/covering/permohonan-ditolak.ts';
import { bacaInvoice, bacaIsian, bacaPenjaminan, bacaPermohonan, bawaanPengajuan, pengajuanTerakhir } from '#lib/covering/queries.ts';
import { rantaiPenjaminan } from '#lib/covering/rantai-penjaminan.ts';
import { ringkasanBulan } from '#lib/covering/ringkasan-bulan.ts';
import { tanyakanIjp } from '#lib/covering/tanyakan-ijp.ts';
import { tarikPindahUker } from '#lib/covering/tarik-pindah-uker.ts';
import { usulkanPindahUker } from '#lib/covering/usulkan-pindah-uker.ts';
import type { ListDefinition } from '#lib/daftar/definition.ts';
import { readListPage } from '#lib/daftar/page.ts';
import { applyFilters, readListState } from '#lib/daftar/view.ts';
import { db } from '#lib/db.ts';
import { bacaDraf, daftarDraf, hapusDraf, tulisDraf } from '#lib/draf/draf.ts';
import { newId } from '#lib/id.ts';
import { ajukanKlaim } from '#lib/klaim/ajukan-klaim.ts';
import { berkasKlaim } from '#lib/klaim/berkas-klaim.ts';
import { cariDijamin } from '#lib/klaim/cari-dijamin.ts';
import { catatKeputusan } from '#lib/klaim/catat-keputusan.ts';
import { catatPembayaran } from '#lib/klaim/catat-pembayaran.ts';
import { daftarDokumen } from '#lib/klaim/daftar-dokumen.ts';
import { daftarKlaim } from '#lib/klaim/daftar-klaim.ts';
import { kemajuanDokumen } from '#lib/klaim/kemajuan-dokumen.ts';
import { perihalKlaim } from '#lib/klaim/perihal-klaim.ts';
import { bacaDasarKlaim, bacaKlaim, halanganKlaim } from '#lib/klaim/queries.ts';
import { tanyakanKlaim } from '#lib/klaim/tanyakan-klaim.ts';
import { tarikKlaim } from '#lib/klaim/tarik-klaim.ts';
import { unggahDokumen } from '#lib/klaim/unggah-dokumen.ts';
import { bacaKeadaan } from '#lib/koneksi/baca-keadaan.ts';
import { buatKunci } from '#lib/koneksi/buat-kunci.ts';
import { daftarKunci } from '#lib/koneksi/daftar-kunci.ts';
import { daftarVersi } from '#lib/koneksi/daftar-versi.ts';
import { imporKunci } from '#lib/koneksi/impor-kunci.ts';
import { kembalikanSurat } from '#lib/koneksi/kembalikan-surat.ts';
import { lepasKunciJamkrindo } from '#lib/koneksi/lepas-kunci-jamkrindo.ts';
import { pakaiKunci } from '#lib/koneksi/pakai-kunci.ts';
import { pasangKunciJamkrindo } from '#lib/koneksi/pasang-kunci-jamkrindo.ts';
import { bacaKoneksi } from '#lib/koneksi/queries.ts';
import { ubahProfil } from '#lib/koneksi/ubah-profil.ts';
import { bacaUji } from '#lib/koneksi/uji/baca-uji.ts';
import { bekukanUji } from '#lib/koneksi/uji/bekukan-uji.ts';
import { daftarUji } from '#lib/koneksi/uji/daftar-uji.ts';
import { hentikanUji } from '#lib/koneksi/uji/hentikan-uji.ts';
import { jawabPertanyaan } from '#lib/koneksi/uji/jawab-pertanyaan.ts';
import { pesanUji } from '#lib/koneksi/uji/pesan-uji.ts';
import { bacaLaporan } from '#lib/laporan/baca-laporan.ts';
import { bacaPilihan } from '#lib/laporan/baca-pilihan.ts';
import { bacaRekonsiliasi } from '#lib/laporan/baca-rekonsiliasi.ts';
import { bukuRekonsiliasi } from '#lib/laporan/buku-rekonsiliasi.ts';
import { cetakFormulir } from '#lib/laporan/cetak-formulir.ts';
import { cetakLaporan } from '#lib/laporan/cetak-laporan.ts';
import { daftarRekonsiliasi } from '#lib/laporan/daftar-rekonsiliasi.ts';
import { mulaiRekonsiliasi } from '#lib/laporan/mulai-rekonsiliasi.ts';
import { produksiPenjaminan } from '#lib/laporan/produksi-penjaminan.ts';
import { unduhLaporan } from '#lib/laporan/unduh-laporan.ts';
import { aktifkanPengguna } from '#lib/pengguna/aktifkan-pengguna.ts';
import { bacaAkun } from '#lib/pengguna/queries.ts';
import { tambahPengguna } from '#lib/pengguna/tambah-pengguna.ts';
import { tangguhkanPengguna } from '#lib/pengguna/tangguhkan-pengguna.ts';
import { ubahPengguna } from '#lib/pengguna/ubah-pengguna.ts';
import { batchesUnderWay, readBatch } from '#lib/pengiriman/batch-progress.ts';
import { bukaJalur } from '#lib/pengiriman/buka-jalur.ts';
import { cancelLetter } from '#lib/pengiriman/cancel-letter.ts';
import { certificatesUnderWay, documentQueue } from '#lib/pengiriman/document-queue.ts';
import { letterList } from '#lib/pengiriman/list.ts';
import { oldestUnknown } from '#lib/pengiriman/oldest-unknown.ts';
import { auditTrail, letterEvents, readLetter } from '#lib/pengiriman/queries.ts';
import { releaseLetter } from '#lib/pengiriman/release-letter.ts';
import { decideSettlement, proposeSettlement } from '#lib/pengiriman/settle-letter.ts';
import { standingCounts } from '#lib/pengiriman/standing.ts';
import { tutupJalur } from '#lib/pengiriman/tutup-jalur.ts';
import { daftarKebijakan } from '#lib/persetujuan/daftar-aturan.ts';
import { decideLetters } from '#lib/persetujuan/decide-letters.ts';
import { delegasikan } from '#lib/persetujuan/delegasikan.ts';
import { usulkanAturan } from '#lib/persetujuan/usulkan-aturan.ts';
import { akhiriPerjanjian } from '#lib/referensi/akhiri-perjanjian.ts';
import { daftarProduk } from '#lib/referensi/baca-referensi.ts';
import { hapusLibur } from '#lib/referensi/hapus-libur.ts';
import { simpanKode } from '#lib/referensi/simpan-kode.ts';
import { simpanLibur } from '#lib/referensi/simpan-libur.ts';
import { simpanPerjanjian } from '#lib/referensi/simpan-perjanjian.ts';
import { simpanProduk } from '#lib/referensi/simpan-produk.ts';
import { ajukanAngsuran } from '#lib/subrogasi/ajukan-angsuran.ts';
import { balikkanAngsuran } from '#lib/subrogasi/balikkan-angsuran.ts';
import { bayarAngsuran } from '#lib/subrogasi/bayar-angsuran.ts';
import { daftarSubrogasi } from '#lib/subrogasi/daftar-subrogasi.ts';
import { bacaSubrogasi, bawaanAngsuran } from '#lib/subrogasi/queries.ts';
import { openTestBook, type TestBook } from './test-book.ts';

/** What no verb can work with: whoever is let in fails behind the door, whoever is not, at it. */
const apa = {} as never;
const id = newId();
const kosong = (list: ListDefinition) => ({ sort: list.order, filters: {}, cari: '', setelah: null, sebelum: null, tampilan: null });
const lists = (...all: ListDefinition[]) =>
  Object.fromEntries(
    all.flatMap((list) => [
      [`readListPage ${list.nama}`, (actor: Actor) => readListPage(actor, list, kosong(list))],
      [`readListState ${list.nama}`, (actor: Actor) => readListState(actor, list, {})],
      [`applyFilters ${list.nama}`, (actor: Actor) => applyFilters(actor, list, {})],
    ]),
  );
type Door = (actor: Actor, first: never, second: never, third: never) => unknown;
/** Verbs and queries under their own names, called with nothing that could be done. */
const by = (all: Record<string, Door>) =>
  Object.fromEntries(Object.entries(all).map(([nama, verb]) => [nama, (actor: Actor) => verb(actor, apa, apa, apa)]));
const one = (all: Record<string, (actor: Actor, id: string) => unknown>) =>
  Object.fromEntries(Object.entries(all).map(([nama, query]) => [nama, (actor: Actor) => query(actor, id)]));

const formulir = (jenis: string) => ({ [`cetakFormulir ${jenis}`]: (actor: Actor) => cetakFormulir(actor, jenis, 2) });

/** Every permission, and all that asks for it. */
const pintu: Partial<Record<Permission, Record<string, (actor: Actor) => unknown>>> = {
  'covering.lihat': {
    ...one({ bacaPermohonan, bacaPenjaminan, bacaInvoice, bacaSpr, rantaiPenjaminan, cariCepat }),
    ...by({ perihalSurat, ringkasanBulan, ijpTerbuka, permohonanDitolak }),
    ...lists(daftarPermohonan, daftarSertifikat, daftarSpr, daftarInvoice),
  },
  'covering.ajukan': {
    ...one({ bacaIsian }),
    ...by({ ajukanPenjaminan, pengajuanTerakhir, bawaanPengajuan }),
    ...formulir('penjaminan'),
  },
  'covering.bayar': by({ bayarIjp, catatSertifikat }),
  'covering.tanyakan': one({ tanyakanIjp }),
  'covering.cetak': one({ ambilSertifikat, cariCetakan, bacaCetakan }),
  'covering.spr': { ...by({ ajukanSpr }), ...one({ bawaanSpr }), ...formulir('spr') },
  'covering.pindah': by({ usulkanPindahUker, tarikPindahUker }),
  'klaim.lihat': { ...one({ bacaKlaim, daftarDokumen, kemajuanDokumen }), ...by({ perihalKlaim }), ...lists(daftarKlaim) },
  'klaim.ajukan': { ...by({ ajukanKlaim }), ...one({ cariDijamin, bacaDasarKlaim, halanganKlaim }), ...formulir('klaim') },
  'klaim.unggah': by({ unggahDokumen }),
  'klaim.catat': by({ catatKeputusan, catatPembayaran }),
  'klaim.tanyakan': one({ tanyakanKlaim }),
  'klaim.tarik': by({ tarikKlaim }),
  'subrogasi.lihat': { ...one({ bacaSubrogasi }), ...lists(daftarSubrogasi) },
  'subrogasi.ajukan': { ...by({ ajukanAngsuran, bayarAngsuran }), ...one({ bawaanAngsuran }), ...formulir('angsuran') },
  'subrogasi.balikkan': by({ balikkanAngsuran }),
  'rekonsiliasi.lihat': { ...one({ bacaRekonsiliasi }), ...by({ daftarRekonsiliasi }) },
  'rekonsiliasi.mulai': by({ mulaiRekonsiliasi }),
  'laporan.lihat': {
    bacaPilihan: (actor) => bacaPilihan(actor, produksiPenjaminan, {}),
    bacaLaporan: async (actor) => bacaLaporan(actor, produksiPenjaminan, (await bacaPilihan(actor, produksiPenjaminan, {})).pilihan),
  },
  'laporan.unduh': {
    ...one({ bukuRekonsiliasi }),
    unduhLaporan: (actor) => unduhLaporan(actor, produksiPenjaminan, apa),
    cetakLaporan: (actor) => cetakLaporan(actor, produksiPenjaminan, apa),
  },
  'draf.tulis': { ...by({ tulisDraf, bacaDraf, hapusDraf }), daftarDraf: (actor) => daftarDraf(actor, 'pengajuan') },
  'berkas.buka': one({ bukaBerkas, berkasKlaim }),
  'pengiriman.lihat': {
    ...one({ readLetter, readBatch }),
    ...{ standingCounts, batchesUnderWay, documentQueue, certificatesUnderWay, oldestUnknown: (actor: Actor) => oldestUnknown(actor) },
    letterEvents: (actor) => letterEvents(actor, []),
    auditTrail: (actor) => auditTrail(actor, []),
    ...lists(letterList),
  },
  'pengiriman.batalkan': by({ cancelLetter }),
  'pengiriman.kirim_lagi': by({ releaseLetter }),
  'pengiriman.usulkan': by({ proposeSettlement }),
  'pengiriman.putuskan': by({ decideSettlement }),
  'jalur.tutup': by({ tutupJalur, bukaJalur }),
  'persetujuan.putuskan': by({ decideLetters }),
  'persetujuan.delegasikan': by({ delegasikan }),
  'aturan.lihat': by({ daftarKebijakan }),
  'aturan.ubah': by({ usulkanAturan }),
  'pengguna.lihat': one({ bacaAkun }),
  'pengguna.ubah': by({ tambahPengguna, ubahPengguna, tangguhkanPengguna, aktifkanPengguna }),
  'cabang.ubah': by({ tambahCabang, gantiKodeCabang, gabungkanCabang, tutupCabang }),
  'audit.lihat': { daftarAudit: (actor) => daftarAudit(actor, {}) },
  'referensi.lihat': { daftarProduk, daftarCabang: (actor) => daftarCabang(actor) },
  'referensi.ubah': by({ simpanKode, simpanLibur, hapusLibur, simpanPerjanjian, akhiriPerjanjian, simpanProduk }),
  'koneksi.lihat': { bacaKoneksi, bacaKeadaan, daftarKunci, daftarVersi, daftarUji, ...one({ bacaUji }) },
  'koneksi.ubah': {
    ...by({ buatKunci, imporKunci, pakaiKunci, pasangKunciJamkrindo, ubahProfil, pesanUji, bekukanUji, jawabPertanyaan, hentikanUji }),
    lepasKunciJamkrindo,
    kembalikanSurat: (actor) => kembalikanSurat(actor, { operasi: [] }, apa),
  },
};

let book: TestBook;
const orang = new Map<string, Actor>();
beforeAll(async () => {
  book = await openTestBook();
  for (const peran of semuaPeran) {
    const row = { nama_pengguna: `satu-${peran}`, nama: peran, peran: [peran], cabang_id: book.staf.cabangId, sandi_hash: '-' };
    const { id: penggunaId } = await db().pengguna.create({ data: row });
    const actor = await readActor(db(), penggunaId);
    if (actor) orang.set(peran, actor);
  }
});
afterAll(() => book.close());

/** Whether somebody comes through a door, whatever happens behind it. */
async function letIn(actor: Actor, door: (actor: Actor) => unknown): Promise<boolean> {
  try {
    await door(actor);
  } catch (error) {
    return !/tidak berwenang/.test(String(error));
  }
  return true;
}

describe('the table of permissions', () => {
  const rows = Object.entries(pintu).flatMap(([izin, doors]) =>
    Object.entries(doors).map(([nama, door]) => ({ izin: izin as Permission, nama, door })),
  );

  it.each(rows)('opens $nama to exactly who holds $izin', async ({ izin, door }) => {
    const masuk: string[] = [];
    for (const peran of semuaPeran) {
      const actor = orang.get(peran);
      if (actor && (await letIn(actor, door))) masuk.push(peran);
    }
    expect(masuk.sort()).toEqual([...permissions[izin]].sort());
  });

  it('leaves no permission without a door, but those that only pages ask for', () => {
    const tanpa = Object.keys(permissions).filter((izin) => !(izin in pintu));
    expect(tanpa.sort()).toEqual(['aturan.setujui', 'persetujuan.lihat']);
  });

  it('lets no admin near a customer, and no auditor change anything', () => {
    const nasabah = /^(covering|klaim|subrogasi|rekonsiliasi|laporan|berkas|draf|pengiriman|persetujuan)\./;
    const milik = (peran: string) =>
      Object.entries(permissions).flatMap(([izin, roles]) => ((roles as readonly string[]).includes(peran) ? [izin] : []));
    expect(milik('admin').filter((izin) => nasabah.test(izin))).toEqual([]);
    expect(milik('auditor').filter((izin) => !/\.lihat$/.test(izin))).toEqual(['laporan.unduh']);
  });
});
