-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "jenis_penjaminan" AS ENUM ('baru', 'spr');

-- CreateEnum
CREATE TYPE "asal_penjaminan" AS ENUM ('portal', 'saldo_awal');

-- CreateEnum
CREATE TYPE "asal_invoice" AS ENUM ('jawaban', 'dicatat');

-- CreateEnum
CREATE TYPE "peran" AS ENUM ('staf', 'supervisor');

-- CreateEnum
CREATE TYPE "jalur" AS ENUM ('interaktif', 'batch', 'dokumen');

-- CreateEnum
CREATE TYPE "tujuan" AS ENUM ('layar', 'jadwal', 'rekonsiliasi');

-- CreateEnum
CREATE TYPE "status_pengiriman" AS ENUM ('menunggu_persetujuan', 'siap', 'dikirim', 'belum_terkirim', 'tertahan', 'belum_pasti', 'berhasil', 'ditolak', 'dibatalkan', 'terbukti_tidak_ada');

-- CreateEnum
CREATE TYPE "hasil_percobaan" AS ENUM ('berhasil', 'ditolak', 'belum_terkirim', 'tertahan', 'belum_pasti');

-- CreateEnum
CREATE TYPE "mode_persetujuan" AS ENUM ('selalu', 'di_atas', 'tidak');

-- CreateEnum
CREATE TYPE "keputusan" AS ENUM ('disetujui', 'ditolak');

-- CreateEnum
CREATE TYPE "usul_penyelesaian" AS ENUM ('diterima', 'tidak_ada');

-- CreateEnum
CREATE TYPE "lingkungan" AS ENUM ('sandbox', 'uat', 'produksi');

