-- CreateEnum
CREATE TYPE "tahap_sesi" AS ENUM ('kode', 'pasang_totp', 'ganti_sandi', 'penuh');

-- CreateEnum
CREATE TYPE "jenis_persetujuan" AS ENUM ('surat', 'kelompok', 'pindah_uker', 'aturan');

-- CreateEnum
CREATE TYPE "status_persetujuan" AS ENUM ('menunggu', 'disetujui', 'ditolak', 'ditarik');

-- The roles anew: a person may hold several. Who filed claims as staf keeps doing so.
ALTER TYPE "peran" RENAME TO "peran_lama";
CREATE TYPE "peran" AS ENUM ('staf', 'petugas_klaim', 'supervisor', 'admin', 'auditor');
ALTER TABLE "pengguna" ALTER COLUMN "peran" TYPE "peran"[] USING CASE "peran"::text
  WHEN 'staf' THEN ARRAY['staf', 'petugas_klaim']::"peran"[] ELSE ARRAY["peran"::text]::"peran"[] END;
DROP TYPE "peran_lama";

-- DropForeignKey
ALTER TABLE "persetujuan" DROP CONSTRAINT "persetujuan_pengiriman_id_fkey";

-- DropIndex
DROP INDEX "sesi_pengguna_id_idx";

-- DropIndex
DROP INDEX "persetujuan_pengiriman_id_key";

-- AlterTable
ALTER TABLE "cabang" ADD COLUMN     "digabung_ke_id" UUID;

-- AlterTable
ALTER TABLE "pengguna" ADD COLUMN     "alasan_tangguh" VARCHAR(300),
ADD COLUMN     "dibuat_oleh" UUID,
ADD COLUMN     "email" VARCHAR(254),
ADD COLUMN     "sandi_diubah_pada" TIMESTAMPTZ(6),
ADD COLUMN     "semua_cabang" BOOLEAN NOT NULL DEFAULT false,
ALTER COLUMN "sandi_hash" DROP NOT NULL;

-- AlterTable
ALTER TABLE "sesi" ADD COLUMN     "alamat" VARCHAR(45),
ADD COLUMN     "diakhiri_oleh" UUID,
ADD COLUMN     "perangkat" VARCHAR(80),
ADD COLUMN     "sebab_akhir" VARCHAR(30),
ADD COLUMN     "tahap" "tahap_sesi" NOT NULL DEFAULT 'penuh';

-- AlterTable
ALTER TABLE "pengiriman" ADD COLUMN     "penanggung_id" UUID,
ADD COLUMN     "persetujuan_id" UUID,
ADD COLUMN     "urutan" INTEGER NOT NULL DEFAULT 1;

-- Approvals become objects of their own: what was decided keeps its decision, what waits gets one.
ALTER TABLE "persetujuan" ADD COLUMN "jenis" "jenis_persetujuan" NOT NULL DEFAULT 'surat',
ADD COLUMN "status" "status_persetujuan" NOT NULL DEFAULT 'menunggu',
ADD COLUMN "sha256" CHAR(64),
ADD COLUMN "jumlah" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN "nilai" DECIMAL(18,2),
ADD COLUMN "objek_jenis" VARCHAR(40),
ADD COLUMN "objek_id" VARCHAR(60),
ADD COLUMN "cabang_id" UUID,
ADD COLUMN "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN "dibuka_oleh" UUID,
ADD COLUMN "dibuka_pada" TIMESTAMPTZ(6),
ADD COLUMN "atas_nama" UUID,
ALTER COLUMN "diputus_oleh" DROP NOT NULL,
ALTER COLUMN "diputus_pada" DROP NOT NULL,
ALTER COLUMN "diputus_pada" DROP DEFAULT;
UPDATE "persetujuan" a SET "status" = a."keputusan"::text::"status_persetujuan",
  "sha256" = encode(sha256(convert_to(p."isi_sha256", 'UTF8')), 'hex'), "nilai" = p."nilai", "objek_jenis" = p."objek_jenis", "objek_id" = p."objek_id",
  "cabang_id" = p."cabang_id", "dibuat_pada" = p."dibuat_pada" FROM "pengiriman" p WHERE p."id" = a."pengiriman_id";
