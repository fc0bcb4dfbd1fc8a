import { Refusal } from '../answer.ts';
import { type Penjaminan, sebutanOf } from '../book.ts';
import type { ValuesOf } from '../read-fields.ts';
import { rupiahText, rupiahToSen } from '../rupiah.ts';
import { type SertifikatTerbit, sertifikatBaru, sertifikatSpr } from '../sertifikat.ts';
import type { Context, Handler } from './handler.ts';

type Values = ValuesOf<'pembayaranIjp'>;

export const pembayaranIjp: Handler<'pembayaranIjp'> = {
  effect: true,
  message: 'Success pembayaran ijp.',
  perform: (values, context, again) => {
    const { book, mitra } = context;
    const penjaminan = book.find(sebutanOf(values));
    if (!penjaminan) throw new Refusal(422, 'Sertifikat tidak ditemukan: nomor_aplikasi, no_rekening dan no_sertifikat tidak cocok.');
    const mismatch = mismatchOf(values, penjaminan, mitra.kodeBank);
    if (mismatch) throw new Refusal(422, `Field ${mismatch}.`);
    const tagihan = penjaminan.tagihan.find(({ tahunKe }) => String(tahunKe) === values.tahun_ke);
    if (!tagihan)
      throw new Refusal(422, `Field tahun_ke ${values.tahun_ke} tidak ada; tagihan ada sampai tahun ${penjaminan.tagihan.length}.`);

    const before = penjaminan.pembayaran.filter(({ tahunKe }) => tahunKe === tagihan.tahunKe);
    const paid = before.reduce((sum, { sen }) => sum + sen, 0n);
    const now = rupiahToSen(values.nilai_ijp);
    const left = tagihan.sen > paid ? tagihan.sen - paid : 0n;
    if (!again && now > left) {
      throw new Refusal(422, `Field nilai_ijp ${rupiahText(now)} melebihi sisa tagihan tahun ke-${values.tahun_ke}, ${rupiahText(left)}.`);
    }
    const [bill, payment] = [rupiahText(tagihan.sen), rupiahText(now)];
    const swapped = mitra.profile.ijp.labels === 'swapped';
    const earnsCertificate = penjaminan.sertifikat === null && tagihan.tahunKe === 1 && now >= left;
    return {
      no_rekening: values.no_rekening,
      nomor_aplikasi: values.nomor_aplikasi,
      pembayaran_ijp: swapped ? payment : bill,
      nilai_penagihan: swapped ? bill : payment,
      total_pembayaran_ijp: rupiahText(paid + now),
      sisa_tagihan: rupiahText(left > now ? left - now : 0n),
      pembayaran_ijp_ke: before.length + 1,
      ...(earnsCertificate ? sertifikatUntuk(penjaminan, context) : {}),
    };
  },
};

function sertifikatUntuk({ isi, rantai }: Penjaminan, context: Context): SertifikatTerbit {
  return rantai ? sertifikatSpr(rantai.asal, isi.status_data ?? '', rantai.ke, context.now) : sertifikatBaru(context);
}

function mismatchOf(values: Values, { jenis, isi }: Penjaminan, kodeBank: string): string | null {
  const [wanted, label] = jenis === 'spr' ? ['2', 'penjaminan SPR'] : ['1', 'penjaminan baru'];
  if (values.jenis_penjaminan !== wanted) return `jenis_penjaminan harus ${wanted}: sertifikat ini ${label}`;
  if (rupiahToSen(values.plafon_kredit) !== rupiahToSen(isi.plafon_kredit ?? ''))
    return 'plafon_kredit berbeda dari plafon pada sertifikat';
  if (values.tipe_kredit !== isi.jenis_kur) return 'tipe_kredit berbeda dari jenis KUR pada sertifikat';
  return values.kode_bank === kodeBank ? null : `kode_bank ${values.kode_bank} bukan kode bank mitra ini`;
}
