-- CreateEnum
CREATE TYPE "asal_kunci" AS ENUM ('dibuat', 'diimpor', 'lingkungan');

-- CreateEnum
CREATE TYPE "asal_profil" AS ENUM ('bawaan', 'berkas', 'halaman', 'uat');

-- CreateEnum
CREATE TYPE "jenis_uji" AS ENUM ('koneksi', 'uat');

-- CreateEnum
CREATE TYPE "status_uji" AS ENUM ('menunggu', 'berjalan', 'bertanya', 'selesai', 'dihentikan', 'gagal');

-- AlterTable
ALTER TABLE "pengiriman" ADD COLUMN     "isi_berkas_ukuran" INTEGER,
ADD COLUMN     "no_rekening_lain" VARCHAR(51)[];

-- CreateTable
CREATE TABLE "kunci" (
    "id" UUID NOT NULL,
    "sidik" CHAR(64) NOT NULL,
    "bit" INTEGER NOT NULL,
    "kunci_publik" TEXT NOT NULL,
    "kunci_privat" BYTEA NOT NULL,
    "kunci_sandi" BYTEA,
    "asal" "asal_kunci" NOT NULL,
    "dibuat_oleh" UUID,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dipakai_sejak" TIMESTAMPTZ(6),
    "dipakai_sampai" TIMESTAMPTZ(6),

    CONSTRAINT "kunci_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "versi_profil" (
    "nomor" SERIAL NOT NULL,
    "profil" JSONB NOT NULL,
    "asal" "asal_profil" NOT NULL,
    "catatan" VARCHAR(500) NOT NULL,
    "uji_id" UUID,
    "dibuat_oleh" UUID,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "versi_profil_pkey" PRIMARY KEY ("nomor")
);

-- CreateTable
CREATE TABLE "keadaan_koneksi" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "token_sejak" TIMESTAMPTZ(6),
    "token_sampai" TIMESTAMPTZ(6),

    CONSTRAINT "keadaan_koneksi_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "keadaan_operasi" (
    "operasi" VARCHAR(40) NOT NULL,
    "berhasil_pada" TIMESTAMPTZ(6) NOT NULL,
    "milidetik" INTEGER NOT NULL,
    "pengiriman_id" UUID,

    CONSTRAINT "keadaan_operasi_pkey" PRIMARY KEY ("operasi")
);

