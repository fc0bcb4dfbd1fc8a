import type { Actor } from '#lib/auth/actor.ts';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { ajukanSpr } from '#lib/covering/ajukan-spr.ts';
import { bayarIjp } from '#lib/covering/bayar-ijp.ts';
import type { IsianPengajuan, IsianSpr } from '#lib/covering/schema.ts';
import { db } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { decideSettlement, proposeSettlement } from '#lib/pengiriman/settle-letter.ts';
import { fromSen, toSen } from '#lib/rupiah.ts';
import { fromDay, hariIni } from '#lib/tanggal.ts';
import { type DebiturDemo, isianDemo } from './demo-debitur.ts';
import { kunciDemo, type Panggung } from './demo-panggung.ts';

/** The filing of a demo debtor as a person of this branch writes it. */
export async function isianCabang(actor: Actor, debitur: DebiturDemo, urut: number): Promise<IsianPengajuan> {
  const cabang = await db().cabang.findUniqueOrThrow({ where: { id: actor.cabangId } });
  const { kode_bank } = await db().koneksi.findUniqueOrThrow({ where: { id: 1 } });
  return isianDemo(debitur, urut, { kode_uker: cabang.kode_uker, kode_bank: kode_bank || '113' });
}

/** Files a demo debtor's guarantee as this person; gives the filing's id. `koreksi` names the filing it corrects. */
export async function ajukanDemo(actor: Actor, debitur: DebiturDemo, urut: number, koreksi: string | null = null): Promise<string> {
  const isian = await isianCabang(actor, debitur, urut);
  const kunci = kunciDemo(`baru-${urut}${koreksi ? '-koreksi' : ''}`);
  return (await ajukanPenjaminan(actor, { kunci, isian, drafId: null, koreksiDariId: koreksi })).id;
}

/** The guarantee that came of a filing. */
export function penjaminanDari(pengajuanId: string) {
  return db().penjaminan.findUniqueOrThrow({
    where: { pengajuan_id: pengajuanId },
    include: { tagihan_ijp: true, invoice_baris: { include: { invoice: true } } },
  });
}

/** Files a guarantee and waits until its certificate, IJP and print are here. */
export async function terbitDemo(panggung: Panggung, actor: Actor, debitur: DebiturDemo, urut: number) {
  const id = await ajukanDemo(actor, debitur, urut);
  await panggung.tuntas();
  return penjaminanDari(id);
}

/** Confirms a part (percent) of what the first year of a guarantee's IJP comes to; the rest where it is 100. */
export async function bayarDemo(actor: Actor, penjaminanId: string, persen: number): Promise<void> {
  const penjaminan = await db().penjaminan.findUniqueOrThrow({
    where: { id: penjaminanId },
    include: {
      tagihan_ijp: { where: { tahun_ke: 1 } },
      alokasi: { include: { pengiriman: true } },
      invoice_baris: { include: { invoice: true } },
    },
  });
  const tagihan = penjaminan.tagihan_ijp[0]?.angsuran_ijp;
  if (!tagihan) throw new Refusal(`Tagihan IJP ${penjaminan.nomor_aplikasi} belum dijawab sandbox.`);
  const dibayar = penjaminan.alokasi
    .filter((row) => row.pengiriman.status === 'berhasil')
    .reduce((sum, row) => sum + toSen(row.nilai.toFixed(2)), 0n);
  const bagian = persen === 100 ? toSen(tagihan.toFixed(2)) - dibayar : (toSen(tagihan.toFixed(2)) * BigInt(persen)) / 100n;
  const invoice = penjaminan.invoice_baris[0]?.invoice;
  const nomor = `${penjaminan.nomor_aplikasi}-${penjaminan.alokasi.length + 1}`;
  await bayarIjp(actor, {
    kunci: kunciDemo(`ijp-${nomor}`),
    penjaminanId,
    tahunKe: 1,
    nilai: fromSen(bagian),
    noReferensi: `TRF-${nomor}`,
    tglReferensi: hariIni(),
    noInvoice: invoice?.no_invoice ?? `INV-${nomor}`,
    tglInvoice: invoice ? fromDay(invoice.tanggal_invoice) : hariIni(),
    noRekeningAsal: '0010123456789',
  });
}

/** Continues a guarantee by an SPR of this kind (1 suplesi, 2 perpanjangan, 3 restrukturisasi). */
export async function sprDemo(
  actor: Actor,
  penjaminanId: string,
  urut: number,
  ubah: Pick<IsianSpr, 'status_data'> & IsianSpr,
): Promise<string> {
  const lama = await db().penjaminan.findUniqueOrThrow({ where: { id: penjaminanId } });
  const [awal, akhir] = [fromDay(lama.tanggal_awal), fromDay(lama.tanggal_akhir)];
  const nomor = `DEMO${String(urut).padStart(6, '0')}`;
  const isian: IsianSpr = {
    nomor_aplikasi: nomor,
    no_rekening_baru: lama.no_rekening,
    tanggal_awal: awal,
    tanggal_akhir: akhir,
    no_pk: `DEMO/ADD/${String(urut).padStart(4, '0')}`,
    tanggal_pk: hariIni(),
    plafon_kredit: lama.plafon_kredit.toFixed(2),
    tgl_rekam: hariIni(),
    jangka_waktu: '36',
    status_rekening: '1',
    flag_covid: '0',
    outstanding: fromSen(toSen(lama.plafon_kredit.toFixed(2)) / 2n),
    ...ubah,
  };
  return (await ajukanSpr(actor, { kunci: kunciDemo(`spr-${urut}`), penjaminanId, isian, koreksiDariId: null })).id;
}

/** Two people say what became of a letter whose outcome is unknown. */
export async function pastikanDemo({ sari, dewi }: Panggung, pengirimanId: string, usul: 'diterima' | 'tidak_ada'): Promise<void> {
  const { id } = await proposeSettlement(sari, {
    kunci: kunciDemo(`usul-${pengirimanId}`),
    pengirimanId,
    usul,
    noSertifikat: '',
    tanggalSertifikat: '',
    catatan: 'Ditanyakan ke Jamkrindo lewat telepon',
  });
  await decideSettlement(dewi, { kunci: kunciDemo(`putus-${pengirimanId}`), penyelesaianId: id, keputusan: 'disetujui' });
}
