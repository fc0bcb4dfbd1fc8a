import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { lockName, type Tx } from '#lib/db.ts';
import { atFields, InputError, Refusal, type Temuan } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';
import { cleanText, hasForbiddenCharacter, isCalendarDate } from '#lib/jfusion/contract/check.ts';
import { fileLetter } from '#lib/pengiriman/file-letter.ts';
import { semuaStatusPengiriman, statusPengiriman } from '#lib/pengiriman/status.ts';
import { formatRupiah, fromSen, jumlahkan, toSen } from '#lib/rupiah.ts';
import { hariIni, toDay } from '#lib/tanggal.ts';
import { catatInvoice } from './catat-invoice.ts';
import { payloadPembayaranIjp } from './jfusion.ts';

export interface BayarIjp {
  readonly kunci: string;
  readonly penjaminanId: string;
  readonly tahunKe: number;
  readonly nilai: string;
  readonly noReferensi: string;
  readonly tglReferensi: string;
  readonly noInvoice: string;
  readonly tglInvoice: string;
  readonly noRekeningAsal: string;
}

const masihBerjalan = semuaStatusPengiriman.filter((status) => statusPengiriman[status].holds && status !== 'berhasil');
const masihBerlaku = semuaStatusPengiriman.filter((status) => statusPengiriman[status].holds);

/**
 * Confirms one IJP payment to the guarantor: transfer, its allocation to a certificate's year, audit row and letter in one
 * transaction, under the form's once-key. @throws InputError at the field; Refusal while a payment of that year is still open
 */
export async function bayarIjp(actor: Actor, input: BayarIjp): Promise<{ id: string }> {
  permit(actor, 'covering.bayar');
  const bayar = {
    ...input,
    noReferensi: cleanText(input.noReferensi),
    noInvoice: cleanText(input.noInvoice),
    noRekeningAsal: cleanText(input.noRekeningAsal),
  };
  const temuan = periksa(bayar);
  if (temuan.length > 0) throw new InputError(temuan);
  return once(actor, 'bayar-ijp', input.kunci, async (tx) => {
    await tx.$queryRaw`SELECT id FROM penjaminan WHERE id = ${bayar.penjaminanId}::uuid FOR UPDATE`;
    const penjaminan = inScope(actor, await tx.penjaminan.findUnique({ where: { id: bayar.penjaminanId } }));
    const { no_sertifikat, jenis_kur } = penjaminan;
    if (!no_sertifikat) throw new Refusal('Sertifikat belum bernomor, jadi IJP belum dapat dibayar lewat portal.');
    if (!jenis_kur) throw new Refusal('Produk ini tidak dapat dibayar lewat J-FUSION; hanya KUR.');
    await periksaSisa(tx, bayar);

    const transfer = await catatTransfer(tx, actor, penjaminan.cabang_id, bayar);
    const invoice = await catatInvoice(tx, penjaminan, {
      noInvoice: bayar.noInvoice,
      tanggal: bayar.tglInvoice,
      nilai: await tagihanPada(tx, bayar),
      asal: 'dicatat',
    });
    const id = newId();
    const surat = await fileLetter(tx, actor, {
      operasi: 'pembayaranIjp',
      payload: payloadPembayaranIjp(
        { ...penjaminan, no_sertifikat, jenis_kur, plafon_kredit: penjaminan.plafon_kredit.toFixed(2) },
        { ...bayar, noRekeningAsal: bayar.noRekeningAsal || null },
      ),
      objek: { jenis: 'alokasi', id },
      cabangId: penjaminan.cabang_id,
      tujuan: 'layar',
      tentang: { noRekening: penjaminan.no_rekening, nomorAplikasi: penjaminan.nomor_aplikasi },
      nilai: bayar.nilai,
      koreksiDariId: await belumDiperbaiki(tx, bayar),
    }).catch(atFields({ no_rekening_pembayaran_ijp: 'noRekeningAsal' }));
    await tx.alokasi.create({
      data: {
        id,
        transfer_id: transfer.id,
        penjaminan_id: penjaminan.id,
        tahun_ke: bayar.tahunKe,
        nilai: bayar.nilai,
        invoice_id: invoice.id,
        pengiriman_id: surat.id,
      },
    });
    await recordAudit(tx, actor, {
      tindakan: 'bayar_ijp',
      objek: ['penjaminan', penjaminan.id],
      cabangId: penjaminan.cabang_id,
      ringkasan: `Mengonfirmasi pembayaran IJP tahun ke-${bayar.tahunKe} sebesar ${formatRupiah(bayar.nilai)}`,
      sesudah: { nilai: bayar.nilai, noReferensi: bayar.noReferensi, noInvoice: bayar.noInvoice },
    });
    return { id };
  });
}

