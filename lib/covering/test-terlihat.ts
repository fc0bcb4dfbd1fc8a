import type { Actor } from '#lib/auth/actor.ts';
import { readListPage } from '#lib/daftar/page.ts';
import { readListState } from '#lib/daftar/view.ts';
import { db } from '#lib/db.ts';
import { daftarKlaim } from '#lib/klaim/daftar-klaim.ts';
import { bacaLaporan } from '#lib/laporan/baca-laporan.ts';
import { bacaPilihan } from '#lib/laporan/baca-pilihan.ts';
import { bacaRekonsiliasi } from '#lib/laporan/baca-rekonsiliasi.ts';
import { daftarLaporan } from '#lib/laporan/daftar-laporan.ts';
import { letterList } from '#lib/pengiriman/list.ts';
import { daftarSubrogasi } from '#lib/subrogasi/daftar-subrogasi.ts';
import { hariIni } from '#lib/tanggal.ts';
import { cariCepat } from './cari-cepat.ts';
import { daftarInvoice } from './daftar-invoice.ts';
import { daftarPermohonan } from './daftar-permohonan.ts';
import { daftarSertifikat } from './daftar-sertifikat.ts';
import { daftarSpr } from './daftar-spr.ts';
import { bacaInvoice } from './queries.ts';

/** Everything a person can come across of a debtor by looking around, as one text. */
export async function yangTerlihat(actor: Actor, kata: readonly string[]): Promise<string> {
  const temuan: unknown[] = [];
  for (const list of [daftarPermohonan, daftarSertifikat, daftarSpr, daftarInvoice, daftarKlaim, daftarSubrogasi, letterList]) {
    const { rows } = await readListPage(actor, list, await readListState(actor, list, {}), 500);
    temuan.push(rows);
  }
  for (const satu of kata) temuan.push(await cariCepat(actor, satu));
  const hari = hariIni();
  for (const laporan of daftarLaporan) {
    const { pilihan } = await bacaPilihan(actor, laporan, { dari: `${hari.slice(0, 4)}-01-01`, sampai: hari });
    temuan.push(await bacaLaporan(actor, laporan, pilihan));
  }
  for (const { id } of await db().rekonsiliasi.findMany({ where: { cabang_id: { in: [...actor.cabangIds] } } }))
    temuan.push(await bacaRekonsiliasi(actor, id));
  for (const { id } of await db().invoice.findMany({ where: { cabang_id: { in: [...actor.cabangIds] } } }))
    temuan.push(await bacaInvoice(actor, id));
  return JSON.stringify(temuan, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
}
