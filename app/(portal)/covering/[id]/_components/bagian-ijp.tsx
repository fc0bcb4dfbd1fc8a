import { Section } from '#components/layout/section.tsx';
import { may } from '#lib/auth/actor.ts';
import type { bacaPenjaminan } from '#lib/covering/queries.ts';
import { pageActor } from '../../../../_request/session.ts';
import { Only } from '../../../_components/only.tsx';
import { JadwalIjp } from './jadwal-ijp.tsx';
import type { Keadaan } from './keadaan-surat.ts';
import { Pembayaran } from './pembayaran.tsx';
import { TombolTanyakan } from './tombol.tsx';

type Props = {
  readonly penjaminan: Awaited<ReturnType<typeof bacaPenjaminan>>;
  readonly keadaan: Keadaan | null;
  /** nothing was asked through this portal yet */
  readonly belumDitanya?: boolean;
};

/** The IJP of a guarantee: what the guarantor says is owed by year, what was paid, and the form that confirms a payment. */
export async function BagianIjp({ penjaminan, keadaan, belumDitanya = false }: Props) {
  const bolehBayar = may(await pageActor(), 'covering.bayar');
  const { id, noSertifikat, tahun, jumlah, invoice, pembayaran, istilah } = penjaminan;
  const kosong = noSertifikat
    ? `Jadwal ${istilah.ijp} ${belumDitanya ? 'belum pernah ditanyakan dari portal ini' : 'sedang dibentuk Jamkrindo'}.`
    : `Jadwal ${istilah.ijp} dapat ditanyakan setelah ${istilah.sertifikat.toLowerCase()} bernomor.`;
  return (
    <Section
      title={istilah.ijp}
      id="ijp"
      action={
        noSertifikat && (
          <Only izin="covering.tanyakan">
            <TombolTanyakan penjaminanId={id} berjalan={keadaan?.berjalan ?? false} />
          </Only>
        )
      }
    >
      {tahun.length > 0 ? (
        <JadwalIjp penjaminanId={id} tahun={tahun} jumlah={jumlah} invoice={invoice} bolehBayar={bolehBayar} />
      ) : (
        !keadaan?.berjalan && <p className="pt-2">{kosong}</p>
      )}
      <p role="status" className={`mt-1.5 min-h-5 ${keadaan?.perluOrang ? 'text-wait' : 'text-faint'}`}>
        {keadaan?.kalimat}
      </p>
      {pembayaran.length > 0 && <Pembayaran pembayaran={pembayaran} tahun={tahun} />}
    </Section>
  );
}
