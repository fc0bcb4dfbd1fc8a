import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { simpanBerkas } from '#lib/berkas/simpan-berkas.ts';
import { tipeIsi } from '#lib/berkas/tipe-isi.ts';
import type { Tx } from '#lib/db.ts';
import { InputError, Refusal } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';
import { type BarisDokumen, dokumenKlaim } from '#lib/jfusion/contract/dokumen-klaim.ts';
import { fileLetter } from '#lib/pengiriman/file-letter.ts';
import { statusPengiriman } from '#lib/pengiriman/status.ts';
import { antreRekening } from './jfusion.ts';
import { masihBerlaku } from './status.ts';

export interface UnggahDokumen {
  readonly kunci: string;
  readonly klaimId: string;
  /** of the checklist, such as `001` */
  readonly kode: string;
  readonly berkas: { readonly nama: string; readonly isi: Uint8Array };
}

/**
 * Sends one document of the checklist for an accepted claim: file, version, audit row and letter in one transaction, under the
 * form's once-key. Type by content; exactly the limit passes, one byte more does not. An earlier version stays.
 * @throws InputError at `kode` or `berkas`; Refusal while the earlier version is still under way, for an older claim of the
 * account (an upload names only the account) and for one already paid
 */
export async function unggahDokumen(actor: Actor, input: UnggahDokumen): Promise<{ id: string }> {
  permit(actor, 'klaim.unggah');
  const { baris, tipe } = periksaBerkas(input);
  return once(actor, 'unggah-dokumen', input.kunci, async (tx) => {
    await tx.$queryRaw`SELECT id FROM klaim WHERE id = ${input.klaimId}::uuid FOR UPDATE`;
    const klaim = inScope(
      actor,
      await tx.klaim.findUnique({ where: { id: input.klaimId }, include: { pengiriman: true, pembayaran: true } }),
    );
    if (klaim.pengiriman.status !== 'berhasil')
      throw new Refusal('Klaim ini belum diterima Jamkrindo. Dokumen dapat dikirim begitu klaimnya diterima.');
    if (klaim.pembayaran.length > 0) throw new Refusal('Klaim ini sudah dibayar Jamkrindo; tidak ada dokumen yang perlu dikirim lagi.');
    await antreRekening(tx, klaim.no_rekening);
    const terbaru = await tx.klaim.findFirst({
      where: { no_rekening: klaim.no_rekening, pengiriman: { status: { in: masihBerlaku } } },
      orderBy: { id: 'desc' },
    });
    if (terbaru?.id !== klaim.id)
      throw new Refusal('Rekening ini sudah punya klaim yang lebih baru. Dokumen yang dikirim sekarang akan masuk ke klaim itu.');

    const {
      sha256,
      ukuran,
      id: berkasId,
    } = await simpanBerkas(tx, {
      nama: input.berkas.nama,
      bytes: input.berkas.isi,
      contentType: tipe,
      cabangId: klaim.cabang_id,
    });
    const sebelumnya = await versiSebelumnya(tx, klaim.id, baris, sha256);
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
  });
}

function periksaBerkas({ kode, berkas: { isi } }: UnggahDokumen) {
  const baris: BarisDokumen | undefined = dokumenKlaim.find((row) => row.kode === kode);
  if (!baris) throw new InputError([{ field: 'kode', pesan: 'bukan kode dokumen klaim; pilih dari daftar' }]);
  const tolak = (pesan: string) => new InputError([{ field: 'berkas', pesan }]);
  if (isi.length === 0) throw tolak('kosong; pilih berkas lain');
  const angka = (byte: number) => byte.toLocaleString('id-ID');
  if (isi.length > baris.maxBytes)
    throw tolak(
      `terlalu besar: ${angka(isi.length)} byte, sedangkan ${baris.label} paling besar ${baris.maxBytes / 1_048_576} MB (${angka(baris.maxBytes)} byte)`,
    );
  const tipe = tipeIsi(isi);
  if (!tipe) throw tolak('bukan PDF, JPG, atau PNG menurut isinya; simpan ulang sebagai salah satunya');
  return { baris, tipe };
}

/** The latest version of a document, which a new one follows. @throws Refusal where it is under way, unknown, or accepted with the same bytes */
async function versiSebelumnya(tx: Tx, klaimId: string, { kode, label }: BarisDokumen, sha256: string) {
  const semua = await tx.dokumen_klaim.findMany({
    where: { klaim_id: klaimId, kode },
    orderBy: { versi: 'desc' },
    include: { pengiriman: true, berkas: { select: { sha256: true } } },
  });
  const berjalan = semua.find(({ pengiriman: { status } }) => masihBerlaku.includes(status) && status !== 'berhasil');
  if (berjalan)
    throw new Refusal(
      `Dokumen ${kode} ${label} versi ${berjalan.versi} berstatus ${statusPengiriman[berjalan.pengiriman.status].label.toLowerCase()}. Tunggu sampai jelas.`,
    );
  const sama = semua.find(({ pengiriman, berkas }) => pengiriman.status === 'berhasil' && berkas.sha256 === sha256);
  if (sama && sama === semua.find(({ pengiriman }) => pengiriman.status === 'berhasil'))
    throw new Refusal(`Berkas ini sama persis dengan dokumen ${kode} versi ${sama.versi} yang sudah diterima Jamkrindo.`);
  return semua[0] ?? null;
}
