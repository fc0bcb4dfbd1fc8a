-- CreateEnum
CREATE TYPE "sumber_klaim" AS ENUM ('inquiry', 'notifikasi', 'tangan');

-- CreateEnum
CREATE TYPE "putusan_klaim" AS ENUM ('disetujui', 'ditolak', 'diproses', 'tidak_dikenal');

-- AlterTable
ALTER TABLE "penjaminan" ADD COLUMN     "awal_id" UUID,
ADD COLUMN     "pengajuan_spr_id" UUID;

-- CreateTable
CREATE TABLE "pengajuan_spr" (
    "id" UUID NOT NULL,
    "cabang_id" UUID NOT NULL,
    "penjaminan_id" UUID NOT NULL,
    "pengiriman_id" UUID NOT NULL,
    "koreksi_dari_id" UUID,
    "dibuat_oleh" UUID NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "nomor_aplikasi" VARCHAR(20) NOT NULL,
    "no_rekening_lama" VARCHAR(50) NOT NULL,
    "no_rekening_asal" VARCHAR(50) NOT NULL,
    "no_rekening_baru" VARCHAR(50) NOT NULL,
    "no_sertifikat_lama" VARCHAR(50) NOT NULL,
    "tanggal_awal" DATE NOT NULL,
    "tanggal_akhir" DATE NOT NULL,
    "no_pk" VARCHAR(50) NOT NULL,
    "tanggal_pk" DATE NOT NULL,
    "plafon_kredit" DECIMAL(18,2) NOT NULL,
    "tgl_rekam" DATE NOT NULL,
    "status_data" VARCHAR(1) NOT NULL,
    "jangka_waktu" INTEGER NOT NULL,
    "status_rekening" VARCHAR(1) NOT NULL,
    "flag_covid" VARCHAR(1) NOT NULL,
    "outstanding" DECIMAL(18,2) NOT NULL,

    CONSTRAINT "pengajuan_spr_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "klaim" (
    "id" UUID NOT NULL,
    "cabang_id" UUID NOT NULL,
    "penjaminan_id" UUID NOT NULL,
    "pengiriman_id" UUID NOT NULL,
    "koreksi_dari_id" UUID,
    "dibuat_oleh" UUID NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "nama_debitur" VARCHAR(255) NOT NULL,
    "no_spk" VARCHAR(255) NOT NULL,
    "tgl_spk" DATE NOT NULL,
    "no_rekening" VARCHAR(50) NOT NULL,
    "nomor_aplikasi" VARCHAR(20) NOT NULL,
    "nomor_sertifikat" VARCHAR(51) NOT NULL,
    "nilai_pengikatan" DECIMAL(28,0) NOT NULL,
    "penyebab_klaim" VARCHAR(1) NOT NULL,
    "nilai_tuntutan_klaim" DECIMAL(18,2) NOT NULL,
    "jenis_agunan" VARCHAR(50),
    "periode" DATE NOT NULL,
    "tindakan1" VARCHAR(255) NOT NULL,
    "tindakan2" VARCHAR(255),
    "tindakan3" VARCHAR(255),
    "tindakan4" VARCHAR(255),
    "tindakan5" VARCHAR(255),
    "tunggakan_pokok" DECIMAL(18,2) NOT NULL,
    "tunggakan_bunga" DECIMAL(18,2) NOT NULL,
    "tunggakan_denda" DECIMAL(18,2) NOT NULL,
    "tipe_kredit" VARCHAR(1) NOT NULL,
    "tanggal_rekam" DATE,

    CONSTRAINT "klaim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dokumen_klaim" (
    "id" UUID NOT NULL,
    "cabang_id" UUID NOT NULL,
    "klaim_id" UUID NOT NULL,
    "kode" VARCHAR(3) NOT NULL,
    "versi" INTEGER NOT NULL,
    "berkas_id" UUID NOT NULL,
    "pengiriman_id" UUID NOT NULL,
    "dibuat_oleh" UUID NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dokumen_klaim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "keputusan_klaim" (
    "id" UUID NOT NULL,
    "klaim_id" UUID NOT NULL,
    "sumber" "sumber_klaim" NOT NULL,
    "pengiriman_id" UUID,
    "notifikasi_id" UUID,
    "dibuat_oleh" UUID,
    "persetujuan_klaim" VARCHAR(50),
    "flag_lengkap" VARCHAR(50),
    "putusan" "putusan_klaim" NOT NULL,
    "lengkap" BOOLEAN NOT NULL,
    "nomor_persetujuan" VARCHAR(255),
    "tgl_keputusan" DATE,
    "nilai_persetujuan" DECIMAL(18,2),
    "nilai_pokok" DECIMAL(18,2),
    "nilai_bunga" DECIMAL(18,2),
    "alasan_penolakan" VARCHAR(4000),
    "dicatat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "keputusan_klaim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pembayaran_klaim" (
    "id" UUID NOT NULL,
    "klaim_id" UUID NOT NULL,
    "sumber" "sumber_klaim" NOT NULL,
    "notifikasi_id" UUID,
    "dibuat_oleh" UUID,
    "tanggal" DATE NOT NULL,
    "nilai" DECIMAL(18,2) NOT NULL,
    "no_referensi" VARCHAR(100) NOT NULL,
    "dicatat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pembayaran_klaim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "angsuran" (
    "id" UUID NOT NULL,
    "cabang_id" UUID NOT NULL,
    "klaim_id" UUID NOT NULL,
    "ke" INTEGER NOT NULL,
    "pengiriman_id" UUID NOT NULL,
    "koreksi_dari_id" UUID,
    "dibuat_oleh" UUID NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "no_pk" VARCHAR(51),
    "no_surat_subrogasi" VARCHAR(51) NOT NULL,
    "tgl_surat_subrogasi" DATE NOT NULL,
    "no_referensi_pembayaran" VARCHAR(51) NOT NULL,
    "tgl_referensi_pembayaran" DATE NOT NULL,
    "kode_bank_pengirim" VARCHAR(3) NOT NULL,
    "no_rekening_pengirim" VARCHAR(51) NOT NULL,
    "kode_bank_penerima" VARCHAR(3) NOT NULL,
    "no_rekening_penerima" VARCHAR(51) NOT NULL,
    "nilai" DECIMAL(18,2) NOT NULL,
    "tanggal_rekam" DATE,

    CONSTRAINT "angsuran_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pembayaran_angsuran" (
    "id" UUID NOT NULL,
    "cabang_id" UUID NOT NULL,
    "angsuran_id" UUID NOT NULL,
    "pengiriman_id" UUID NOT NULL,
    "nilai" DECIMAL(18,2) NOT NULL,
    "dibuat_oleh" UUID NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tanggal_rekam" DATE,

    CONSTRAINT "pembayaran_angsuran_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "pengajuan_spr_pengiriman_id_key" ON "pengajuan_spr"("pengiriman_id");

-- CreateIndex
CREATE UNIQUE INDEX "pengajuan_spr_koreksi_dari_id_key" ON "pengajuan_spr"("koreksi_dari_id");

-- CreateIndex
CREATE INDEX "pengajuan_spr_cabang_id_id_idx" ON "pengajuan_spr"("cabang_id", "id");

-- CreateIndex
CREATE INDEX "pengajuan_spr_penjaminan_id_idx" ON "pengajuan_spr"("penjaminan_id");

-- CreateIndex
CREATE INDEX "pengajuan_spr_nomor_aplikasi_idx" ON "pengajuan_spr"("nomor_aplikasi");

-- CreateIndex
CREATE UNIQUE INDEX "klaim_pengiriman_id_key" ON "klaim"("pengiriman_id");

-- CreateIndex
CREATE UNIQUE INDEX "klaim_koreksi_dari_id_key" ON "klaim"("koreksi_dari_id");

-- CreateIndex
CREATE INDEX "klaim_cabang_id_id_idx" ON "klaim"("cabang_id", "id");

-- CreateIndex
CREATE INDEX "klaim_cabang_id_nama_debitur_id_idx" ON "klaim"("cabang_id", "nama_debitur", "id");

-- CreateIndex
CREATE INDEX "klaim_cabang_id_nomor_sertifikat_id_idx" ON "klaim"("cabang_id", "nomor_sertifikat", "id");

-- CreateIndex
CREATE INDEX "klaim_cabang_id_nilai_tuntutan_klaim_id_idx" ON "klaim"("cabang_id", "nilai_tuntutan_klaim", "id");

-- CreateIndex
CREATE INDEX "klaim_penjaminan_id_idx" ON "klaim"("penjaminan_id");

-- CreateIndex
CREATE INDEX "klaim_no_rekening_id_idx" ON "klaim"("no_rekening", "id");

-- CreateIndex
CREATE INDEX "klaim_nomor_aplikasi_idx" ON "klaim"("nomor_aplikasi");

-- CreateIndex
CREATE INDEX "klaim_no_spk_idx" ON "klaim"("no_spk");

-- CreateIndex
CREATE UNIQUE INDEX "dokumen_klaim_pengiriman_id_key" ON "dokumen_klaim"("pengiriman_id");

-- CreateIndex
CREATE INDEX "dokumen_klaim_cabang_id_id_idx" ON "dokumen_klaim"("cabang_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "dokumen_klaim_klaim_id_kode_versi_key" ON "dokumen_klaim"("klaim_id", "kode", "versi");

-- CreateIndex
CREATE INDEX "keputusan_klaim_klaim_id_id_idx" ON "keputusan_klaim"("klaim_id", "id");

-- CreateIndex
CREATE INDEX "keputusan_klaim_nomor_persetujuan_idx" ON "keputusan_klaim"("nomor_persetujuan");

-- CreateIndex
CREATE UNIQUE INDEX "pembayaran_klaim_klaim_id_no_referensi_key" ON "pembayaran_klaim"("klaim_id", "no_referensi");

-- CreateIndex
CREATE UNIQUE INDEX "angsuran_pengiriman_id_key" ON "angsuran"("pengiriman_id");

-- CreateIndex
CREATE UNIQUE INDEX "angsuran_koreksi_dari_id_key" ON "angsuran"("koreksi_dari_id");

-- CreateIndex
CREATE INDEX "angsuran_cabang_id_id_idx" ON "angsuran"("cabang_id", "id");

-- CreateIndex
CREATE INDEX "angsuran_klaim_id_ke_idx" ON "angsuran"("klaim_id", "ke");

-- CreateIndex
CREATE INDEX "angsuran_no_referensi_pembayaran_idx" ON "angsuran"("no_referensi_pembayaran");

-- CreateIndex
CREATE UNIQUE INDEX "pembayaran_angsuran_pengiriman_id_key" ON "pembayaran_angsuran"("pengiriman_id");

-- CreateIndex
CREATE INDEX "pembayaran_angsuran_angsuran_id_idx" ON "pembayaran_angsuran"("angsuran_id");

-- CreateIndex
CREATE INDEX "pembayaran_angsuran_cabang_id_id_idx" ON "pembayaran_angsuran"("cabang_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "penjaminan_pengajuan_spr_id_key" ON "penjaminan"("pengajuan_spr_id");

-- CreateIndex
CREATE INDEX "penjaminan_awal_id_idx" ON "penjaminan"("awal_id");

-- AddForeignKey
ALTER TABLE "pengajuan_spr" ADD CONSTRAINT "pengajuan_spr_cabang_id_fkey" FOREIGN KEY ("cabang_id") REFERENCES "cabang"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pengajuan_spr" ADD CONSTRAINT "pengajuan_spr_pengiriman_id_fkey" FOREIGN KEY ("pengiriman_id") REFERENCES "pengiriman"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pengajuan_spr" ADD CONSTRAINT "pengajuan_spr_dibuat_oleh_fkey" FOREIGN KEY ("dibuat_oleh") REFERENCES "pengguna"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pengajuan_spr" ADD CONSTRAINT "pengajuan_spr_penjaminan_id_fkey" FOREIGN KEY ("penjaminan_id") REFERENCES "penjaminan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pengajuan_spr" ADD CONSTRAINT "pengajuan_spr_koreksi_dari_id_fkey" FOREIGN KEY ("koreksi_dari_id") REFERENCES "pengajuan_spr"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "penjaminan" ADD CONSTRAINT "penjaminan_awal_id_fkey" FOREIGN KEY ("awal_id") REFERENCES "penjaminan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "penjaminan" ADD CONSTRAINT "penjaminan_pengajuan_spr_id_fkey" FOREIGN KEY ("pengajuan_spr_id") REFERENCES "pengajuan_spr"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "klaim" ADD CONSTRAINT "klaim_cabang_id_fkey" FOREIGN KEY ("cabang_id") REFERENCES "cabang"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "klaim" ADD CONSTRAINT "klaim_penjaminan_id_fkey" FOREIGN KEY ("penjaminan_id") REFERENCES "penjaminan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "klaim" ADD CONSTRAINT "klaim_pengiriman_id_fkey" FOREIGN KEY ("pengiriman_id") REFERENCES "pengiriman"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "klaim" ADD CONSTRAINT "klaim_dibuat_oleh_fkey" FOREIGN KEY ("dibuat_oleh") REFERENCES "pengguna"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "klaim" ADD CONSTRAINT "klaim_koreksi_dari_id_fkey" FOREIGN KEY ("koreksi_dari_id") REFERENCES "klaim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dokumen_klaim" ADD CONSTRAINT "dokumen_klaim_cabang_id_fkey" FOREIGN KEY ("cabang_id") REFERENCES "cabang"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dokumen_klaim" ADD CONSTRAINT "dokumen_klaim_klaim_id_fkey" FOREIGN KEY ("klaim_id") REFERENCES "klaim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dokumen_klaim" ADD CONSTRAINT "dokumen_klaim_berkas_id_fkey" FOREIGN KEY ("berkas_id") REFERENCES "berkas"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dokumen_klaim" ADD CONSTRAINT "dokumen_klaim_pengiriman_id_fkey" FOREIGN KEY ("pengiriman_id") REFERENCES "pengiriman"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dokumen_klaim" ADD CONSTRAINT "dokumen_klaim_dibuat_oleh_fkey" FOREIGN KEY ("dibuat_oleh") REFERENCES "pengguna"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "keputusan_klaim" ADD CONSTRAINT "keputusan_klaim_klaim_id_fkey" FOREIGN KEY ("klaim_id") REFERENCES "klaim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "keputusan_klaim" ADD CONSTRAINT "keputusan_klaim_pengiriman_id_fkey" FOREIGN KEY ("pengiriman_id") REFERENCES "pengiriman"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "keputusan_klaim" ADD CONSTRAINT "keputusan_klaim_notifikasi_id_fkey" FOREIGN KEY ("notifikasi_id") REFERENCES "notifikasi_masuk"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "keputusan_klaim" ADD CONSTRAINT "keputusan_klaim_dibuat_oleh_fkey" FOREIGN KEY ("dibuat_oleh") REFERENCES "pengguna"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pembayaran_klaim" ADD CONSTRAINT "pembayaran_klaim_klaim_id_fkey" FOREIGN KEY ("klaim_id") REFERENCES "klaim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pembayaran_klaim" ADD CONSTRAINT "pembayaran_klaim_notifikasi_id_fkey" FOREIGN KEY ("notifikasi_id") REFERENCES "notifikasi_masuk"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pembayaran_klaim" ADD CONSTRAINT "pembayaran_klaim_dibuat_oleh_fkey" FOREIGN KEY ("dibuat_oleh") REFERENCES "pengguna"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "angsuran" ADD CONSTRAINT "angsuran_cabang_id_fkey" FOREIGN KEY ("cabang_id") REFERENCES "cabang"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "angsuran" ADD CONSTRAINT "angsuran_klaim_id_fkey" FOREIGN KEY ("klaim_id") REFERENCES "klaim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "angsuran" ADD CONSTRAINT "angsuran_pengiriman_id_fkey" FOREIGN KEY ("pengiriman_id") REFERENCES "pengiriman"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "angsuran" ADD CONSTRAINT "angsuran_dibuat_oleh_fkey" FOREIGN KEY ("dibuat_oleh") REFERENCES "pengguna"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "angsuran" ADD CONSTRAINT "angsuran_koreksi_dari_id_fkey" FOREIGN KEY ("koreksi_dari_id") REFERENCES "angsuran"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pembayaran_angsuran" ADD CONSTRAINT "pembayaran_angsuran_cabang_id_fkey" FOREIGN KEY ("cabang_id") REFERENCES "cabang"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pembayaran_angsuran" ADD CONSTRAINT "pembayaran_angsuran_angsuran_id_fkey" FOREIGN KEY ("angsuran_id") REFERENCES "angsuran"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pembayaran_angsuran" ADD CONSTRAINT "pembayaran_angsuran_pengiriman_id_fkey" FOREIGN KEY ("pengiriman_id") REFERENCES "pengiriman"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pembayaran_angsuran" ADD CONSTRAINT "pembayaran_angsuran_dibuat_oleh_fkey" FOREIGN KEY ("dibuat_oleh") REFERENCES "pengguna"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand from here: what the schema cannot say.
ALTER TABLE "penjaminan" DROP CONSTRAINT "penjaminan_portal", DROP CONSTRAINT "penjaminan_spr",
  ADD CONSTRAINT "penjaminan_portal" CHECK ("asal" <> 'portal' OR CASE "jenis"
    WHEN 'baru' THEN "pengajuan_id" IS NOT NULL AND "pengajuan_spr_id" IS NULL
    ELSE "pengajuan_id" IS NULL AND "pengajuan_spr_id" IS NOT NULL END),
  ADD CONSTRAINT "penjaminan_spr" CHECK ("asal" <> 'portal' OR ("jenis" = 'spr') = ("sebelumnya_id" IS NOT NULL) AND ("jenis" = 'spr') = ("awal_id" IS NOT NULL)),
  ADD CONSTRAINT "penjaminan_rantai" CHECK ("sebelumnya_id" <> "id" AND "awal_id" <> "id");
ALTER TABLE "pengajuan_spr" ADD CONSTRAINT "pengajuan_spr_isi" CHECK ("plafon_kredit" > 0 AND "outstanding" >= 0 AND "jangka_waktu" BETWEEN 1 AND 999),
  ADD CONSTRAINT "pengajuan_spr_tanggal" CHECK ("tanggal_akhir" > "tanggal_awal"),
  ADD CONSTRAINT "pengajuan_spr_kode" CHECK ("status_data" IN ('1', '2', '3') AND "status_rekening" IN ('0', '1') AND "flag_covid" IN ('0', '1'));
ALTER TABLE "klaim" ADD CONSTRAINT "klaim_nilai" CHECK ("nilai_tuntutan_klaim" > 0 AND "nilai_pengikatan" >= 0 AND "tunggakan_pokok" >= 0
  AND "tunggakan_bunga" >= 0 AND "tunggakan_denda" >= 0);
ALTER TABLE "dokumen_klaim" ADD CONSTRAINT "dokumen_klaim_versi" CHECK ("versi" > 0 AND "kode" ~ '^[0-9]{3}$');
-- every fact says where it came from
ALTER TABLE "keputusan_klaim" ADD CONSTRAINT "keputusan_klaim_sumber" CHECK (("sumber" = 'inquiry') = ("pengiriman_id" IS NOT NULL)
  AND ("sumber" = 'notifikasi') = ("notifikasi_id" IS NOT NULL) AND ("sumber" = 'tangan') = ("dibuat_oleh" IS NOT NULL));
ALTER TABLE "pembayaran_klaim" ADD CONSTRAINT "pembayaran_klaim_nilai" CHECK ("nilai" > 0),
  ADD CONSTRAINT "pembayaran_klaim_sumber" CHECK ("sumber" <> 'inquiry' AND ("sumber" = 'notifikasi') = ("notifikasi_id" IS NOT NULL)
    AND ("sumber" = 'tangan') = ("dibuat_oleh" IS NOT NULL));
ALTER TABLE "angsuran" ADD CONSTRAINT "angsuran_isi" CHECK ("nilai" > 0 AND "ke" > 0);
ALTER TABLE "pembayaran_angsuran" ADD CONSTRAINT "pembayaran_angsuran_nilai" CHECK ("nilai" > 0);

-- names are searched by any part of them, certificates however their spaces are typed
CREATE INDEX "klaim_nama_trgm" ON "klaim" USING gin ("nama_debitur" gin_trgm_ops);
CREATE INDEX "klaim_sertifikat_rapat" ON "klaim" (upper(replace("nomor_sertifikat", ' ', '')));

-- what the guarantor said and paid is only ever added to
CREATE TRIGGER keputusan_klaim_hanya_tambah BEFORE UPDATE OR DELETE ON "keputusan_klaim" FOR EACH ROW EXECUTE FUNCTION hanya_tambah();
CREATE TRIGGER pembayaran_klaim_hanya_tambah BEFORE UPDATE OR DELETE ON "pembayaran_klaim" FOR EACH ROW EXECUTE FUNCTION hanya_tambah();

-- the page of a claim hears of its decision and payment
CREATE FUNCTION klaim_kabar() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('mitra_kabar', (SELECT json_build_object('surat', p.id, 'operasi', p.operasi, 'status', p.status,
    'objek', 'klaim:' || k.id, 'cabang', k.cabang_id)::text FROM "klaim" k JOIN "pengiriman" p ON p.id = k.pengiriman_id WHERE k.id = NEW.klaim_id));
  RETURN NULL;
END $$;
CREATE TRIGGER keputusan_klaim_kabar AFTER INSERT ON "keputusan_klaim" FOR EACH ROW EXECUTE FUNCTION klaim_kabar();
CREATE TRIGGER pembayaran_klaim_kabar AFTER INSERT ON "pembayaran_klaim" FOR EACH ROW EXECUTE FUNCTION klaim_kabar();
