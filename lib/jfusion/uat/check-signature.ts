import { endpoints } from '../contract/endpoints.ts';
import { type Answered, call, type Trial } from './call.ts';
import type { Context } from './context.ts';
import { isLookedAt } from './opening.ts';
import { RANK } from './rank.ts';
import { openStep } from './step.ts';
import { inquiryIjp } from './values.ts';

type Inquiry = Answered<'inquiryIjp'>;

/**
 * Whether our signature is accepted on a reading call: by an acceptance where a certificate of ours stands at the guarantor,
 * else by comparison with a spoilt signature. True: shown; false: not accepted; null: nothing could be shown. One step of the
 * test beside the calls themselves.
 */
export async function checkSignature(context: Context): Promise<boolean | null> {
  const { lama } = context.isian;
  const trial = (): Trial<'inquiryIjp'> => ({
    operasi: 'inquiryIjp',
    values: inquiryIjp(lama, context.invented),
    profile: context.profile,
    about: lama ? { noRekening: lama.noRekening, nomorAplikasi: lama.nomorAplikasi } : {},
    lolos: (rank) => (rank === RANK.diterima ? true : rank >= RANK.bentuk ? null : false),
  });
  const answered = await call(context, trial());
  const { rank } = answered;
  const compared = rank >= RANK.bentuk ? await isLookedAt(context, answered, trial) : false;
  const finish = await openStep(context.ports, 'tanda_tangan', null);
  const [lolos, keterangan] = conclusion(answered, compared, lama !== null);
  await finish({ lolos, keterangan, httpStatus: answered.http.status });
  return lolos;
}

function conclusion({ rank, http, signed }: Inquiry, compared: boolean, certain: boolean): [boolean | null, string] {
  const { label } = endpoints.inquiryIjp;
  const status = http.status === null ? 'tanpa jawaban' : `HTTP ${http.status}`;
  if (!signed && rank >= RANK.bentuk)
    return [null, `${label} dijawab, tetapi menurut profil tidak ditandatangani; tanda tangan baru terbukti pada pengajuan pertama.`];
  if (rank === RANK.diterima && compared)
    return [true, `${label} diterima, dan tanda tangan yang dirusak ditolak: tanda tangan kita terbukti diterima.`];
  if (rank === RANK.diterima)
    return [null, `${label} diterima, tetapi tanda tangan yang dirusak pun diterima: Jamkrindo tidak memeriksanya di sini.`];
  const asked = certain ? 'sertifikat dari buku portal' : 'sertifikat rekaan, sebab belum ada yang bernomor di portal';
  if (rank >= RANK.bentuk && compared)
    return [
      true,
      `Tanda tangan kita diterima: permintaan yang sama dengan tanda tangan rusak dijawab lain. Yang ditanyakan ${asked}, dan ditolak (${status}).`,
    ];
  if (rank >= RANK.bentuk)
    return [
      null,
      `Belum terbukti: ${asked} ditolak (${status}), dan dengan tanda tangan rusak dijawab sama. Sebabnya dapat isi, bentuk, atau tanda tangannya: baca jawabannya di percobaan, atau jalankan UAT untuk mencari bacaan yang diterima.`,
    ];
  if (http.status === 401)
    return [
      false,
      'Tanda tangan atau token ditolak (HTTP 401); pastikan kunci publik portal sudah didaftarkan di Jamkrindo, lalu periksa mode dan salt tanda tangan, atau jalankan UAT.',
    ];
  if (http.status === 403) return [false, 'Akses ditolak (HTTP 403); minta Jamkrindo memeriksa izin mitra dan alamat IP server portal.'];
  if (/^\s*</.test(http.body.subarray(0, 200).toString('latin1')))
    return [
      false,
      `Yang menjawab halaman HTML (${status}), bukan J-FUSION; proxy mungkin membuang isi permintaan GET, periksa sakelar cara mengirim inquiry.`,
    ];
  if (http.status === 404 || http.status === 405 || http.status === 415)
    return [
      false,
      `${label} tidak dilayani di alamat atau dengan cara ini (${status}); periksa ID mitra dan sakelar cara mengirim inquiry, atau jalankan UAT.`,
    ];
  if (http.status === 400)
    return [
      false,
      `Permintaan ditolak tanpa penjelasan (${status}) sebelum tanda tangan terbukti; jalankan UAT untuk mencari bacaan yang diterima.`,
    ];
  return [false, `Tidak ada jawaban yang dapat dibaca (${status}); ulangi, lalu hubungi Jamkrindo bila tetap sama.`];
}
