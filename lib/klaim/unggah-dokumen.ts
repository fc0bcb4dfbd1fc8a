import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { type Intake, takeIn } from '#lib/berkas/intake.ts';
import { catatBerkas } from '#lib/berkas/simpan-berkas.ts';
import { db, type Tx } from '#lib/db.ts';
import { InputError, Refusal } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';
import { type BarisDokumen, dokumenKlaim } from '#lib/jfusion/contract/dokumen-klaim.ts';
import { fileLetter } from '#lib/pengiriman/file-letter.ts';
import { statusPengiriman } from '#lib/pengiriman/status.ts';
import { bolehUnggah, kalimatMenunggu, menunggu } from './boleh-unggah.ts';
import { antreRekening } from './jfusion.ts';
import { melewatiBatas, periksaDokumen, periksaUkuran } from './periksa-dokumen.ts';
import { masihBerlaku } from './status.ts';

export interface UnggahDokumen {
  readonly kunci: string;
  readonly klaimId: string;
  /** of the checklist, such as `001` */
  readonly kode: string;
  /** `ukuran`: bytes as announced, where somebody did; `isi` is read once, and only when nothing stands against it */
  readonly berkas: {
    readonly nama: string;
    readonly ukuran?: number | undefined;
    readonly isi: Uint8Array | AsyncIterable<Uint8Array>;
  };
}

/**
 * Sends one document of the checklist for an accepted claim. Its content is taken in first, piece by piece; then file, version,
 * audit row and letter in one transaction, under the form's once-key. Type by content; exactly the limit passes, one byte more
 * does not. An earlier version stays.
 * @throws InputError at `kode` or `berkas`; Refusal while the earlier version is still under way, for an older claim of the
 * account (an upload names only the account), for one already paid or withdrawn
 */
export async function unggahDokumen(actor: Actor, input: UnggahDokumen): Promise<{ id: string }> {
  permit(actor, 'klaim.unggah');
  const baris = barisDokumen(input.kode);
  await bacaKlaim(db(), actor, input.klaimId);
  const { isi, ukuran = isi instanceof Uint8Array ? isi.length : undefined, nama } = input.berkas;
  const pesan = ukuran === undefined ? null : periksaUkuran(baris, ukuran);
  if (pesan) throw tolak(pesan);
  const masuk = await takeIn(isi instanceof Uint8Array ? [isi] : isi, baris.maxBytes);
  if (!masuk) throw tolak(melewatiBatas(baris));
  try {
    const hasil = periksaDokumen(baris, masuk);
    if ('pesan' in hasil) throw tolak(hasil.pesan);
    return await once(actor, 'unggah-dokumen', input.kunci, (tx) => catat(tx, actor, { ...input, baris, nama, tipe: hasil.tipe, masuk }));
  } finally {
    await masuk.drop();
  }
}

const tolak = (pesan: string) => new InputError([{ field: 'berkas', pesan }]);

function barisDokumen(kode: string): BarisDokumen {
  const baris: BarisDokumen | undefined = dokumenKlaim.find((row) => row.kode === kode);
  if (!baris) throw new InputError([{ field: 'kode', pesan: 'bukan kode dokumen klaim; pilih dari daftar' }]);
  return baris;
}

/** The claim, if documents may go for it now. @throws Refusal where they may not */
async function bacaKlaim(tx: Tx, actor: Actor, id: string) {
  const klaim = inScope(
    actor,
    await tx.klaim.findUnique({ where: { id }, include: { pengiriman: true, pembayaran: true, penarikan: true } }),
  );
  const terbaru = await tx.klaim.findFirst({
    where: { no_rekening: klaim.no_rekening, pengiriman: { status: { in: masihBerlaku } } },
    orderBy: { id: 'desc' },
  });
  const alasan = bolehUnggah({ ...klaim, terbaru: terbaru?.id === klaim.id });
  if (alasan) throw new Refusal(alasan);
  return klaim;
}

interface Datang {
  readonly klaimId: string;
  readonly baris: BarisDokumen;
  readonly nama: string;
  readonly tipe: string;
  readonly masuk: Intake;
}

async function catat(tx: Tx, actor: Actor, { klaimId, baris, nama, tipe, masuk }: Datang): Promise<{ id: string }> {
  await tx.$queryRaw`SELECT id FROM klaim WHERE id = ${klaimId}::uuid FOR UPDATE`;
  const rekening = await tx.klaim.findUnique({ where: { id: klaimId }, select: { no_rekening: true } });
  await antreRekening(tx, rekening?.no_rekening ?? '');
  const klaim = await bacaKlaim(tx, actor, klaimId);
  const { sha256, ukuran } = masuk;
  const sebelumnya = await versiSebelumnya(tx, klaim.id, baris, sha256);
  await masuk.keep();
  const berkasId = await catatBerkas(tx, { nama, sha256, ukuran, tipe, cabangId: klaim.cabang_id });
  const id = newId();
  const versi = (sebelumnya?.versi ?? 0) + 1;
  const surat = await fileLetter(tx, actor, {
    operasi: 'uploadDokumen',
    payload: { no_rekening: klaim.no_rekening, kode_dokumen: baris.kode },
    berkas: { sha256, ukuran, tipe },
    objek: { jenis: 'dokumen_klaim', id },
    cabangId: klaim.cabang_id,
    tujuan: 'layar',
    tentang: { noRekening: klaim.no_rekening, nomorAplikasi: klaim.nomor_aplikasi },
    koreksiDariId: sebelumnya && !statusPengiriman[sebelumnya.pengiriman.status].holds ? sebelumnya.pengiriman_id : null,
  });
  await tx.dokumen_klaim.create({
    data: {
      id,
      cabang_id: klaim.cabang_id,
      klaim_id: klaim.id,
      kode: baris.kode,
      versi,
      berkas_id: berkasId,
      pengiriman_id: surat.id,
      dibuat_oleh: actor.id,
    },
  });
  await recordAudit(tx, actor, {
    tindakan: 'unggah_dokumen',
    objek: ['klaim', klaim.id],
    cabangId: klaim.cabang_id,
    ringkasan: `Mengirim dokumen ${baris.kode} ${baris.label}, versi ${versi}`,
    sesudah: { kode: baris.kode, versi, sha256, ukuran },
  });
  return { id };
}

/** The latest version of a document, which a new one follows. @throws Refusal where it is under way, unknown, or accepted with the same bytes */
async function versiSebelumnya(tx: Tx, klaimId: string, { kode, label }: BarisDokumen, sha256: string) {
  const semua = await tx.dokumen_klaim.findMany({
    where: { klaim_id: klaimId, kode },
    orderBy: { versi: 'desc' },
    include: { pengiriman: true, berkas: { select: { sha256: true } } },
  });
  const berjalan = semua.find(({ pengiriman: { status } }) => menunggu(status));
  if (berjalan) throw new Refusal(kalimatMenunggu({ kode, label, versi: berjalan.versi, status: berjalan.pengiriman.status }));
  const sama = semua.find(({ pengiriman, berkas }) => pengiriman.status === 'berhasil' && berkas.sha256 === sha256);
  if (sama && sama === semua.find(({ pengiriman }) => pengiriman.status === 'berhasil'))
    throw new Refusal(`Berkas ini sama persis dengan dokumen ${kode} versi ${sama.versi} yang sudah diterima Jamkrindo.`);
  return semua[0] ?? null;
}