UPDATE "pengiriman" p SET "persetujuan_id" = a."id" FROM "persetujuan" a WHERE a."pengiriman_id" = p."id";
INSERT INTO "persetujuan" ("id", "pengiriman_id", "isi_sha256", "keputusan", "sha256", "nilai", "objek_jenis", "objek_id", "cabang_id", "dibuat_oleh", "dibuat_pada")
  SELECT gen_random_uuid(), p."id", p."isi_sha256", 'disetujui', encode(sha256(convert_to(p."isi_sha256", 'UTF8')), 'hex'), p."nilai", p."objek_jenis", p."objek_id",
    p."cabang_id", p."dibuat_oleh", p."dibuat_pada" FROM "pengiriman" p WHERE p."status" = 'menunggu_persetujuan';
UPDATE "pengiriman" p SET "persetujuan_id" = a."id" FROM "persetujuan" a WHERE a."pengiriman_id" = p."id" AND p."persetujuan_id" IS NULL;
ALTER TABLE "persetujuan" DROP COLUMN "pengiriman_id", DROP COLUMN "isi_sha256", DROP COLUMN "keputusan",
ALTER COLUMN "sha256" SET NOT NULL, ALTER COLUMN "objek_jenis" SET NOT NULL, ALTER COLUMN "objek_id" SET NOT NULL, ALTER COLUMN "jenis" DROP DEFAULT;

-- CreateTable
CREATE TABLE "totp" (
    "pengguna_id" UUID NOT NULL,
    "rahasia" BYTEA NOT NULL,
    "langkah_terakhir" BIGINT NOT NULL DEFAULT 0,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "aktif_pada" TIMESTAMPTZ(6),

    CONSTRAINT "totp_pkey" PRIMARY KEY ("pengguna_id")
);

