import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { veilRecord } from '#lib/auth/veil-record.ts';
import { db, type Tx } from '#lib/db.ts';
import { bacaKertas } from '#lib/kertas/asal-kertas.ts';
import { perjanjianUntuk } from '#lib/referensi/perjanjian.ts';
import { fromSen, jumlahkan, toSen } from '#lib/rupiah.ts';
import { fromDay } from '#lib/tanggal.ts';
import { saldoBerjalan } from './saldo-berjalan.ts';
import type { IsianAngsuran } from './schema.ts';
import { konfirmasiBerlaku, sisaSubrogasi, statusSubrogasi, terbawa } from './status.ts';

const fakta = {
  pembayaran: { orderBy: { id: 'asc' } },
  perjanjian: true,
  penjaminan: true,
  angsuran: {
    orderBy: { id: 'asc' },
    include: {
      pengiriman: { include: { percobaan: { select: { hasil: true } } } },
      pembuat: { select: { nama: true } },
      koreksi: { select: { id: true } },
      pembalikan: { include: { pembuat: { select: { nama: true } } } },
      pembayaran: { orderBy: { id: 'asc' }, include: { pengiriman: { include: { percobaan: { select: { hasil: true } } } } } },
    },
  },
} as const;

/** A claim with all that its recovery is counted from, locked until the transaction ends. @throws Refusal outside the actor's branches */
export async function klaimTerkunci(tx: Tx, actor: Actor, klaimId: string) {
  await tx.$queryRaw`SELECT id FROM klaim WHERE id = ${klaimId}::uuid FOR UPDATE`;
  return inScope(actor, await tx.klaim.findUnique({ where: { id: klaimId }, include: fakta }));
}

type Bersaldo = Pick<Awaited<ReturnType<typeof klaimTerkunci>>, 'perjanjian' | 'penjaminan'>;

/** The guarantor's percentage of what is recovered ("70.00"), by the claim's agreement; null where its product has none. */
export async function porsiPenjamin(tx: Tx, { perjanjian, penjaminan }: Bersaldo): Promise<string | null> {
  if (perjanjian) return perjanjian.subrogasi_penjamin_persen.toFixed(2);
  const berlaku = await perjanjianUntuk(tx, penjaminan.produk_kode, fromDay(penjaminan.tanggal_awal));
  return berlaku?.subrogasiPenjaminPersen ?? null;
}