function periksa(bayar: BayarIjp): Temuan[] {
  const temuan: Temuan[] = [];
  const teks = (field: 'noReferensi' | 'noInvoice' | 'noRekeningAsal', wajib: boolean) => {
    if (wajib && !bayar[field]) temuan.push({ field, pesan: 'wajib diisi' });
    else if (bayar[field].length > 50) temuan.push({ field, pesan: `paling panjang 50 karakter, sekarang ${bayar[field].length}` });
    else if (hasForbiddenCharacter(bayar[field])) temuan.push({ field, pesan: 'memuat karakter yang tidak dapat dikirim' });
  };
  if (!/^\d{1,16}(\.\d{1,2})?$/.test(bayar.nilai))
    temuan.push({ field: 'nilai', pesan: bayar.nilai ? 'harus nilai rupiah' : 'wajib diisi' });
  else if (toSen(bayar.nilai) <= 0n) temuan.push({ field: 'nilai', pesan: 'harus lebih dari nol' });
  teks('noReferensi', true);
  if (!bayar.tglReferensi) temuan.push({ field: 'tglReferensi', pesan: 'wajib diisi' });
  else if (!isCalendarDate(bayar.tglReferensi))
    temuan.push({ field: 'tglReferensi', pesan: 'harus tanggal yang ada di kalender, misalnya 17-06-2025' });
  else if (bayar.tglReferensi > hariIni()) temuan.push({ field: 'tglReferensi', pesan: 'tidak boleh sesudah hari ini' });
  teks('noInvoice', true);
  if (!isCalendarDate(bayar.tglInvoice))
    temuan.push({ field: 'tglInvoice', pesan: 'harus tanggal yang ada di kalender, misalnya 17-06-2025' });
  teks('noRekeningAsal', false);
  return temuan;
}

async function periksaSisa(tx: Tx, bayar: BayarIjp): Promise<void> {
  const tagihan = await tx.tagihan_ijp.findUnique({
    where: { penjaminan_id_tahun_ke: { penjaminan_id: bayar.penjaminanId, tahun_ke: bayar.tahunKe } },
  });
  if (!tagihan?.angsuran_ijp) throw new Refusal('Tagihan IJP tahun ini belum dijawab Jamkrindo. Tanyakan IJP dahulu.');
  const alokasi = await tx.alokasi.findMany({
    where: { penjaminan_id: bayar.penjaminanId, tahun_ke: bayar.tahunKe },
    include: { pengiriman: true },
  });
  const berjalan = alokasi.find((row) => masihBerjalan.includes(row.pengiriman.status));
  if (berjalan) {
    throw new Refusal(
      `Pembayaran tahun ke-${bayar.tahunKe} sebelumnya berstatus ${statusPengiriman[berjalan.pengiriman.status].label.toLowerCase()}. Tunggu sampai jelas.`,
    );
  }
  const dibayar = jumlahkan(alokasi.filter((row) => row.pengiriman.status === 'berhasil').map((row) => row.nilai.toFixed(2)));
  const sisa = toSen(tagihan.angsuran_ijp.toFixed(2)) - toSen(dibayar);
  if (toSen(bayar.nilai) > sisa) throw new InputError([{ field: 'nilai', pesan: `melebihi sisa tagihan ${formatRupiah(fromSen(sisa))}` }]);
}

/** The latest payment of the year that was refused, taken back or proved absent and not filed again: this one corrects it. */
async function belumDiperbaiki(tx: Tx, { penjaminanId, tahunKe }: BayarIjp): Promise<string | null> {
  const terakhir = await tx.alokasi.findFirst({
    where: { penjaminan_id: penjaminanId, tahun_ke: tahunKe, pengiriman: { status: { notIn: masihBerlaku }, koreksi: { none: {} } } },
    orderBy: { id: 'desc' },
    select: { pengiriman_id: true },
  });
  return terakhir?.pengiriman_id ?? null;
}

/** What a guarantee owes on an invoice: the bills of the years paid on it so far, and of this one. */
async function tagihanPada(tx: Tx, { penjaminanId, noInvoice, tahunKe }: BayarIjp): Promise<string> {
  const sudah = await tx.alokasi.findMany({
    where: { penjaminan_id: penjaminanId, invoice: { no_invoice: noInvoice }, pengiriman: { status: { in: masihBerlaku } } },
    select: { tahun_ke: true },
  });
  const tahun = [tahunKe, ...sudah.map((row) => row.tahun_ke)];
  const tagihan = await tx.tagihan_ijp.findMany({ where: { penjaminan_id: penjaminanId, tahun_ke: { in: tahun } } });
  return jumlahkan(tagihan.map((row) => row.angsuran_ijp?.toFixed(2)));
}

async function catatTransfer(tx: Tx, actor: Actor, cabangId: string, bayar: BayarIjp): Promise<{ id: string }> {
  await lockName(tx, `transfer:${cabangId}:${bayar.noReferensi}`);
  const isi = { tgl_referensi: toDay(bayar.tglReferensi), nilai: bayar.nilai, no_rekening_asal: bayar.noRekeningAsal || null };
  const where = { cabang_id_no_referensi: { cabang_id: cabangId, no_referensi: bayar.noReferensi } };
  const sudah = await tx.transfer.findUnique({ where, include: { alokasi: { include: { pengiriman: true } } } });
  if (!sudah) return tx.transfer.create({ data: { cabang_id: cabangId, no_referensi: bayar.noReferensi, dibuat_oleh: actor.id, ...isi } });
  if (sudah.alokasi.some((row) => masihBerlaku.includes(row.pengiriman.status))) {
    throw new InputError([{ field: 'noReferensi', pesan: 'sudah dipakai untuk pembayaran lain; periksa nomor referensinya' }]);
  }
  return tx.transfer.update({ where, data: isi });
}
