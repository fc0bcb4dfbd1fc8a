import { db } from '#lib/db.ts';

/** One thing that was committed about a letter, in the order it was committed; events of one transaction were seen together. */
export interface TraceEvent {
  readonly surat: string;
  readonly transaksi: string;
  readonly jenis: 'status' | 'percobaan' | 'dilepas' | 'hasil' | 'putusan';
  /** of the attempt */
  readonly ke: number | null;
  readonly nilai: string;
  /** ms since 1970, by the server's clock */
  readonly commit: number;
}

/** Triggers of the test database alone: every status of a letter, every step of an attempt, every decision of the desk. */
export const traceSql = `
CREATE TABLE uji_jejak (
  urut bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, transaksi bigint NOT NULL DEFAULT txid_current(),
  surat uuid NOT NULL, jenis text NOT NULL, ke int, nilai text NOT NULL);
CREATE FUNCTION uji_surat() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF TG_OP = 'INSERT' OR NEW.status IS DISTINCT FROM OLD.status THEN
    INSERT INTO uji_jejak (surat, jenis, nilai) VALUES (NEW.id, 'status', NEW.status);
  END IF;
  RETURN NULL; END $$;
CREATE TRIGGER uji_surat AFTER INSERT OR UPDATE ON pengiriman FOR EACH ROW EXECUTE FUNCTION uji_surat();
CREATE FUNCTION uji_percobaan() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO uji_jejak (surat, jenis, ke, nilai) VALUES (NEW.pengiriman_id, 'percobaan', NEW.ke, NEW.isi_sha256);
  END IF;
  IF NEW.dilepas IS NOT NULL AND (TG_OP = 'INSERT' OR OLD.dilepas IS NULL) THEN
    INSERT INTO uji_jejak (surat, jenis, ke, nilai) VALUES (NEW.pengiriman_id, 'dilepas', NEW.ke, NEW.isi_sha256);
  END IF;
  IF NEW.hasil IS NOT NULL AND (TG_OP = 'INSERT' OR NEW.hasil IS DISTINCT FROM OLD.hasil) THEN
    INSERT INTO uji_jejak (surat, jenis, ke, nilai) VALUES (NEW.pengiriman_id, 'hasil', NEW.ke, NEW.hasil);
  END IF;
  RETURN NULL; END $$;
CREATE TRIGGER uji_percobaan AFTER INSERT OR UPDATE ON percobaan FOR EACH ROW EXECUTE FUNCTION uji_percobaan();
CREATE FUNCTION uji_putusan() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF NEW.keputusan IS DISTINCT FROM OLD.keputusan THEN
    INSERT INTO uji_jejak (surat, jenis, nilai) VALUES (NEW.pengiriman_id, 'putusan', NEW.usul || ' ' || NEW.keputusan);
  END IF;
  RETURN NULL; END $$;
CREATE TRIGGER uji_putusan AFTER UPDATE ON penyelesaian FOR EACH ROW EXECUTE FUNCTION uji_putusan();
`;

/** The whole trace, oldest first. The rows are never changed, so their transaction's commit is the event's. */
export async function readTrace(): Promise<TraceEvent[]> {
  return db().$queryRaw<TraceEvent[]>`
    SELECT surat::text, transaksi::text, jenis, ke, nilai,
      floor(extract(epoch FROM pg_xact_commit_timestamp(xmin)) * 1000)::float8 AS commit
    FROM uji_jejak ORDER BY pg_xact_commit_timestamp(xmin), urut`;
}
