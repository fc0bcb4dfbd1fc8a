-- AlterTable
ALTER TABLE "pengiriman" ADD COLUMN     "kelompok_id" UUID,
ADD COLUMN     "memastikan_id" UUID,
ADD COLUMN     "pastikan_ke" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "pastikan_pada" TIMESTAMPTZ(6),
ADD COLUMN     "status_sejak" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "percobaan" ADD COLUMN     "dilepas" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "jeda_jalur" ADD COLUMN     "oleh" UUID;

-- CreateTable
CREATE TABLE "pemutus" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "gangguan" INTEGER NOT NULL DEFAULT 0,
    "sejak" TIMESTAMPTZ(6),
    "terbuka_pada" TIMESTAMPTZ(6),
    "panggilan_pada" TIMESTAMPTZ(6),
    "alasan" VARCHAR(500),

    CONSTRAINT "pemutus_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "keadaan_jalur" (
    "jalur" "jalur" NOT NULL,
    "ditolak_beruntun" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "keadaan_jalur_pkey" PRIMARY KEY ("jalur")
);

-- CreateTable
CREATE TABLE "kelompok" (
    "id" UUID NOT NULL,
    "cabang_id" UUID NOT NULL,
    "jumlah" INTEGER NOT NULL,
    "nilai" DECIMAL(18,2),
    "dibuat_oleh" UUID NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kelompok_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "asal_kertas" (
    "objek_jenis" VARCHAR(40) NOT NULL,
    "objek_id" UUID NOT NULL,
    "nomor" VARCHAR(40) NOT NULL,
    "tanggal" DATE NOT NULL,
    "petugas" VARCHAR(100) NOT NULL,
    "dicatat_oleh" UUID NOT NULL,
    "dicatat_pada" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "asal_kertas_pkey" PRIMARY KEY ("objek_jenis","objek_id")
);

-- CreateIndex
CREATE INDEX "kelompok_cabang_id_id_idx" ON "kelompok"("cabang_id", "id");

-- CreateIndex
CREATE INDEX "asal_kertas_nomor_idx" ON "asal_kertas"("nomor");

-- CreateIndex
CREATE INDEX "pengiriman_kelompok_id_urutan_idx" ON "pengiriman"("kelompok_id", "urutan");

-- AddForeignKey
ALTER TABLE "pengiriman" ADD CONSTRAINT "pengiriman_memastikan_id_fkey" FOREIGN KEY ("memastikan_id") REFERENCES "pengiriman"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pengiriman" ADD CONSTRAINT "pengiriman_kelompok_id_fkey" FOREIGN KEY ("kelompok_id") REFERENCES "kelompok"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "jeda_jalur" ADD CONSTRAINT "jeda_jalur_oleh_fkey" FOREIGN KEY ("oleh") REFERENCES "pengguna"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kelompok" ADD CONSTRAINT "kelompok_cabang_id_fkey" FOREIGN KEY ("cabang_id") REFERENCES "cabang"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kelompok" ADD CONSTRAINT "kelompok_dibuat_oleh_fkey" FOREIGN KEY ("dibuat_oleh") REFERENCES "pengguna"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asal_kertas" ADD CONSTRAINT "asal_kertas_dicatat_oleh_fkey" FOREIGN KEY ("dicatat_oleh") REFERENCES "pengguna"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand from here: what the schema cannot say.
ALTER TABLE "pemutus" ADD CONSTRAINT "pemutus_satu" CHECK ("id" = 1 AND "gangguan" >= 0);
INSERT INTO "pemutus" ("id") VALUES (1);
INSERT INTO "keadaan_jalur" ("jalur") VALUES ('interaktif'), ('batch'), ('dokumen');
ALTER TABLE "kelompok" ADD CONSTRAINT "kelompok_jumlah" CHECK ("jumlah" > 0);
ALTER TABLE "asal_kertas" ADD CONSTRAINT "asal_kertas_isi" CHECK ("nomor" <> '' AND "petugas" <> '');

-- batches filed before this: those that waited for an approval are known
INSERT INTO "kelompok" ("id", "cabang_id", "jumlah", "nilai", "dibuat_oleh", "dibuat_pada")
  SELECT a.objek_id::uuid, a.cabang_id, a.jumlah, a.nilai, a.dibuat_oleh, a.dibuat_pada FROM "persetujuan" a WHERE a.jenis = 'kelompok';
UPDATE "pengiriman" p SET "kelompok_id" = a.objek_id::uuid FROM "persetujuan" a WHERE a.id = p.persetujuan_id AND a.jenis = 'kelompok';
UPDATE "pengiriman" p SET "status_sejak" = COALESCE(p.selesai_pada, (SELECT max(t.selesai) FROM "percobaan" t WHERE t.pengiriman_id = p.id), p.dibuat_pada);
-- an attempt from before this that is still open may have left whole
UPDATE "percobaan" SET "dilepas" = "mulai" WHERE "hasil" IS NULL OR "hasil" <> 'belum_terkirim';

-- the queue, now with unknown letters that may go again
DROP INDEX "pengiriman_antrean";
CREATE INDEX "pengiriman_antrean" ON "pengiriman" ("jalur", "nomor")
  WHERE "status" IN ('siap', 'belum_terkirim', 'tertahan') OR ("status" = 'belum_pasti' AND "pastikan_pada" IS NOT NULL);

-- an unknown outcome that has a next step of its own, and what an inquiry is to find out
CREATE INDEX "pengiriman_dipastikan" ON "pengiriman" ("pastikan_pada") WHERE "status" = 'belum_pasti' AND "pastikan_pada" IS NOT NULL;
CREATE INDEX "pengiriman_pemastian" ON "pengiriman" ("memastikan_id") WHERE "memastikan_id" IS NOT NULL;

-- frozen is frozen; the batch and the letter asked about are part of it. A new status says since when it stands.
CREATE OR REPLACE FUNCTION pengiriman_beku() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.operasi, NEW.efek, NEW.partner_reference_id, NEW.metode, NEW.target, NEW.isi, NEW.isi_berkas_sha256, NEW.isi_berkas_ukuran, NEW.isi_penutup, NEW.isi_sha256, NEW.objek_jenis, NEW.objek_id, NEW.no_rekening, NEW.no_rekening_lain, NEW.nomor_aplikasi, NEW.dibuat_oleh, NEW.kelompok_id, NEW.memastikan_id)
     IS DISTINCT FROM
     (OLD.operasi, OLD.efek, OLD.partner_reference_id, OLD.metode, OLD.target, OLD.isi, OLD.isi_berkas_sha256, OLD.isi_berkas_ukuran, OLD.isi_penutup, OLD.isi_sha256, OLD.objek_jenis, OLD.objek_id, OLD.no_rekening, OLD.no_rekening_lain, OLD.nomor_aplikasi, OLD.dibuat_oleh, OLD.kelompok_id, OLD.memastikan_id)
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
  IF NEW.status <> OLD.status THEN NEW.status_sejak := now(); END IF;
  RETURN NEW;