-- CreateTable
CREATE TABLE "kode_pemulihan" (
    "id" UUID NOT NULL,
    "pengguna_id" UUID NOT NULL,
    "kode_sha256" CHAR(64) NOT NULL,
    "dipakai_pada" TIMESTAMPTZ(6),

    CONSTRAINT "kode_pemulihan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tautan_sandi" (
    "id" UUID NOT NULL,
    "pengguna_id" UUID NOT NULL,
    "token_sha256" CHAR(64) NOT NULL,
    "dibuat_oleh" UUID,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "berlaku_sampai" TIMESTAMPTZ(6) NOT NULL,
    "dipakai_pada" TIMESTAMPTZ(6),
    "dibatalkan_pada" TIMESTAMPTZ(6),

    CONSTRAINT "tautan_sandi_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "perangkat_dikenal" (
    "id" UUID NOT NULL,
    "pengguna_id" UUID NOT NULL,
    "token_sha256" CHAR(64) NOT NULL,
    "perangkat" VARCHAR(80) NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "terakhir" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dicabut_pada" TIMESTAMPTZ(6),

    CONSTRAINT "perangkat_dikenal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "admin_pertama" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "kode_sha256" CHAR(64) NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dipakai_pada" TIMESTAMPTZ(6),
    "pengguna_id" UUID,

    CONSTRAINT "admin_pertama_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pembatas" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "pembatas_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "surel" (
    "id" UUID NOT NULL,
    "kepada" BYTEA NOT NULL,
    "perihal" VARCHAR(200) NOT NULL,
    "isi" BYTEA,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "berlaku_sampai" TIMESTAMPTZ(6) NOT NULL,
    "percobaan" INTEGER NOT NULL DEFAULT 0,
    "coba_lagi_pada" TIMESTAMPTZ(6) DEFAULT CURRENT_TIMESTAMP,
    "selesai_pada" TIMESTAMPTZ(6),
    "keterangan" VARCHAR(300),

    CONSTRAINT "surel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kode_cabang" (
    "id" UUID NOT NULL,
    "cabang_id" UUID NOT NULL,
    "kode_uker" VARCHAR(10) NOT NULL,
    "nama" VARCHAR(120) NOT NULL,
    "berlaku_dari" DATE NOT NULL,
    "berlaku_sampai" DATE,
    "alasan" VARCHAR(300) NOT NULL,
    "dibuat_oleh" UUID,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kode_cabang_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "batas_persetujuan" (
    "pengguna_id" UUID NOT NULL,
    "operasi" VARCHAR(40) NOT NULL,
    "batas" DECIMAL(18,2) NOT NULL,

    CONSTRAINT "batas_persetujuan_pkey" PRIMARY KEY ("pengguna_id","operasi")
);

-- CreateTable
CREATE TABLE "usul_aturan" (
    "id" UUID NOT NULL,
    "persetujuan_id" UUID NOT NULL,
    "operasi" VARCHAR(40) NOT NULL,
    "pengguna_id" UUID,
    "mode" "mode_persetujuan",
    "batas" DECIMAL(18,2),

    CONSTRAINT "usul_aturan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pindah_uker" (
    "id" UUID NOT NULL,
    "persetujuan_id" UUID NOT NULL,
    "penjaminan_id" UUID NOT NULL,
    "dari_cabang_id" UUID NOT NULL,
    "ke_cabang_id" UUID NOT NULL,
    "alasan" VARCHAR(300) NOT NULL,
    "dipindah_pada" TIMESTAMPTZ(6),

    CONSTRAINT "pindah_uker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delegasi" (
    "id" UUID NOT NULL,
    "dari_id" UUID NOT NULL,
    "kepada_id" UUID NOT NULL,
    "mulai" TIMESTAMPTZ(6) NOT NULL,
    "sampai" TIMESTAMPTZ(6) NOT NULL,
    "alasan" VARCHAR(300) NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dicabut_pada" TIMESTAMPTZ(6),
    "dicabut_oleh" UUID,

    CONSTRAINT "delegasi_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pemberitahuan" (
    "id" UUID NOT NULL,
    "pengguna_id" UUID NOT NULL,
    "jenis" VARCHAR(40) NOT NULL,
    "objek_jenis" VARCHAR(40) NOT NULL,
    "objek_id" VARCHAR(60) NOT NULL,
    "cabang_id" UUID,
    "isi" BYTEA,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dibaca_pada" TIMESTAMPTZ(6),

    CONSTRAINT "pemberitahuan_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "kode_pemulihan_pengguna_id_kode_sha256_key" ON "kode_pemulihan"("pengguna_id", "kode_sha256");

-- CreateIndex
CREATE UNIQUE INDEX "tautan_sandi_token_sha256_key" ON "tautan_sandi"("token_sha256");

-- CreateIndex
CREATE INDEX "tautan_sandi_pengguna_id_idx" ON "tautan_sandi"("pengguna_id");

-- CreateIndex
CREATE UNIQUE INDEX "perangkat_dikenal_token_sha256_key" ON "perangkat_dikenal"("token_sha256");

-- CreateIndex
CREATE INDEX "perangkat_dikenal_pengguna_id_idx" ON "perangkat_dikenal"("pengguna_id");

-- CreateIndex
CREATE INDEX "kode_cabang_cabang_id_berlaku_dari_idx" ON "kode_cabang"("cabang_id", "berlaku_dari");

-- CreateIndex
CREATE INDEX "kode_cabang_kode_uker_idx" ON "kode_cabang"("kode_uker");

-- CreateIndex
CREATE UNIQUE INDEX "usul_aturan_persetujuan_id_key" ON "usul_aturan"("persetujuan_id");

-- CreateIndex
CREATE UNIQUE INDEX "pindah_uker_persetujuan_id_key" ON "pindah_uker"("persetujuan_id");

-- CreateIndex
CREATE INDEX "pindah_uker_penjaminan_id_idx" ON "pindah_uker"("penjaminan_id");

-- CreateIndex
CREATE INDEX "delegasi_kepada_id_sampai_idx" ON "delegasi"("kepada_id", "sampai");

-- CreateIndex
CREATE INDEX "delegasi_dari_id_sampai_idx" ON "delegasi"("dari_id", "sampai");

-- CreateIndex
CREATE INDEX "pemberitahuan_pengguna_id_id_idx" ON "pemberitahuan"("pengguna_id", "id");

-- CreateIndex
CREATE INDEX "sesi_pengguna_id_dibuat_pada_idx" ON "sesi"("pengguna_id", "dibuat_pada");

-- CreateIndex
CREATE INDEX "pengiriman_persetujuan_id_urutan_idx" ON "pengiriman"("persetujuan_id", "urutan");

-- CreateIndex
CREATE INDEX "persetujuan_status_cabang_id_id_idx" ON "persetujuan"("status", "cabang_id", "id");

-- CreateIndex
CREATE INDEX "persetujuan_dibuat_oleh_id_idx" ON "persetujuan"("dibuat_oleh", "id");

-- CreateIndex
CREATE INDEX "persetujuan_diputus_pada_idx" ON "persetujuan"("diputus_pada");

-- CreateIndex
CREATE INDEX "persetujuan_diputus_oleh_diputus_pada_idx" ON "persetujuan"("diputus_oleh", "diputus_pada");

-- CreateIndex
CREATE INDEX "audit_pelaku_id_id_idx" ON "audit"("pelaku_id", "id");

-- CreateIndex
CREATE INDEX "audit_tindakan_id_idx" ON "audit"("tindakan", "id");

-- CreateIndex
CREATE INDEX "audit_waktu_idx" ON "audit"("waktu");

-- CreateIndex
CREATE INDEX "cakupan_cabang_id_idx" ON "cakupan"("cabang_id");

-- CreateIndex
CREATE INDEX "pengguna_cabang_id_idx" ON "pengguna"("cabang_id");

-- AddForeignKey
ALTER TABLE "totp" ADD CONSTRAINT "totp_pengguna_id_fkey" FOREIGN KEY ("pengguna_id") REFERENCES "pengguna"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kode_pemulihan" ADD CONSTRAINT "kode_pemulihan_pengguna_id_fkey" FOREIGN KEY ("pengguna_id") REFERENCES "pengguna"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tautan_sandi" ADD CONSTRAINT "tautan_sandi_pengguna_id_fkey" FOREIGN KEY ("pengguna_id") REFERENCES "pengguna"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "perangkat_dikenal" ADD CONSTRAINT "perangkat_dikenal_pengguna_id_fkey" FOREIGN KEY ("pengguna_id") REFERENCES "pengguna"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cabang" ADD CONSTRAINT "cabang_digabung_ke_id_fkey" FOREIGN KEY ("digabung_ke_id") REFERENCES "cabang"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kode_cabang" ADD CONSTRAINT "kode_cabang_cabang_id_fkey" FOREIGN KEY ("cabang_id") REFERENCES "cabang"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pengiriman" ADD CONSTRAINT "pengiriman_persetujuan_id_fkey" FOREIGN KEY ("persetujuan_id") REFERENCES "persetujuan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batas_persetujuan" ADD CONSTRAINT "batas_persetujuan_pengguna_id_fkey" FOREIGN KEY ("pengguna_id") REFERENCES "pengguna"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "persetujuan" ADD CONSTRAINT "persetujuan_cabang_id_fkey" FOREIGN KEY ("cabang_id") REFERENCES "cabang"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "usul_aturan" ADD CONSTRAINT "usul_aturan_persetujuan_id_fkey" FOREIGN KEY ("persetujuan_id") REFERENCES "persetujuan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pindah_uker" ADD CONSTRAINT "pindah_uker_persetujuan_id_fkey" FOREIGN KEY ("persetujuan_id") REFERENCES "persetujuan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pindah_uker" ADD CONSTRAINT "pindah_uker_penjaminan_id_fkey" FOREIGN KEY ("penjaminan_id") REFERENCES "penjaminan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pindah_uker" ADD CONSTRAINT "pindah_uker_dari_cabang_id_fkey" FOREIGN KEY ("dari_cabang_id") REFERENCES "cabang"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pindah_uker" ADD CONSTRAINT "pindah_uker_ke_cabang_id_fkey" FOREIGN KEY ("ke_cabang_id") REFERENCES "cabang"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegasi" ADD CONSTRAINT "delegasi_dari_id_fkey" FOREIGN KEY ("dari_id") REFERENCES "pengguna"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegasi" ADD CONSTRAINT "delegasi_kepada_id_fkey" FOREIGN KEY ("kepada_id") REFERENCES "pengguna"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pemberitahuan" ADD CONSTRAINT "pemberitahuan_pengguna_id_fkey" FOREIGN KEY ("pengguna_id") REFERENCES "pengguna"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand from here: what the schema cannot say.
ALTER TABLE "pengguna" ADD CONSTRAINT "pengguna_peran" CHECK (cardinality("peran") > 0 AND (NOT "peran" && ARRAY['admin', 'auditor']::"peran"[] OR cardinality("peran") = 1)),
  ADD CONSTRAINT "pengguna_tangguh" CHECK ("alasan_tangguh" IS NULL OR "ditangguhkan_pada" IS NOT NULL);
ALTER TABLE "cabang" ADD CONSTRAINT "cabang_gabung" CHECK ("digabung_ke_id" IS NULL OR ("digabung_ke_id" <> "id" AND "berlaku_sampai" IS NOT NULL));
ALTER TABLE "kode_cabang" ADD CONSTRAINT "kode_cabang_masa" CHECK ("berlaku_sampai" IS NULL OR "berlaku_sampai" >= "berlaku_dari");
ALTER TABLE "admin_pertama" ADD CONSTRAINT "admin_pertama_satu" CHECK ("id" = 1);
-- roles and the steps of signing in have changed: everybody comes in anew
UPDATE "sesi" SET "diakhiri_pada" = CURRENT_TIMESTAMP, "sebab_akhir" = 'akun diubah' WHERE "diakhiri_pada" IS NULL;
ALTER TABLE "sesi" ADD CONSTRAINT "sesi_akhir" CHECK ("diakhiri_pada" IS NOT NULL OR ("sebab_akhir" IS NULL AND "diakhiri_oleh" IS NULL));
ALTER TABLE "batas_persetujuan" ADD CONSTRAINT "batas_persetujuan_batas" CHECK ("batas" >= 0);
ALTER TABLE "persetujuan" ADD CONSTRAINT "persetujuan_sha256" CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "persetujuan_jumlah" CHECK ("jumlah" > 0),
  ADD CONSTRAINT "persetujuan_buka" CHECK (("dibuka_oleh" IS NULL) = ("dibuka_pada" IS NULL) AND "dibuka_oleh" <> "dibuat_oleh"),
  ADD CONSTRAINT "persetujuan_putus" CHECK (("status" = 'menunggu') = ("diputus_pada" IS NULL) AND ("status" IN ('disetujui', 'ditolak')) = ("diputus_oleh" IS NOT NULL)),
  -- maker is never checker, not through a delegation either
  ADD CONSTRAINT "persetujuan_bukan_pembuat" CHECK ("atas_nama" IS NULL OR ("atas_nama" <> "dibuat_oleh" AND "atas_nama" <> "diputus_oleh"));
ALTER TABLE "usul_aturan" ADD CONSTRAINT "usul_aturan_isi" CHECK (("pengguna_id" IS NULL) = ("mode" IS NOT NULL) AND ("mode" <> 'di_atas' OR "batas" IS NOT NULL));
ALTER TABLE "pindah_uker" ADD CONSTRAINT "pindah_uker_beda" CHECK ("dari_cabang_id" <> "ke_cabang_id");
ALTER TABLE "delegasi" ADD CONSTRAINT "delegasi_dua_orang" CHECK ("dari_id" <> "kepada_id" AND "sampai" > "mulai"),
  ADD CONSTRAINT "delegasi_cabut" CHECK (("dicabut_pada" IS NULL) = ("dicabut_oleh" IS NULL));

-- one code in force a branch, one branch in force a code
CREATE UNIQUE INDEX "kode_cabang_satu_berlaku" ON "kode_cabang" ("cabang_id") WHERE "berlaku_sampai" IS NULL;
CREATE UNIQUE INDEX "kode_cabang_satu_cabang" ON "kode_cabang" ("kode_uker") WHERE "berlaku_sampai" IS NULL;
-- one pending action on an object
CREATE UNIQUE INDEX "persetujuan_satu_menunggu" ON "persetujuan" ("objek_jenis", "objek_id") WHERE "status" = 'menunggu';
CREATE INDEX "sesi_terbuka" ON "sesi" ("pengguna_id") WHERE "diakhiri_pada" IS NULL;
CREATE INDEX "surel_menunggu" ON "surel" ("coba_lagi_pada") WHERE "selesai_pada" IS NULL;
CREATE INDEX "persetujuan_atas_nama" ON "persetujuan" ("atas_nama") WHERE "atas_nama" IS NOT NULL;
CREATE INDEX "cabang_gabungan" ON "cabang" ("digabung_ke_id") WHERE "digabung_ke_id" IS NOT NULL;
CREATE INDEX "pemberitahuan_baru" ON "pemberitahuan" ("pengguna_id", "id") WHERE "dibaca_pada" IS NULL;
CREATE INDEX "pemberitahuan_tanya" ON "pemberitahuan" ("objek_jenis", "objek_id") WHERE "dibaca_pada" IS NULL;

INSERT INTO "kode_cabang" ("id", "cabang_id", "kode_uker", "nama", "berlaku_dari", "alasan")
  SELECT gen_random_uuid(), "id", "kode_uker", "nama", ("dibuat_pada" AT TIME ZONE 'Asia/Jakarta')::date, 'Kode saat cabang dicatat' FROM "cabang";

-- frozen is frozen, but a debtor may go over to another branch: its letters follow
CREATE FUNCTION sedang_pindah() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT current_setting('mitra.pindah_uker', true) = 'ya' $$;
CREATE OR REPLACE FUNCTION pengiriman_beku() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.operasi, NEW.efek, NEW.partner_reference_id, NEW.metode, NEW.target, NEW.isi, NEW.isi_berkas_sha256, NEW.isi_berkas_ukuran, NEW.isi_penutup, NEW.isi_sha256, NEW.objek_jenis, NEW.objek_id, NEW.no_rekening, NEW.no_rekening_lain, NEW.nomor_aplikasi, NEW.dibuat_oleh)
     IS DISTINCT FROM
     (OLD.operasi, OLD.efek, OLD.partner_reference_id, OLD.metode, OLD.target, OLD.isi, OLD.isi_berkas_sha256, OLD.isi_berkas_ukuran, OLD.isi_penutup, OLD.isi_sha256, OLD.objek_jenis, OLD.objek_id, OLD.no_rekening, OLD.no_rekening_lain, OLD.nomor_aplikasi, OLD.dibuat_oleh)
     OR (NEW.cabang_id <> OLD.cabang_id AND sedang_pindah() IS NOT TRUE)
     OR (OLD.persetujuan_id IS NOT NULL AND NEW.persetujuan_id IS DISTINCT FROM OLD.persetujuan_id) THEN
    RAISE EXCEPTION 'a filed letter does not change';
  END IF;
  IF OLD.status IN ('berhasil', 'ditolak', 'dibatalkan', 'terbukti_tidak_ada') AND NEW.status <> OLD.status THEN
    RAISE EXCEPTION 'an ended letter does not change its status';
  END IF;
  -- what waits for approval goes only with one: the bytes sent are the bytes approved
  IF OLD.status = 'menunggu_persetujuan' AND NEW.status NOT IN ('menunggu_persetujuan', 'dibatalkan')
     AND NOT EXISTS (SELECT 1 FROM "persetujuan" a WHERE a.id = NEW.persetujuan_id AND a.status = 'disetujui') THEN
    RAISE EXCEPTION 'a letter that waits for approval does not go without it';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE FUNCTION hanya_tambah() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME <> 'audit' AND sedang_pindah() AND to_jsonb(NEW) - 'cabang_id' = to_jsonb(OLD) - 'cabang_id' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME;
END $$;

-- a decision is made once, and what it was bound to stays
CREATE FUNCTION persetujuan_tetap() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'menunggu' AND to_jsonb(NEW) - 'cabang_id' <> to_jsonb(OLD) - 'cabang_id' THEN RAISE EXCEPTION 'a decision does not change'; END IF;
  IF (NEW.jenis, NEW.objek_jenis, NEW.objek_id, NEW.dibuat_oleh) IS DISTINCT FROM (OLD.jenis, OLD.objek_jenis, OLD.objek_id, OLD.dibuat_oleh)
     OR (OLD.dibuka_pada IS NOT NULL AND NEW.sha256 <> OLD.sha256) THEN
    RAISE EXCEPTION 'what a checker has opened does not change';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER persetujuan_tetap BEFORE UPDATE ON "persetujuan" FOR EACH ROW EXECUTE FUNCTION persetujuan_tetap();
CREATE TRIGGER persetujuan_tidak_hapus BEFORE DELETE ON "persetujuan" FOR EACH ROW EXECUTE FUNCTION hanya_tambah();

-- the live channel: approvals for their branch, notices and the end of a session for one person; mail wakes the worker
CREATE FUNCTION persetujuan_kabar() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('mitra_kabar', json_build_object('objek', 'persetujuan:' || NEW.id, 'status', NEW.status, 'cabang', NEW.cabang_id)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER persetujuan_kabar AFTER INSERT OR UPDATE ON "persetujuan" FOR EACH ROW EXECUTE FUNCTION persetujuan_kabar();
CREATE FUNCTION pemberitahuan_kabar() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('mitra_kabar', json_build_object('objek', 'pemberitahuan:' || NEW.id, 'status', 'baru', 'cabang', NULL, 'untuk', NEW.pengguna_id)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER pemberitahuan_kabar AFTER INSERT ON "pemberitahuan" FOR EACH ROW EXECUTE FUNCTION pemberitahuan_kabar();
CREATE FUNCTION sesi_kabar() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('mitra_kabar', json_build_object('objek', 'sesi:' || NEW.id, 'status', 'berakhir', 'cabang', NULL, 'untuk', NEW.pengguna_id)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER sesi_kabar AFTER UPDATE OF "diakhiri_pada" ON "sesi" FOR EACH ROW WHEN (OLD.diakhiri_pada IS NULL AND NEW.diakhiri_pada IS NOT NULL) EXECUTE FUNCTION sesi_kabar();
CREATE FUNCTION surel_kabar() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('mitra_antrean', 'surel');
  RETURN NULL;
END $$;
CREATE TRIGGER surel_kabar AFTER INSERT ON "surel" FOR EACH ROW EXECUTE FUNCTION surel_kabar();

-- every branch begins its history with the code it is recorded under
CREATE FUNCTION cabang_riwayat() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "kode_cabang" ("id", "cabang_id", "kode_uker", "nama", "berlaku_dari", "alasan")
    VALUES (gen_random_uuid(), NEW.id, NEW.kode_uker, NEW.nama, (now() AT TIME ZONE 'Asia/Jakarta')::date, 'Kode saat cabang dicatat');
  RETURN NULL;
END $$;
CREATE TRIGGER cabang_riwayat AFTER INSERT ON "cabang" FOR EACH ROW EXECUTE FUNCTION cabang_riwayat();

-- the branches a person sees: their own, their scope or all, and those merged into any of them
CREATE FUNCTION cabang_terlihat(orang uuid) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  WITH RECURSIVE terlihat AS (
    SELECT u.cabang_id AS id FROM "pengguna" u WHERE u.id = orang
    UNION SELECT k.cabang_id FROM "cakupan" k WHERE k.pengguna_id = orang
    UNION SELECT c.id FROM "cabang" c WHERE (SELECT u.semua_cabang FROM "pengguna" u WHERE u.id = orang)
    UNION SELECT c.id FROM "cabang" c JOIN terlihat t ON c.digabung_ke_id = t.id
  ) SELECT COALESCE(array_agg(id ORDER BY id), '{}') FROM terlihat
$$;
-- the other way round: everybody who sees at least one of these branches
CREATE FUNCTION pelihat_cabang(cabang uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH RECURSIVE lewat AS (
    SELECT c.id, c.digabung_ke_id FROM "cabang" c WHERE c.id = ANY(cabang)
    UNION SELECT c.id, c.digabung_ke_id FROM "cabang" c JOIN lewat l ON c.id = l.digabung_ke_id
  ) SELECT u.id FROM "pengguna" u WHERE u.semua_cabang AND EXISTS (SELECT 1 FROM lewat)
    UNION SELECT u.id FROM "pengguna" u JOIN lewat l ON l.id = u.cabang_id
    UNION SELECT k.pengguna_id FROM "cakupan" k JOIN lewat l ON l.id = k.cabang_id
$$;