-- CreateTable
CREATE TABLE "audit" (
    "id" BIGSERIAL NOT NULL,
    "waktu" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "pelaku_id" UUID,
    "pelaku" VARCHAR(120) NOT NULL,
    "tindakan" VARCHAR(60) NOT NULL,
    "objek_jenis" VARCHAR(40) NOT NULL,
    "objek_id" VARCHAR(60) NOT NULL,
    "cabang_id" UUID,
    "ringkasan" VARCHAR(500) NOT NULL,
    "sebelum" BYTEA,
    "sesudah" BYTEA,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draf" (
    "id" UUID NOT NULL,
    "pengguna_id" UUID NOT NULL,
    "jenis" VARCHAR(40) NOT NULL,
    "isi" BYTEA NOT NULL,
    "revisi" INTEGER NOT NULL DEFAULT 1,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "diperbarui_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draf_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tampilan" (
    "id" UUID NOT NULL,
    "pengguna_id" UUID NOT NULL,
    "daftar" VARCHAR(40) NOT NULL,
    "isi" BYTEA NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tampilan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sekali" (
    "kunci" UUID NOT NULL,
    "pengguna_id" UUID NOT NULL,
    "verba" VARCHAR(60) NOT NULL,
    "hasil" JSONB NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sekali_pkey" PRIMARY KEY ("kunci")
);

-- CreateTable
CREATE TABLE "berkas" (
    "id" UUID NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "ukuran" INTEGER NOT NULL,
    "tipe" VARCHAR(80) NOT NULL,
    "nama" VARCHAR(200) NOT NULL,
    "cabang_id" UUID NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "berkas_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pengajuan" (
    "id" UUID NOT NULL,
    "cabang_id" UUID NOT NULL,
    "pengiriman_id" UUID NOT NULL,
    "koreksi_dari_id" UUID,
    "dibuat_oleh" UUID NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "nomor_aplikasi" VARCHAR(20) NOT NULL,
    "jenis_kur" VARCHAR(1) NOT NULL,
    "jenis_kredit" VARCHAR(1) NOT NULL,
    "jenis_linkage" VARCHAR(1) NOT NULL,
    "lembaga_linkage" VARCHAR(50),
    "kode_uker" VARCHAR(10) NOT NULL,
    "nama_debitur" VARCHAR(255) NOT NULL,
    "alamat_debitur" VARCHAR(255) NOT NULL,
    "no_hp" BYTEA,
    "no_hp_indeks" BYTEA,
    "no_telepon" BYTEA,
    "kode_pos" VARCHAR(5) NOT NULL,
    "tanggal_lahir" DATE NOT NULL,
    "jenis_kelamin" VARCHAR(1) NOT NULL,
    "jenis_identitas" VARCHAR(1) NOT NULL,
    "no_identitas" BYTEA NOT NULL,
    "no_identitas_indeks" BYTEA NOT NULL,
    "no_ijin_usaha" VARCHAR(50) NOT NULL,
    "tanggal_mulai_usaha" VARCHAR(100),
    "npwp" BYTEA,
    "npwp_indeks" BYTEA,
    "plafon_kredit" DECIMAL(18,2) NOT NULL,
    "jangka_waktu" DECIMAL(5,1) NOT NULL,
    "kode_sektor" VARCHAR(6) NOT NULL,
    "jumlah_tenaga_kerja" VARCHAR(50) NOT NULL,
    "modal_usaha" DECIMAL(18,2),
    "omset_usaha" DECIMAL(18,2) NOT NULL,
    "alamat_usaha" VARCHAR(255),
    "jenis_agunan" VARCHAR(3),
    "nilai_agunan" DECIMAL(30,2),
    "jenis_pengikatan" VARCHAR(3),
    "status_lunas" VARCHAR(1) NOT NULL,
    "status_kolektibilitas" VARCHAR(1) NOT NULL,
    "cif" VARCHAR(50) NOT NULL,
    "no_rekening" VARCHAR(50) NOT NULL,
    "no_pk" VARCHAR(50) NOT NULL,
    "tanggal_awal" DATE NOT NULL,
    "tanggal_akhir" DATE NOT NULL,
    "tanggal_pk" DATE NOT NULL,
    "marital_status" VARCHAR(1),
    "tanggal_rekam" DATE NOT NULL,
    "negara_tujuan" VARCHAR(50),
    "kode_pekerjaan" VARCHAR(3) NOT NULL,
    "coverage" VARCHAR(2) NOT NULL,
    "kode_bank" VARCHAR(3) NOT NULL,
    "suku_bunga" VARCHAR(1) NOT NULL,
    "loan_type" VARCHAR(10) NOT NULL,

    CONSTRAINT "pengajuan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "penjaminan" (
    "id" UUID NOT NULL,
    "cabang_id" UUID NOT NULL,
    "asal" "asal_penjaminan" NOT NULL,
    "jenis" "jenis_penjaminan" NOT NULL,
    "pengajuan_id" UUID,
    "sebelumnya_id" UUID,
    "produk_kode" VARCHAR(20) NOT NULL,
    "nomor_aplikasi" VARCHAR(20) NOT NULL,
    "no_rekening" VARCHAR(50) NOT NULL,
    "nama_debitur" VARCHAR(255) NOT NULL,
    "jenis_kur" VARCHAR(1),
    "kode_bank" VARCHAR(3) NOT NULL,
    "plafon_kredit" DECIMAL(18,2) NOT NULL,
    "tanggal_awal" DATE NOT NULL,
    "tanggal_akhir" DATE NOT NULL,
    "no_sertifikat" VARCHAR(51),
    "tanggal_sertifikat" DATE,
    "cover" VARCHAR(1000),
    "sertifikat_berkas_id" UUID,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "penjaminan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tagihan_ijp" (
    "id" UUID NOT NULL,
    "penjaminan_id" UUID NOT NULL,
    "tahun_ke" INTEGER NOT NULL,
    "jangka_waktu_kredit" VARCHAR(20),
    "total_ijp" DECIMAL(18,2),
    "angsuran_ijp" DECIMAL(18,2),
    "pengiriman_id" UUID NOT NULL,
    "dijawab_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tagihan_ijp_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invoice" (
    "id" UUID NOT NULL,
    "cabang_id" UUID NOT NULL,
    "no_invoice" VARCHAR(50) NOT NULL,
    "produk_kode" VARCHAR(20) NOT NULL,
    "tanggal_invoice" DATE NOT NULL,
    "kode_bank" VARCHAR(3) NOT NULL,
    "jumlah_nasabah" INTEGER NOT NULL,
    "plafon_kredit" DECIMAL(18,2) NOT NULL,
    "nilai_ijp" DECIMAL(18,2) NOT NULL,
    "asal" "asal_invoice" NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invoice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invoice_baris" (
    "invoice_id" UUID NOT NULL,
    "penjaminan_id" UUID NOT NULL,
    "nilai_ijp" DECIMAL(18,2) NOT NULL,

    CONSTRAINT "invoice_baris_pkey" PRIMARY KEY ("invoice_id","penjaminan_id")
);

-- CreateTable
CREATE TABLE "transfer" (
    "id" UUID NOT NULL,
    "cabang_id" UUID NOT NULL,
    "no_referensi" VARCHAR(50) NOT NULL,
    "tgl_referensi" DATE NOT NULL,
    "no_rekening_asal" VARCHAR(50),
    "nilai" DECIMAL(18,2) NOT NULL,
    "dibuat_oleh" UUID NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "transfer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alokasi" (
    "id" UUID NOT NULL,
    "transfer_id" UUID NOT NULL,
    "penjaminan_id" UUID NOT NULL,
    "tahun_ke" INTEGER NOT NULL,
    "nilai" DECIMAL(18,2) NOT NULL,
    "invoice_id" UUID NOT NULL,
    "pengiriman_id" UUID NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alokasi_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "jawaban_ijp" (
    "alokasi_id" UUID NOT NULL,
    "tagihan" DECIMAL(18,2),
    "dibayar" DECIMAL(18,2),
    "total_dibayar" DECIMAL(18,2),
    "sisa" DECIMAL(18,2),
    "pembayaran_ke" VARCHAR(20),
    "dijawab_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "jawaban_ijp_pkey" PRIMARY KEY ("alokasi_id")
);

-- CreateTable
CREATE TABLE "cabang" (
    "id" UUID NOT NULL,
    "kode_uker" VARCHAR(10) NOT NULL,
    "nama" VARCHAR(120) NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cabang_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pengguna" (
    "id" UUID NOT NULL,
    "nama_pengguna" VARCHAR(60) NOT NULL,
    "nama" VARCHAR(120) NOT NULL,
    "sandi_hash" VARCHAR(255) NOT NULL,
    "peran" "peran" NOT NULL,
    "cabang_id" UUID NOT NULL,
    "ditangguhkan_pada" TIMESTAMPTZ(6),
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pengguna_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cakupan" (
    "pengguna_id" UUID NOT NULL,
    "cabang_id" UUID NOT NULL,

    CONSTRAINT "cakupan_pkey" PRIMARY KEY ("pengguna_id","cabang_id")
);

-- CreateTable
CREATE TABLE "sesi" (
    "id" UUID NOT NULL,
    "pengguna_id" UUID NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "terakhir_aktif" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "diakhiri_pada" TIMESTAMPTZ(6),

    CONSTRAINT "sesi_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pengiriman" (
    "id" UUID NOT NULL,
    "nomor" BIGSERIAL NOT NULL,
    "operasi" VARCHAR(40) NOT NULL,
    "efek" BOOLEAN NOT NULL,
    "jalur" "jalur" NOT NULL,
    "tujuan" "tujuan" NOT NULL,
    "status" "status_pengiriman" NOT NULL,
    "partner_reference_id" VARCHAR(36),
    "metode" VARCHAR(4) NOT NULL,
    "target" VARCHAR(2000) NOT NULL,
    "isi" BYTEA,
    "isi_berkas_sha256" CHAR(64),
    "isi_penutup" BYTEA,
    "isi_sha256" CHAR(64) NOT NULL,
    "nilai" DECIMAL(18,2),
    "objek_jenis" VARCHAR(40) NOT NULL,
    "objek_id" UUID NOT NULL,
    "no_rekening" VARCHAR(51),
    "nomor_aplikasi" VARCHAR(51),
    "cabang_id" UUID NOT NULL,
    "dibuat_oleh" UUID NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "koreksi_dari_id" UUID,
    "percobaan_ke" INTEGER NOT NULL DEFAULT 0,
    "coba_lagi_pada" TIMESTAMPTZ(6),
    "selesai_pada" TIMESTAMPTZ(6),
    "keterangan" VARCHAR(500),
    "pesan" BYTEA,

    CONSTRAINT "pengiriman_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kunci_bisnis" (
    "kunci" VARCHAR(200) NOT NULL,
    "pengiriman_id" UUID NOT NULL,

    CONSTRAINT "kunci_bisnis_pkey" PRIMARY KEY ("kunci")
);

-- CreateTable
CREATE TABLE "percobaan" (
    "id" UUID NOT NULL,
    "pengiriman_id" UUID NOT NULL,
    "ke" INTEGER NOT NULL,
    "token_pagar" BIGINT NOT NULL,
    "mulai" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "selesai" TIMESTAMPTZ(6),
    "isi_sha256" CHAR(64) NOT NULL,
    "tanda_tangan" VARCHAR(1400),
    "kunci_sidik" CHAR(64),
    "hasil" "hasil_percobaan",
    "http_status" INTEGER,
    "tipe_isi" VARCHAR(120),
    "jawaban" BYTEA,
    "jawaban_sha256" CHAR(64),
    "byte_terkirim" INTEGER,
    "byte_diterima" INTEGER,
    "alasan" VARCHAR(80),
    "keterangan" VARCHAR(500),

    CONSTRAINT "percobaan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sewa_jalur" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "pemegang" VARCHAR(120) NOT NULL,
    "token" BIGINT NOT NULL,
    "sampai" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "sewa_jalur_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "jeda_jalur" (
    "lingkup" VARCHAR(60) NOT NULL,
    "sampai" TIMESTAMPTZ(6) NOT NULL,
    "alasan" VARCHAR(500) NOT NULL,
    "sejak" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "jeda_jalur_pkey" PRIMARY KEY ("lingkup")
);

-- CreateTable
CREATE TABLE "kebijakan_persetujuan" (
    "operasi" VARCHAR(40) NOT NULL,
    "mode" "mode_persetujuan" NOT NULL,
    "batas" DECIMAL(18,2),

    CONSTRAINT "kebijakan_persetujuan_pkey" PRIMARY KEY ("operasi")
);

-- CreateTable
CREATE TABLE "persetujuan" (
    "id" UUID NOT NULL,
    "pengiriman_id" UUID NOT NULL,
    "isi_sha256" CHAR(64) NOT NULL,
    "dibuat_oleh" UUID NOT NULL,
    "diputus_oleh" UUID NOT NULL,
    "keputusan" "keputusan" NOT NULL,
    "alasan" VARCHAR(500),
    "diputus_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "persetujuan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "penyelesaian" (
    "id" UUID NOT NULL,
    "pengiriman_id" UUID NOT NULL,
    "usul" "usul_penyelesaian" NOT NULL,
    "no_sertifikat" VARCHAR(51),
    "tanggal_sertifikat" DATE,
    "catatan" VARCHAR(500) NOT NULL,
    "diusulkan_oleh" UUID NOT NULL,
    "diusulkan_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "diputus_oleh" UUID,
    "diputus_pada" TIMESTAMPTZ(6),
    "keputusan" "keputusan",

    CONSTRAINT "penyelesaian_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kode_referensi" (
    "daftar" VARCHAR(40) NOT NULL,
    "kode" VARCHAR(20) NOT NULL,
    "label" VARCHAR(200) NOT NULL,
    "contoh" BOOLEAN NOT NULL,
    "berlaku_dari" DATE NOT NULL,
    "berlaku_sampai" DATE,

    CONSTRAINT "kode_referensi_pkey" PRIMARY KEY ("daftar","kode")
);

-- CreateTable
CREATE TABLE "produk" (
    "kode" VARCHAR(20) NOT NULL,
    "nama" VARCHAR(120) NOT NULL,
    "jenis_kur" VARCHAR(1),
    "dapat_diajukan" BOOLEAN NOT NULL,

    CONSTRAINT "produk_pkey" PRIMARY KEY ("kode")
);

-- CreateTable
CREATE TABLE "koneksi" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "lingkungan" "lingkungan" NOT NULL,
    "nama_mitra" VARCHAR(120) NOT NULL,
    "kode_bank" VARCHAR(3) NOT NULL,
    "base_url" VARCHAR(300) NOT NULL,
    "mitra_id" VARCHAR(40) NOT NULL,
    "client_id" VARCHAR(200) NOT NULL,
    "client_secret" BYTEA NOT NULL,
    "kunci_privat" BYTEA NOT NULL,
    "kunci_sandi" BYTEA,
    "kunci_publik" TEXT NOT NULL,
    "kunci_sidik" CHAR(64) NOT NULL,
    "profil" JSONB NOT NULL,
    "sumber" JSONB NOT NULL,
    "id_dd_bank" VARCHAR(20),
    "diperbarui_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "koneksi_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_objek_jenis_objek_id_id_idx" ON "audit"("objek_jenis", "objek_id", "id");

-- CreateIndex
CREATE INDEX "audit_cabang_id_id_idx" ON "audit"("cabang_id", "id");

-- CreateIndex
CREATE INDEX "draf_pengguna_id_jenis_diperbarui_pada_idx" ON "draf"("pengguna_id", "jenis", "diperbarui_pada");

-- CreateIndex
CREATE INDEX "tampilan_pengguna_id_daftar_idx" ON "tampilan"("pengguna_id", "daftar");

-- CreateIndex
CREATE INDEX "berkas_sha256_idx" ON "berkas"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "pengajuan_pengiriman_id_key" ON "pengajuan"("pengiriman_id");

-- CreateIndex
CREATE UNIQUE INDEX "pengajuan_koreksi_dari_id_key" ON "pengajuan"("koreksi_dari_id");

-- CreateIndex
CREATE INDEX "pengajuan_cabang_id_id_idx" ON "pengajuan"("cabang_id", "id");

-- CreateIndex
CREATE INDEX "pengajuan_cabang_id_nama_debitur_id_idx" ON "pengajuan"("cabang_id", "nama_debitur", "id");

-- CreateIndex
CREATE INDEX "pengajuan_cabang_id_nomor_aplikasi_id_idx" ON "pengajuan"("cabang_id", "nomor_aplikasi", "id");

-- CreateIndex
CREATE INDEX "pengajuan_cabang_id_plafon_kredit_id_idx" ON "pengajuan"("cabang_id", "plafon_kredit", "id");

-- CreateIndex
CREATE INDEX "pengajuan_cabang_id_tanggal_awal_id_idx" ON "pengajuan"("cabang_id", "tanggal_awal", "id");

-- CreateIndex
CREATE INDEX "pengajuan_nomor_aplikasi_idx" ON "pengajuan"("nomor_aplikasi");

-- CreateIndex
CREATE INDEX "pengajuan_no_rekening_idx" ON "pengajuan"("no_rekening");

-- CreateIndex
CREATE INDEX "pengajuan_no_identitas_indeks_idx" ON "pengajuan"("no_identitas_indeks");

-- CreateIndex
CREATE INDEX "pengajuan_npwp_indeks_idx" ON "pengajuan"("npwp_indeks");

-- CreateIndex
CREATE INDEX "pengajuan_no_hp_indeks_idx" ON "pengajuan"("no_hp_indeks");

-- CreateIndex
CREATE UNIQUE INDEX "penjaminan_pengajuan_id_key" ON "penjaminan"("pengajuan_id");

-- CreateIndex
CREATE UNIQUE INDEX "penjaminan_sebelumnya_id_key" ON "penjaminan"("sebelumnya_id");

-- CreateIndex
CREATE INDEX "penjaminan_cabang_id_id_idx" ON "penjaminan"("cabang_id", "id");

-- CreateIndex
CREATE INDEX "penjaminan_cabang_id_nama_debitur_id_idx" ON "penjaminan"("cabang_id", "nama_debitur", "id");

-- CreateIndex
CREATE INDEX "penjaminan_cabang_id_no_sertifikat_id_idx" ON "penjaminan"("cabang_id", "no_sertifikat", "id");

-- CreateIndex
CREATE INDEX "penjaminan_cabang_id_tanggal_sertifikat_id_idx" ON "penjaminan"("cabang_id", "tanggal_sertifikat", "id");

-- CreateIndex
CREATE INDEX "penjaminan_cabang_id_plafon_kredit_id_idx" ON "penjaminan"("cabang_id", "plafon_kredit", "id");

-- CreateIndex
CREATE INDEX "penjaminan_no_rekening_idx" ON "penjaminan"("no_rekening");

-- CreateIndex
CREATE INDEX "penjaminan_nomor_aplikasi_idx" ON "penjaminan"("nomor_aplikasi");

-- CreateIndex
CREATE UNIQUE INDEX "tagihan_ijp_penjaminan_id_tahun_ke_key" ON "tagihan_ijp"("penjaminan_id", "tahun_ke");

-- CreateIndex
CREATE INDEX "invoice_cabang_id_id_idx" ON "invoice"("cabang_id", "id");

-- CreateIndex
CREATE INDEX "invoice_cabang_id_no_invoice_id_idx" ON "invoice"("cabang_id", "no_invoice", "id");

-- CreateIndex
CREATE INDEX "invoice_cabang_id_tanggal_invoice_id_idx" ON "invoice"("cabang_id", "tanggal_invoice", "id");

-- CreateIndex
CREATE INDEX "invoice_cabang_id_plafon_kredit_id_idx" ON "invoice"("cabang_id", "plafon_kredit", "id");

-- CreateIndex
CREATE INDEX "invoice_cabang_id_nilai_ijp_id_idx" ON "invoice"("cabang_id", "nilai_ijp", "id");

-- CreateIndex
CREATE INDEX "invoice_baris_penjaminan_id_idx" ON "invoice_baris"("penjaminan_id");

-- CreateIndex
CREATE UNIQUE INDEX "transfer_cabang_id_no_referensi_key" ON "transfer"("cabang_id", "no_referensi");

-- CreateIndex
CREATE UNIQUE INDEX "alokasi_pengiriman_id_key" ON "alokasi"("pengiriman_id");

-- CreateIndex
CREATE INDEX "alokasi_penjaminan_id_tahun_ke_idx" ON "alokasi"("penjaminan_id", "tahun_ke");

-- CreateIndex
CREATE INDEX "alokasi_transfer_id_idx" ON "alokasi"("transfer_id");

-- CreateIndex
CREATE INDEX "alokasi_invoice_id_idx" ON "alokasi"("invoice_id");

-- CreateIndex
CREATE UNIQUE INDEX "cabang_kode_uker_key" ON "cabang"("kode_uker");

-- CreateIndex
CREATE UNIQUE INDEX "pengguna_nama_pengguna_key" ON "pengguna"("nama_pengguna");

-- CreateIndex
CREATE INDEX "sesi_pengguna_id_idx" ON "sesi"("pengguna_id");

-- CreateIndex
CREATE UNIQUE INDEX "pengiriman_nomor_key" ON "pengiriman"("nomor");

-- CreateIndex
CREATE UNIQUE INDEX "pengiriman_partner_reference_id_key" ON "pengiriman"("partner_reference_id");

-- CreateIndex
CREATE INDEX "pengiriman_jalur_status_nomor_idx" ON "pengiriman"("jalur", "status", "nomor");

-- CreateIndex
CREATE INDEX "pengiriman_cabang_id_id_idx" ON "pengiriman"("cabang_id", "id");

-- CreateIndex
CREATE INDEX "pengiriman_nomor_aplikasi_idx" ON "pengiriman"("nomor_aplikasi");

-- CreateIndex
CREATE INDEX "pengiriman_no_rekening_idx" ON "pengiriman"("no_rekening");

-- CreateIndex
CREATE INDEX "pengiriman_objek_jenis_objek_id_nomor_idx" ON "pengiriman"("objek_jenis", "objek_id", "nomor");

-- CreateIndex
CREATE INDEX "kunci_bisnis_pengiriman_id_idx" ON "kunci_bisnis"("pengiriman_id");

-- CreateIndex
CREATE UNIQUE INDEX "percobaan_pengiriman_id_ke_key" ON "percobaan"("pengiriman_id", "ke");

-- CreateIndex
CREATE UNIQUE INDEX "persetujuan_pengiriman_id_key" ON "persetujuan"("pengiriman_id");

-- CreateIndex
CREATE INDEX "penyelesaian_pengiriman_id_idx" ON "penyelesaian"("pengiriman_id");

-- CreateIndex
CREATE UNIQUE INDEX "produk_jenis_kur_key" ON "produk"("jenis_kur");

-- AddForeignKey
ALTER TABLE "draf" ADD CONSTRAINT "draf_pengguna_id_fkey" FOREIGN KEY ("pengguna_id") REFERENCES "pengguna"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tampilan" ADD CONSTRAINT "tampilan_pengguna_id_fkey" FOREIGN KEY ("pengguna_id") REFERENCES "pengguna"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "berkas" ADD CONSTRAINT "berkas_cabang_id_fkey" FOREIGN KEY ("cabang_id") REFERENCES "cabang"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pengajuan" ADD CONSTRAINT "pengajuan_cabang_id_fkey" FOREIGN KEY ("cabang_id") REFERENCES "cabang"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pengajuan" ADD CONSTRAINT "pengajuan_pengiriman_id_fkey" FOREIGN KEY ("pengiriman_id") REFERENCES "pengiriman"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pengajuan" ADD CONSTRAINT "pengajuan_dibuat_oleh_fkey" FOREIGN KEY ("dibuat_oleh") REFERENCES "pengguna"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pengajuan" ADD CONSTRAINT "pengajuan_koreksi_dari_id_fkey" FOREIGN KEY ("koreksi_dari_id") REFERENCES "pengajuan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "penjaminan" ADD CONSTRAINT "penjaminan_cabang_id_fkey" FOREIGN KEY ("cabang_id") REFERENCES "cabang"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "penjaminan" ADD CONSTRAINT "penjaminan_pengajuan_id_fkey" FOREIGN KEY ("pengajuan_id") REFERENCES "pengajuan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "penjaminan" ADD CONSTRAINT "penjaminan_sebelumnya_id_fkey" FOREIGN KEY ("sebelumnya_id") REFERENCES "penjaminan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "penjaminan" ADD CONSTRAINT "penjaminan_produk_kode_fkey" FOREIGN KEY ("produk_kode") REFERENCES "produk"("kode") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "penjaminan" ADD CONSTRAINT "penjaminan_sertifikat_berkas_id_fkey" FOREIGN KEY ("sertifikat_berkas_id") REFERENCES "berkas"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tagihan_ijp" ADD CONSTRAINT "tagihan_ijp_penjaminan_id_fkey" FOREIGN KEY ("penjaminan_id") REFERENCES "penjaminan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tagihan_ijp" ADD CONSTRAINT "tagihan_ijp_pengiriman_id_fkey" FOREIGN KEY ("pengiriman_id") REFERENCES "pengiriman"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_cabang_id_fkey" FOREIGN KEY ("cabang_id") REFERENCES "cabang"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_produk_kode_fkey" FOREIGN KEY ("produk_kode") REFERENCES "produk"("kode") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_baris" ADD CONSTRAINT "invoice_baris_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_baris" ADD CONSTRAINT "invoice_baris_penjaminan_id_fkey" FOREIGN KEY ("penjaminan_id") REFERENCES "penjaminan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_cabang_id_fkey" FOREIGN KEY ("cabang_id") REFERENCES "cabang"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alokasi" ADD CONSTRAINT "alokasi_transfer_id_fkey" FOREIGN KEY ("transfer_id") REFERENCES "transfer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alokasi" ADD CONSTRAINT "alokasi_penjaminan_id_fkey" FOREIGN KEY ("penjaminan_id") REFERENCES "penjaminan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alokasi" ADD CONSTRAINT "alokasi_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alokasi" ADD CONSTRAINT "alokasi_pengiriman_id_fkey" FOREIGN KEY ("pengiriman_id") REFERENCES "pengiriman"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "jawaban_ijp" ADD CONSTRAINT "jawaban_ijp_alokasi_id_fkey" FOREIGN KEY ("alokasi_id") REFERENCES "alokasi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pengguna" ADD CONSTRAINT "pengguna_cabang_id_fkey" FOREIGN KEY ("cabang_id") REFERENCES "cabang"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cakupan" ADD CONSTRAINT "cakupan_pengguna_id_fkey" FOREIGN KEY ("pengguna_id") REFERENCES "pengguna"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cakupan" ADD CONSTRAINT "cakupan_cabang_id_fkey" FOREIGN KEY ("cabang_id") REFERENCES "cabang"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sesi" ADD CONSTRAINT "sesi_pengguna_id_fkey" FOREIGN KEY ("pengguna_id") REFERENCES "pengguna"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pengiriman" ADD CONSTRAINT "pengiriman_cabang_id_fkey" FOREIGN KEY ("cabang_id") REFERENCES "cabang"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pengiriman" ADD CONSTRAINT "pengiriman_dibuat_oleh_fkey" FOREIGN KEY ("dibuat_oleh") REFERENCES "pengguna"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pengiriman" ADD CONSTRAINT "pengiriman_koreksi_dari_id_fkey" FOREIGN KEY ("koreksi_dari_id") REFERENCES "pengiriman"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kunci_bisnis" ADD CONSTRAINT "kunci_bisnis_pengiriman_id_fkey" FOREIGN KEY ("pengiriman_id") REFERENCES "pengiriman"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "percobaan" ADD CONSTRAINT "percobaan_pengiriman_id_fkey" FOREIGN KEY ("pengiriman_id") REFERENCES "pengiriman"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "persetujuan" ADD CONSTRAINT "persetujuan_pengiriman_id_fkey" FOREIGN KEY ("pengiriman_id") REFERENCES "pengiriman"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "penyelesaian" ADD CONSTRAINT "penyelesaian_pengiriman_id_fkey" FOREIGN KEY ("pengiriman_id") REFERENCES "pengiriman"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say -------------------------------------------------------------------------------------

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- one row, for ever
ALTER TABLE "sewa_jalur" ADD CONSTRAINT "sewa_jalur_satu" CHECK ("id" = 1);
ALTER TABLE "koneksi" ADD CONSTRAINT "koneksi_satu" CHECK ("id" = 1);

-- money and counts
ALTER TABLE "pengajuan" ADD CONSTRAINT "pengajuan_plafon" CHECK ("plafon_kredit" > 0),
  ADD CONSTRAINT "pengajuan_tanggal" CHECK ("tanggal_akhir" > "tanggal_awal"),
  ADD CONSTRAINT "pengajuan_jenis_kur" CHECK ("jenis_kur" IN ('1', '2', '4', '5', '6')),
  ADD CONSTRAINT "pengajuan_coverage" CHECK ("coverage" = '70'),
  ADD CONSTRAINT "pengajuan_lembaga" CHECK ("jenis_linkage" <> 'E' OR "lembaga_linkage" IS NOT NULL),
  ADD CONSTRAINT "pengajuan_npwp" CHECK ("plafon_kredit" <= 50000000 OR "npwp" IS NOT NULL);
ALTER TABLE "penjaminan" ADD CONSTRAINT "penjaminan_plafon" CHECK ("plafon_kredit" > 0),
  ADD CONSTRAINT "penjaminan_portal" CHECK ("asal" <> 'portal' OR "pengajuan_id" IS NOT NULL),
  ADD CONSTRAINT "penjaminan_spr" CHECK ("jenis" <> 'spr' OR "asal" <> 'portal' OR "sebelumnya_id" IS NOT NULL);
ALTER TABLE "tagihan_ijp" ADD CONSTRAINT "tagihan_ijp_tahun" CHECK ("tahun_ke" BETWEEN 1 AND 999);
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_isi" CHECK ("jumlah_nasabah" > 0 AND "plafon_kredit" >= 0 AND "nilai_ijp" >= 0);
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_nilai" CHECK ("nilai" > 0);
ALTER TABLE "alokasi" ADD CONSTRAINT "alokasi_nilai" CHECK ("nilai" > 0 AND "tahun_ke" BETWEEN 1 AND 999);
ALTER TABLE "berkas" ADD CONSTRAINT "berkas_isi" CHECK ("ukuran" > 0 AND "sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "pengiriman" ADD CONSTRAINT "pengiriman_referensi" CHECK ("partner_reference_id" ~ '^[A-Z0-9-]{1,36}$'),
  ADD CONSTRAINT "pengiriman_isi" CHECK (("isi_berkas_sha256" IS NULL) = ("isi_penutup" IS NULL) AND ("isi_berkas_sha256" IS NULL OR "isi" IS NOT NULL)),
  ADD CONSTRAINT "pengiriman_selesai" CHECK (("status" IN ('berhasil', 'ditolak', 'dibatalkan', 'terbukti_tidak_ada')) = ("selesai_pada" IS NOT NULL));
ALTER TABLE "percobaan" ADD CONSTRAINT "percobaan_selesai" CHECK (("selesai" IS NULL) = ("hasil" IS NULL));

-- a maker is never the checker, not even by another door
ALTER TABLE "persetujuan" ADD CONSTRAINT "persetujuan_dua_orang" CHECK ("dibuat_oleh" <> "diputus_oleh");
ALTER TABLE "penyelesaian" ADD CONSTRAINT "penyelesaian_dua_orang" CHECK ("diputus_oleh" IS NULL OR "diputus_oleh" <> "diusulkan_oleh"),
  ADD CONSTRAINT "penyelesaian_putus" CHECK (("diputus_oleh" IS NULL) = ("keputusan" IS NULL) AND ("diputus_oleh" IS NULL) = ("diputus_pada" IS NULL));
CREATE UNIQUE INDEX "penyelesaian_satu_terbuka" ON "penyelesaian" ("pengiriman_id") WHERE "keputusan" IS NULL;

-- certificates are one thing however their spaces are typed
CREATE UNIQUE INDEX "penjaminan_sertifikat_rapat" ON "penjaminan" (upper(replace("no_sertifikat", ' ', ''))) WHERE "no_sertifikat" IS NOT NULL;

-- names are searched by any part of them
CREATE INDEX "pengajuan_nama_trgm" ON "pengajuan" USING gin ("nama_debitur" gin_trgm_ops);
CREATE INDEX "penjaminan_nama_trgm" ON "penjaminan" USING gin ("nama_debitur" gin_trgm_ops);

-- the queue, and what still needs somebody
CREATE INDEX "pengiriman_antrean" ON "pengiriman" ("jalur", "nomor") WHERE "status" IN ('siap', 'belum_terkirim', 'tertahan');
CREATE INDEX "pengiriman_terbuka" ON "pengiriman" ("cabang_id", "status", "nomor") WHERE "status" <> 'berhasil';

-- frozen is frozen: what was filed and approved is what is sent
CREATE FUNCTION pengiriman_beku() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.operasi, NEW.efek, NEW.partner_reference_id, NEW.metode, NEW.target, NEW.isi, NEW.isi_berkas_sha256, NEW.isi_penutup, NEW.isi_sha256, NEW.objek_jenis, NEW.objek_id, NEW.cabang_id, NEW.dibuat_oleh)
     IS DISTINCT FROM
     (OLD.operasi, OLD.efek, OLD.partner_reference_id, OLD.metode, OLD.target, OLD.isi, OLD.isi_berkas_sha256, OLD.isi_penutup, OLD.isi_sha256, OLD.objek_jenis, OLD.objek_id, OLD.cabang_id, OLD.dibuat_oleh) THEN
    RAISE EXCEPTION 'a filed letter does not change';
  END IF;
  IF OLD.status IN ('berhasil', 'ditolak', 'dibatalkan', 'terbukti_tidak_ada') AND NEW.status <> OLD.status THEN
    RAISE EXCEPTION 'an ended letter does not change its status';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER pengiriman_beku BEFORE UPDATE ON "pengiriman" FOR EACH ROW EXECUTE FUNCTION pengiriman_beku();

-- business keys are free again once their letter is refused, cancelled or proved absent
CREATE FUNCTION pengiriman_lepas_kunci() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "kunci_bisnis" WHERE "pengiriman_id" = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER pengiriman_lepas_kunci AFTER UPDATE OF "status" ON "pengiriman" FOR EACH ROW
  WHEN (NEW.status IN ('ditolak', 'dibatalkan', 'terbukti_tidak_ada')) EXECUTE FUNCTION pengiriman_lepas_kunci();

-- the live channel: worker wakes up, screens hear what happened (ids and states only)
CREATE FUNCTION pengiriman_kabar() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status = 'siap' THEN PERFORM pg_notify('mitra_antrean', NEW.jalur::text); END IF;
  PERFORM pg_notify('mitra_kabar', json_build_object('surat', NEW.id, 'operasi', NEW.operasi, 'status', NEW.status,
    'objek', NEW.objek_jenis || ':' || NEW.objek_id, 'cabang', NEW.cabang_id)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER pengiriman_kabar_baru AFTER INSERT ON "pengiriman" FOR EACH ROW EXECUTE FUNCTION pengiriman_kabar();
CREATE TRIGGER pengiriman_kabar_ubah AFTER UPDATE OF "status" ON "pengiriman" FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION pengiriman_kabar();

CREATE FUNCTION penyelesaian_kabar() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('mitra_antrean', 'penyelesaian');
  PERFORM pg_notify('mitra_kabar', (SELECT json_build_object('surat', p.id, 'operasi', p.operasi, 'status', p.status,
    'objek', p.objek_jenis || ':' || p.objek_id, 'cabang', p.cabang_id)::text FROM "pengiriman" p WHERE p.id = NEW.pengiriman_id));
  RETURN NULL;
END $$;
CREATE TRIGGER penyelesaian_kabar AFTER INSERT OR UPDATE ON "penyelesaian" FOR EACH ROW EXECUTE FUNCTION penyelesaian_kabar();

-- the audit trail and the attempts are only ever added to
CREATE FUNCTION hanya_tambah() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME;
END $$;
CREATE TRIGGER audit_hanya_tambah BEFORE UPDATE OR DELETE ON "audit" FOR EACH ROW EXECUTE FUNCTION hanya_tambah();
CREATE TRIGGER percobaan_tidak_hapus BEFORE DELETE ON "percobaan" FOR EACH ROW EXECUTE FUNCTION hanya_tambah();