END $$;

-- the live channel: how far a document is, and how the line stands
CREATE FUNCTION percobaan_kemajuan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('mitra_kabar', json_build_object('objek', 'kemajuan:' || p.id, 'status', p.status, 'cabang', p.cabang_id,
    'terkirim', NEW.byte_terkirim, 'ukuran', p.isi_berkas_ukuran)::text) FROM "pengiriman" p WHERE p.id = NEW.pengiriman_id AND p.isi_berkas_ukuran IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER percobaan_kemajuan AFTER UPDATE OF "byte_terkirim" ON "percobaan" FOR EACH ROW
  WHEN (NEW.selesai IS NULL AND NEW.byte_terkirim IS DISTINCT FROM OLD.byte_terkirim) EXECUTE FUNCTION percobaan_kemajuan();

CREATE FUNCTION jalur_kabar() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN PERFORM pg_notify('mitra_antrean', 'jalur'); END IF;
  PERFORM pg_notify('mitra_kabar', json_build_object('objek', 'jalur:keadaan', 'status', lower(TG_OP), 'cabang', NULL)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER jeda_jalur_kabar AFTER INSERT OR UPDATE OR DELETE ON "jeda_jalur" FOR EACH ROW EXECUTE FUNCTION jalur_kabar();
CREATE TRIGGER pemutus_kabar AFTER UPDATE OF "terbuka_pada" ON "pemutus" FOR EACH ROW
  WHEN (OLD.terbuka_pada IS DISTINCT FROM NEW.terbuka_pada) EXECUTE FUNCTION jalur_kabar();
