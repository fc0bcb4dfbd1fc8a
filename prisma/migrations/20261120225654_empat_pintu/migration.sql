-- CreateEnum
CREATE TYPE "jenis_rekonsiliasi" AS ENUM ('ijp', 'klaim');

-- CreateEnum
CREATE TYPE "kelas_rekonsiliasi" AS ENUM ('menunggu', 'cocok', 'selisih', 'hanya_di_kami', 'belum_pasti');

-- AlterTable
ALTER TABLE "klaim" ADD COLUMN     "perjanjian_id" UUID;

-- AlterTable
ALTER TABLE "cabang" ADD COLUMN     "berlaku_sampai" DATE;

-- AlterTable
ALTER TABLE "produk" ADD COLUMN     "berlaku_dari" DATE NOT NULL DEFAULT '2023-01-01'::date,
ADD COLUMN     "berlaku_sampai" DATE,
ADD COLUMN     "contoh" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "istilah" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "syariah" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "angsuran" ADD COLUMN     "nilai_tertagih" DECIMAL(18,2),
ADD COLUMN     "porsi_penjamin_persen" DECIMAL(5,2);

-- CreateTable
CREATE TABLE "penarikan_klaim" (
    "id" UUID NOT NULL,
    "klaim_id" UUID NOT NULL,
    "no_surat" VARCHAR(100) NOT NULL,
    "tanggal" DATE NOT NULL,
    "alasan" VARCHAR(500) NOT NULL,
    "dibuat_oleh" UUID NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "penarikan_klaim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rekonsiliasi" (
    "id" UUID NOT NULL,
    "cabang_id" UUID NOT NULL,
    "jenis" "jenis_rekonsiliasi" NOT NULL,
    "dari" DATE NOT NULL,
    "sampai" DATE NOT NULL,
    "dibuat_oleh" UUID NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rekonsiliasi_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rekonsiliasi_baris" (
    "id" UUID NOT NULL,
    "rekonsiliasi_id" UUID NOT NULL,
    "objek_jenis" VARCHAR(40) NOT NULL,
    "objek_id" UUID NOT NULL,
    "nama_debitur" VARCHAR(255) NOT NULL,
    "no_sertifikat" VARCHAR(51),
    "no_rekening" VARCHAR(50) NOT NULL,
    "pengiriman_id" UUID,
    "kelas" "kelas_rekonsiliasi" NOT NULL DEFAULT 'menunggu',
    "nilai_kami" DECIMAL(18,2),
    "nilai_penjamin" DECIMAL(18,2),
    "keterangan" VARCHAR(500),
    "dijawab_pada" TIMESTAMPTZ(6),

    CONSTRAINT "rekonsiliasi_baris_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "perjanjian" (
    "id" UUID NOT NULL,
    "nomor" VARCHAR(100) NOT NULL,
    "produk_kode" VARCHAR(20) NOT NULL,
    "berlaku_dari" DATE NOT NULL,
    "berlaku_sampai" DATE,
    "contoh" BOOLEAN NOT NULL,
    "coverage_persen" DECIMAL(5,2) NOT NULL,
    "klaim_dengan_bunga" BOOLEAN NOT NULL,
    "klaim_batas_bulan" INTEGER NOT NULL,
    "klaim_dokumen_tanggal" INTEGER NOT NULL,
    "klaim_periksa_hari_kerja" INTEGER NOT NULL,
    "klaim_lengkapi_bulan" INTEGER NOT NULL,
    "klaim_tanggapi_bulan" INTEGER NOT NULL,
    "subrogasi_penjamin_persen" DECIMAL(5,2) NOT NULL,
    "sumber" VARCHAR(300) NOT NULL,
    "dibuat_oleh" UUID,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "perjanjian_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "perjanjian_dokumen" (
    "perjanjian_id" UUID NOT NULL,
    "kode" VARCHAR(3) NOT NULL,
    "wajib" BOOLEAN NOT NULL,

    CONSTRAINT "perjanjian_dokumen_pkey" PRIMARY KEY ("perjanjian_id","kode")
);

-- CreateTable
CREATE TABLE "hari_libur" (
    "tanggal" DATE NOT NULL,
    "nama" VARCHAR(120) NOT NULL,
    "contoh" BOOLEAN NOT NULL,

    CONSTRAINT "hari_libur_pkey" PRIMARY KEY ("tanggal")
);

-- CreateTable
CREATE TABLE "pembalikan_angsuran" (
    "id" UUID NOT NULL,
    "cabang_id" UUID NOT NULL,
    "angsuran_id" UUID NOT NULL,
    "no_surat" VARCHAR(100) NOT NULL,
    "tanggal" DATE NOT NULL,
    "alasan" VARCHAR(500) NOT NULL,
    "dibuat_oleh" UUID NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pembalikan_angsuran_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "penarikan_klaim_klaim_id_key" ON "penarikan_klaim"("klaim_id");

-- CreateIndex
CREATE INDEX "rekonsiliasi_cabang_id_id_idx" ON "rekonsiliasi"("cabang_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "rekonsiliasi_baris_pengiriman_id_key" ON "rekonsiliasi_baris"("pengiriman_id");

-- CreateIndex
CREATE INDEX "rekonsiliasi_baris_rekonsiliasi_id_id_idx" ON "rekonsiliasi_baris"("rekonsiliasi_id", "id");

-- CreateIndex
CREATE INDEX "perjanjian_produk_kode_berlaku_dari_idx" ON "perjanjian"("produk_kode", "berlaku_dari");

-- CreateIndex
CREATE UNIQUE INDEX "pembalikan_angsuran_angsuran_id_key" ON "pembalikan_angsuran"("angsuran_id");

-- AddForeignKey
ALTER TABLE "klaim" ADD CONSTRAINT "klaim_perjanjian_id_fkey" FOREIGN KEY ("perjanjian_id") REFERENCES "perjanjian"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "penarikan_klaim" ADD CONSTRAINT "penarikan_klaim_klaim_id_fkey" FOREIGN KEY ("klaim_id") REFERENCES "klaim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "penarikan_klaim" ADD CONSTRAINT "penarikan_klaim_dibuat_oleh_fkey" FOREIGN KEY ("dibuat_oleh") REFERENCES "pengguna"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rekonsiliasi" ADD CONSTRAINT "rekonsiliasi_cabang_id_fkey" FOREIGN KEY ("cabang_id") REFERENCES "cabang"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rekonsiliasi" ADD CONSTRAINT "rekonsiliasi_dibuat_oleh_fkey" FOREIGN KEY ("dibuat_oleh") REFERENCES "pengguna"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rekonsiliasi_baris" ADD CONSTRAINT "rekonsiliasi_baris_rekonsiliasi_id_fkey" FOREIGN KEY ("rekonsiliasi_id") REFERENCES "rekonsiliasi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rekonsiliasi_baris" ADD CONSTRAINT "rekonsiliasi_baris_pengiriman_id_fkey" FOREIGN KEY ("pengiriman_id") REFERENCES "pengiriman"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "perjanjian" ADD CONSTRAINT "perjanjian_produk_kode_fkey" FOREIGN KEY ("produk_kode") REFERENCES "produk"("kode") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "perjanjian_dokumen" ADD CONSTRAINT "perjanjian_dokumen_perjanjian_id_fkey" FOREIGN KEY ("perjanjian_id") REFERENCES "perjanjian"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pembalikan_angsuran" ADD CONSTRAINT "pembalikan_angsuran_cabang_id_fkey" FOREIGN KEY ("cabang_id") REFERENCES "cabang"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pembalikan_angsuran" ADD CONSTRAINT "pembalikan_angsuran_angsuran_id_fkey" FOREIGN KEY ("angsuran_id") REFERENCES "angsuran"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pembalikan_angsuran" ADD CONSTRAINT "pembalikan_angsuran_dibuat_oleh_fkey" FOREIGN KEY ("dibuat_oleh") REFERENCES "pengguna"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand from here: what the schema cannot say.
ALTER TABLE "perjanjian" ADD CONSTRAINT "perjanjian_persen" CHECK ("coverage_persen" > 0 AND "coverage_persen" <= 100 AND "subrogasi_penjamin_persen" >= 0 AND "subrogasi_penjamin_persen" <= 100),
  ADD CONSTRAINT "perjanjian_masa" CHECK ("berlaku_sampai" IS NULL OR "berlaku_sampai" >= "berlaku_dari"),
  ADD CONSTRAINT "perjanjian_angka" CHECK ("klaim_batas_bulan" > 0 AND "klaim_dokumen_tanggal" BETWEEN 1 AND 28 AND "klaim_periksa_hari_kerja" > 0 AND "klaim_lengkapi_bulan" > 0 AND "klaim_tanggapi_bulan" > 0);
ALTER TABLE "produk" ADD CONSTRAINT "produk_masa" CHECK ("berlaku_sampai" IS NULL OR "berlaku_sampai" >= "berlaku_dari");
-- No percentage where the product has no agreement; what is sent may pass what was collected by what earlier instalments left owing.
ALTER TABLE "angsuran" ADD CONSTRAINT "angsuran_tertagih" CHECK (("porsi_penjamin_persen" IS NULL OR "nilai_tertagih" IS NOT NULL) AND ("nilai_tertagih" IS NULL OR "nilai_tertagih" > 0));
ALTER TABLE "rekonsiliasi" ADD CONSTRAINT "rekonsiliasi_masa" CHECK ("sampai" >= "dari");
ALTER TABLE "rekonsiliasi_baris" ADD CONSTRAINT "rekonsiliasi_baris_jawab" CHECK (("kelas" = 'menunggu') = ("dijawab_pada" IS NULL));
CREATE TRIGGER penarikan_klaim_hanya_tambah BEFORE UPDATE OR DELETE ON "penarikan_klaim" FOR EACH ROW EXECUTE FUNCTION hanya_tambah();
CREATE TRIGGER pembalikan_angsuran_hanya_tambah BEFORE UPDATE OR DELETE ON "pembalikan_angsuran" FOR EACH ROW EXECUTE FUNCTION hanya_tambah();