-- CreateTable
CREATE TABLE "uji" (
    "id" UUID NOT NULL,
    "jenis" "jenis_uji" NOT NULL,
    "status" "status_uji" NOT NULL DEFAULT 'menunggu',
    "lingkungan" "lingkungan" NOT NULL,
    "base_url" VARCHAR(300) NOT NULL,
    "kunci_sidik" CHAR(64) NOT NULL,
    "profil_versi" INTEGER NOT NULL,
    "profil" JSONB NOT NULL,
    "isian" BYTEA,
    "temuan" JSONB NOT NULL DEFAULT '[]',
    "keterangan" VARCHAR(500),
    "token_pagar" BIGINT,
    "dibuat_oleh" UUID NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "mulai" TIMESTAMPTZ(6),
    "selesai" TIMESTAMPTZ(6),
    "dibekukan_oleh" UUID,
    "dibekukan_pada" TIMESTAMPTZ(6),

    CONSTRAINT "uji_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "percobaan_uji" (
    "id" UUID NOT NULL,
    "uji_id" UUID NOT NULL,
    "ke" INTEGER NOT NULL,
    "tahap" VARCHAR(40) NOT NULL,
    "sakelar" JSONB NOT NULL DEFAULT '{}',
    "metode" VARCHAR(4),
    "target" VARCHAR(2000),
    "isi" BYTEA,
    "isi_sha256" CHAR(64),
    "tanda_tangan" VARCHAR(1400),
    "kunci_sidik" CHAR(64),
    "mulai" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "selesai" TIMESTAMPTZ(6),
    "hasil" "hasil_percobaan",
    "lolos" BOOLEAN,
    "http_status" INTEGER,
    "jawaban" BYTEA,
    "jawaban_sha256" CHAR(64),
    "alasan" VARCHAR(80),
    "keterangan" VARCHAR(500),

    CONSTRAINT "percobaan_uji_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pertanyaan_uji" (
    "id" UUID NOT NULL,
    "uji_id" UUID NOT NULL,
    "urutan" INTEGER NOT NULL,
    "sakelar" VARCHAR(60) NOT NULL,
    "pertanyaan" VARCHAR(500) NOT NULL,
    "pilihan" JSONB NOT NULL,
    "usul" JSONB,
    "jawaban" JSONB,
    "dijawab_oleh" UUID,
    "dijawab_pada" TIMESTAMPTZ(6),

    CONSTRAINT "pertanyaan_uji_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notifikasi_masuk" (
    "id" UUID NOT NULL,
    "notifikasi_id" VARCHAR(100) NOT NULL,
    "jenis" VARCHAR(40) NOT NULL,
    "waktu" TIMESTAMPTZ(6) NOT NULL,
    "isi" BYTEA NOT NULL,
    "isi_sha256" CHAR(64) NOT NULL,
    "tanda_tangan" VARCHAR(1400) NOT NULL,
    "kunci_sidik" CHAR(64) NOT NULL,
    "diterima_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ulangan" INTEGER NOT NULL DEFAULT 0,
    "diproses_pada" TIMESTAMPTZ(6),
    "keterangan" VARCHAR(500),

    CONSTRAINT "notifikasi_masuk_pkey" PRIMARY KEY ("id")
);

-- AlterTable: the one key and the one profile move into tables of their own
ALTER TABLE "koneksi" ADD COLUMN "kunci_id" UUID,
ADD COLUMN "kunci_jamkrindo" TEXT,
ADD COLUMN "kunci_jamkrindo_sidik" CHAR(64),
ADD COLUMN "profil_versi" INTEGER;

INSERT INTO "kunci" ("id", "sidik", "bit", "kunci_publik", "kunci_privat", "kunci_sandi", "asal", "dipakai_sejak")
  SELECT gen_random_uuid(), "kunci_sidik", 2048, "kunci_publik", "kunci_privat", "kunci_sandi",
    CASE WHEN "sumber"->>'kunci' IS DISTINCT FROM 'bawaan' THEN 'lingkungan'::asal_kunci ELSE 'dibuat'::asal_kunci END, "diperbarui_pada" FROM "koneksi";
INSERT INTO "versi_profil" ("profil", "asal", "catatan")
  SELECT "profil", CASE WHEN "sumber"->>'profil' IS DISTINCT FROM 'bawaan' THEN 'berkas'::asal_profil ELSE 'bawaan'::asal_profil END, 'Profil saat pemasangan' FROM "koneksi";
UPDATE "koneksi" SET "kunci_id" = (SELECT "id" FROM "kunci"), "profil_versi" = (SELECT "nomor" FROM "versi_profil");

ALTER TABLE "koneksi" DROP COLUMN "kunci_privat",
DROP COLUMN "kunci_publik",
DROP COLUMN "kunci_sandi",
DROP COLUMN "kunci_sidik",
ALTER COLUMN "kunci_id" SET NOT NULL,
ALTER COLUMN "profil_versi" SET NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "kunci_sidik_key" ON "kunci"("sidik");

-- CreateIndex
CREATE UNIQUE INDEX "percobaan_uji_uji_id_ke_key" ON "percobaan_uji"("uji_id", "ke");

-- CreateIndex
CREATE UNIQUE INDEX "pertanyaan_uji_uji_id_urutan_key" ON "pertanyaan_uji"("uji_id", "urutan");

-- CreateIndex
CREATE UNIQUE INDEX "notifikasi_masuk_notifikasi_id_key" ON "notifikasi_masuk"("notifikasi_id");

-- CreateIndex
CREATE UNIQUE INDEX "koneksi_kunci_id_key" ON "koneksi"("kunci_id");

-- AddForeignKey
ALTER TABLE "koneksi" ADD CONSTRAINT "koneksi_kunci_id_fkey" FOREIGN KEY ("kunci_id") REFERENCES "kunci"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "koneksi" ADD CONSTRAINT "koneksi_profil_versi_fkey" FOREIGN KEY ("profil_versi") REFERENCES "versi_profil"("nomor") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kunci" ADD CONSTRAINT "kunci_dibuat_oleh_fkey" FOREIGN KEY ("dibuat_oleh") REFERENCES "pengguna"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "versi_profil" ADD CONSTRAINT "versi_profil_uji_id_fkey" FOREIGN KEY ("uji_id") REFERENCES "uji"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "versi_profil" ADD CONSTRAINT "versi_profil_dibuat_oleh_fkey" FOREIGN KEY ("dibuat_oleh") REFERENCES "pengguna"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "uji" ADD CONSTRAINT "uji_dibuat_oleh_fkey" FOREIGN KEY ("dibuat_oleh") REFERENCES "pengguna"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "uji" ADD CONSTRAINT "uji_dibekukan_oleh_fkey" FOREIGN KEY ("dibekukan_oleh") REFERENCES "pengguna"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "percobaan_uji" ADD CONSTRAINT "percobaan_uji_uji_id_fkey" FOREIGN KEY ("uji_id") REFERENCES "uji"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pertanyaan_uji" ADD CONSTRAINT "pertanyaan_uji_uji_id_fkey" FOREIGN KEY ("uji_id") REFERENCES "uji"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pertanyaan_uji" ADD CONSTRAINT "pertanyaan_uji_dijawab_oleh_fkey" FOREIGN KEY ("dijawab_oleh") REFERENCES "pengguna"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand from here: what the schema cannot say.
UPDATE "pengiriman" SET "no_rekening_lain" = '{}' WHERE "no_rekening_lain" IS NULL;
ALTER TABLE "pengiriman" ALTER COLUMN "no_rekening_lain" SET DEFAULT '{}';
ALTER TABLE "pengiriman" ADD CONSTRAINT "pengiriman_berkas" CHECK (("isi_berkas_sha256" IS NULL) = ("isi_berkas_ukuran" IS NULL) AND "isi_berkas_ukuran" > 0);
ALTER TABLE "keadaan_koneksi" ADD CONSTRAINT "keadaan_koneksi_satu" CHECK ("id" = 1);
ALTER TABLE "kunci" ADD CONSTRAINT "kunci_sidik_hex" CHECK ("sidik" ~ '^[0-9a-f]{64}$');
ALTER TABLE "percobaan_uji" ADD CONSTRAINT "percobaan_uji_selesai" CHECK ("hasil" IS NULL OR "selesai" IS NOT NULL);
ALTER TABLE "uji" ADD CONSTRAINT "uji_selesai" CHECK (("status" IN ('selesai', 'dihentikan', 'gagal')) = ("selesai" IS NOT NULL)),
  ADD CONSTRAINT "uji_beku" CHECK (("dibekukan_oleh" IS NULL) = ("dibekukan_pada" IS NULL));
-- one test at a time
CREATE UNIQUE INDEX "uji_satu_berjalan" ON "uji" ((true)) WHERE "status" IN ('menunggu', 'berjalan', 'bertanya');
CREATE INDEX "notifikasi_masuk_menunggu" ON "notifikasi_masuk" ("diterima_pada") WHERE "diproses_pada" IS NULL;

CREATE TRIGGER versi_profil_hanya_tambah BEFORE UPDATE OR DELETE ON "versi_profil" FOR EACH ROW EXECUTE FUNCTION hanya_tambah();
CREATE TRIGGER kunci_tidak_hapus BEFORE DELETE ON "kunci" FOR EACH ROW EXECUTE FUNCTION hanya_tambah();
CREATE TRIGGER percobaan_uji_tidak_hapus BEFORE DELETE ON "percobaan_uji" FOR EACH ROW EXECUTE FUNCTION hanya_tambah();
CREATE TRIGGER notifikasi_masuk_tidak_hapus BEFORE DELETE ON "notifikasi_masuk" FOR EACH ROW EXECUTE FUNCTION hanya_tambah();

-- frozen is frozen: the stored file is part of what was filed
CREATE OR REPLACE FUNCTION pengiriman_beku() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.operasi, NEW.efek, NEW.partner_reference_id, NEW.metode, NEW.target, NEW.isi, NEW.isi_berkas_sha256, NEW.isi_berkas_ukuran, NEW.isi_penutup, NEW.isi_sha256, NEW.objek_jenis, NEW.objek_id, NEW.no_rekening, NEW.no_rekening_lain, NEW.nomor_aplikasi, NEW.cabang_id, NEW.dibuat_oleh)
     IS DISTINCT FROM
     (OLD.operasi, OLD.efek, OLD.partner_reference_id, OLD.metode, OLD.target, OLD.isi, OLD.isi_berkas_sha256, OLD.isi_berkas_ukuran, OLD.isi_penutup, OLD.isi_sha256, OLD.objek_jenis, OLD.objek_id, OLD.no_rekening, OLD.no_rekening_lain, OLD.nomor_aplikasi, OLD.cabang_id, OLD.dibuat_oleh) THEN
    RAISE EXCEPTION 'a filed letter does not change';
  END IF;
  IF OLD.status IN ('berhasil', 'ditolak', 'dibatalkan', 'terbukti_tidak_ada') AND NEW.status <> OLD.status THEN
    RAISE EXCEPTION 'an ended letter does not change its status';
  END IF;
  RETURN NEW;
END $$;

-- tests and notices wake the worker; the page of a test hears its progress
CREATE FUNCTION uji_kabar() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status = 'menunggu' THEN PERFORM pg_notify('mitra_antrean', 'uji'); END IF;
  PERFORM pg_notify('mitra_kabar', json_build_object('objek', 'uji:' || NEW.id, 'status', NEW.status, 'cabang', NULL)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER uji_kabar AFTER INSERT OR UPDATE ON "uji" FOR EACH ROW EXECUTE FUNCTION uji_kabar();

CREATE FUNCTION percobaan_uji_kabar() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('mitra_kabar', json_build_object('objek', 'uji:' || NEW.uji_id, 'status', 'berjalan', 'cabang', NULL)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER percobaan_uji_kabar AFTER INSERT OR UPDATE ON "percobaan_uji" FOR EACH ROW EXECUTE FUNCTION percobaan_uji_kabar();

CREATE FUNCTION notifikasi_kabar() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('mitra_antrean', 'notifikasi');
  RETURN NULL;
END $$;
CREATE TRIGGER notifikasi_kabar AFTER INSERT ON "notifikasi_masuk" FOR EACH ROW EXECUTE FUNCTION notifikasi_kabar();