/** The recovery of a paid claim: its facts, balances and every instalment. Amounts are decimal strings in rupiah. @throws Refusal where it is unpaid or elsewhere */
export async function bacaSubrogasi(actor: Actor, klaimId: string) {
  permit(actor, 'subrogasi.lihat');
  const klaim = inScope(
    actor,
    await db().klaim.findFirst({
      where: { id: klaimId, pembayaran: { some: {} } },
      include: {
        ...fakta,
        cabang: true,
        penjaminan: { include: { produk: true, awal: { select: { pengajuan_id: true } } } },
        keputusan: { where: { putusan: 'disetujui' }, orderBy: { id: 'desc' }, take: 1 },
      },
    }),
  );
  const [persen, kertas] = await Promise.all([
    porsiPenjamin(db(), klaim),
    bacaKertas(
      db(),
      'angsuran',
      klaim.angsuran.map((row) => row.id),
    ),
  ]);
  const baris = saldoBerjalan(klaim);
  const dibayar = jumlahkan(klaim.pembayaran.map(({ nilai }) => nilai.toFixed(2)));
  const kembali = jumlahkan(baris.map((row) => row.dibayar));
  const sisa = fromSen(toSen(dibayar) - toSen(kembali));
  const dapatDiajukan = sisaSubrogasi(klaim);
  const [keputusan] = klaim.keputusan;
  const pembayaran = klaim.pembayaran.at(-1);
  return veilRecord(actor, {
    id: klaim.id,
    namaDebitur: klaim.nama_debitur,
    noRekening: klaim.no_rekening,
    nomorSertifikat: klaim.nomor_sertifikat,
    nomorAplikasi: klaim.nomor_aplikasi,
    noSpk: klaim.no_spk,
    unit: klaim.cabang.nama,
    produk: klaim.penjaminan.produk.nama,
    pengajuanId: klaim.penjaminan.pengajuan_id ?? klaim.penjaminan.awal?.pengajuan_id ?? null,
    nilaiKlaim: klaim.nilai_tuntutan_klaim.toFixed(2),
    keputusan: keputusan && {
      nomor: keputusan.nomor_persetujuan,
      tanggal: keputusan.tgl_keputusan && fromDay(keputusan.tgl_keputusan),
      nilai: keputusan.nilai_persetujuan?.toFixed(2) ?? null,
    },
    tanggalBayar: pembayaran ? fromDay(pembayaran.tanggal) : null,
    persen,
    dibayar,
    kembali,
    sisa,
    /** filed and not yet confirmed as received */
    berjalan: fromSen(toSen(sisa) - toSen(dapatDiajukan)),
    dapatDiajukan,
    terbawa: terbawa(klaim),
    status: statusSubrogasi(dibayar, kembali),
    baris,
    angsuran: klaim.angsuran.map((row) => {
      const konfirmasi = konfirmasiBerlaku(row) ?? row.pembayaran.at(-1) ?? null;
      return {
        id: row.id,
        ke: row.ke,
        isian: isianAngsuran(row),
        pembuat: row.pembuat.nama,
        dibuatPada: row.dibuat_pada,
        tanggalRekam: row.tanggal_rekam && fromDay(row.tanggal_rekam),
        kertas: kertas.get(row.id) ?? null,
        surat: row.pengiriman,
        konfirmasi: konfirmasi && {
          id: konfirmasi.id,
          nilai: konfirmasi.nilai.toFixed(2),
          surat: konfirmasi.pengiriman,
          tanggalRekam: konfirmasi.tanggal_rekam && fromDay(konfirmasi.tanggal_rekam),
        },
        pembayaranIds: row.pembayaran.map(({ id }) => id),
        koreksiId: row.koreksi?.id ?? null,
        pembalikan: row.pembalikan && {
          noSurat: row.pembalikan.no_surat,
          tanggal: fromDay(row.pembalikan.tanggal),
          alasan: row.pembalikan.alasan,
          pembuat: row.pembalikan.pembuat.nama,
        },
      };
    }),
  });
}

type Baris = Awaited<ReturnType<typeof klaimTerkunci>>['angsuran'][number];

/** An instalment's row back as what was typed. */
function isianAngsuran(row: Baris): IsianAngsuran {
  return {
    ...(row.nilai_tertagih && { nilai_tertagih: row.nilai_tertagih.toFixed(2) }),
    nilai_subrogasi: row.nilai.toFixed(2),
    no_surat_subrogasi: row.no_surat_subrogasi,
    tgl_surat_subrogasi: fromDay(row.tgl_surat_subrogasi),
    ...(row.no_pk && { no_pk: row.no_pk }),
    no_referensi_pembayaran: row.no_referensi_pembayaran,
    tgl_referensi_pembayaran: fromDay(row.tgl_referensi_pembayaran),
    kode_bank_pengirim: row.kode_bank_pengirim,
    no_rekening_pengirim: row.no_rekening_pengirim,
    kode_bank_penerima: row.kode_bank_penerima,
    no_rekening_penerima: row.no_rekening_penerima,
  };
}

/** What a new instalment begins with: banks and accounts of the branch's last one, of the same claim where it has one. */
export async function bawaanAngsuran(actor: Actor, klaimId: string): Promise<IsianAngsuran> {
  permit(actor, 'subrogasi.ajukan');
  const cabang_id = { in: [...actor.cabangIds] };
  const [sendiri, lain, koneksi] = await Promise.all([
    db().angsuran.findFirst({ where: { klaim_id: klaimId, cabang_id }, orderBy: { id: 'desc' } }),
    db().angsuran.findFirst({ where: { cabang_id: actor.cabangId }, orderBy: { id: 'desc' } }),
    db().koneksi.findUniqueOrThrow({ where: { id: 1 }, select: { kode_bank: true } }),
  ]);
  const lalu = sendiri ?? lain;
  return {
    kode_bank_pengirim: lalu?.kode_bank_pengirim ?? koneksi.kode_bank,
    no_rekening_pengirim: lalu?.no_rekening_pengirim ?? '',
    kode_bank_penerima: lalu?.kode_bank_penerima ?? '',
    no_rekening_penerima: lalu?.no_rekening_penerima ?? '',
    no_pk: sendiri?.no_pk ?? '',
  };
}
