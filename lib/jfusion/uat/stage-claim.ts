import type { About } from '../answer.ts';
import type { Context, TestGuarantee } from './context.ts';
import { testDocument } from './document.ts';
import { find } from './find.ts';
import { askUpload } from './questions.ts';
import { RANK } from './rank.ts';
import { repeat } from './repeat.ts';
import { fileAnother } from './stage-filing.ts';
import { steady } from './steady.ts';
import * as values from './values.ts';

const aboutOf = ({ noRekening, nomorAplikasi }: TestGuarantee): About => ({ noRekening, nomorAplikasi });

/** Continues a guarantee of its own, so that nothing stands in the way of the claim on the first. */
export async function continueGuarantee(context: Context): Promise<void> {
  if (!context.guarantee) return;
  const of = (await fileAnother(context)) ?? context.guarantee;
  const accepted = await find(context, 'penjaminanSpr', (profile) => {
    const made = values.penjaminanSpr(of, context.invented);
    const about = { noRekening: made.no_rekening_baru, noRekeningLain: [of.noRekening], nomorAplikasi: made.nomor_aplikasi };
    return { operasi: 'penjaminanSpr', values: made, profile, about };
  });
  if (accepted) await repeat(context, accepted);
}

/** Claims on our own guarantee. */
export async function claim(context: Context): Promise<void> {
  const of = context.guarantee;
  if (!of) return;
  const accepted = await find(context, 'requestKlaim', (profile) => ({
    operasi: 'requestKlaim',
    values: values.requestKlaim(of, context.invented),
    profile,
    about: aboutOf(of),
  }));
  if (!accepted) return;
  context.klaim = { noSpk: accepted.trial.values.no_spk ?? '', noRekening: of.noRekening };
  await repeat(context, accepted);
}

/** Sends a small document to the claim, other bytes at each try. */
export async function uploadDocument(context: Context): Promise<void> {
  const { klaim, invented } = context;
  if (!klaim) {
    for (const path of ['signature.upload', 'upload.documentCode'])
      context.findings.leave(path, 'Tidak ada klaim uji yang diterima, jadi tidak ada dokumen yang dikirim.');
    return;
  }
  const accepted = await find(context, 'uploadDokumen', (profile) => ({
    operasi: 'uploadDokumen',
    values: { no_rekening: klaim.noRekening, kode_dokumen: '001' },
    profile,
    about: { noRekening: klaim.noRekening },
    document: testDocument(invented.number()),
  }));
  if (!accepted) return;
  if (!(await repeat(context, accepted))) askUpload(context);
}

/** Asks for the claim's state; without a claim of our own the answer is noted, not judged. */
export async function askClaim(context: Context): Promise<void> {
  const { klaim, invented } = context;
  const answered = await steady(context, () => ({
    operasi: 'inquiryKlaim',
    values: values.inquiryKlaim(klaim, invented),
    profile: context.profile,
    about: klaim ? { noRekening: klaim.noRekening } : {},
    lolos: (rank) => (klaim || rank < RANK.isi ? rank === RANK.diterima : null),
  }));
  if (answered.rank === RANK.diterima) context.proven.set('inquiryKlaim', answered.ke);
  context.findings.leave('klaim.kode', 'Arti kode baru terlihat sesudah sebuah klaim diputus; cocokkan dengan jawaban inquiry klaim.');
}

/** Both subrogasi calls once, for the record: they need a paid claim, so a refusal of their content is noted and not judged. */
export async function subrogate(context: Context): Promise<void> {
  const of = context.guarantee;
  if (!of) return;
  const nomor = context.invented.number();
  for (const operasi of ['pengajuanSubrogasi', 'pembayaranSubrogasi'] as const) {
    const answered = await steady(context, () => ({
      operasi,
      values: values.subrogasi(of, nomor, context.invented),
      profile: context.profile,
      about: aboutOf(of),
      lolos: (rank) => (rank === RANK.isi ? null : rank === RANK.diterima),
    }));
    if (answered.rank === RANK.diterima) context.proven.set(operasi, answered.ke);
  }
}
