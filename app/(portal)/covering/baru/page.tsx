import type { Metadata } from 'next';
import { PageHeader } from '#components/layout/page-header.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { drafSiap } from '#lib/covering/draf-siap.ts';
import { bawaanPengajuan, pengajuanTerakhir } from '#lib/covering/queries.ts';
import { ringkasanKoneksi } from '#lib/koneksi/queries.ts';
import { daftarKode } from '#lib/referensi/queries.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { pageFor } from '../../../_request/page-for.ts';
import { DrafKelompok } from './_components/draf-kelompok.tsx';
import { FormInstance } from './_components/form-instance.tsx';
import { KoreksiNotice } from './_components/koreksi-notice.tsx';
import { bacaAwal } from './awal.ts';

export const metadata: Metadata = { title: 'Permohonan baru' };

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The form of a filing: new, from a draft, from an earlier filing, or as a correction. */
export default async function PermohonanBaru({ searchParams }: Props) {
  const [actor, params] = await Promise.all([pageFor('covering.ajukan'), searchParams]);
  const [koneksi, daftar, bawaan, terakhir, drafs] = await Promise.all([
    ringkasanKoneksi(),
    daftarKode(actor),
    bawaanPengajuan(actor),
    pengajuanTerakhir(actor),
    drafSiap(actor),
  ]);
  const awal = await bacaAwal(
    actor,
    params,
    bawaan,
    (daftar.kode_uker ?? []).map((row) => row.kode),
  );
  const baru = awal.draf === null && awal.dikoreksi === null && awal.disalin === null;
  const terhalang = awal.dikoreksi?.boleh === false;
  return (
    <>
      <PageHeader
        title={awal.dikoreksi ? 'Koreksi permohonan' : 'Permohonan baru'}
        lead={
          awal.disalin &&
          `Disalin dari ${awal.disalin.nama}, nomor aplikasi ${awal.disalin.aplikasi}. Identitas, nomor, tanggal dan nilai tidak ikut disalin.`
        }
        parent={{ label: 'Permohonan', href: '/covering' }}
      />
      {awal.dikoreksi && <KoreksiNotice {...awal.dikoreksi} />}
      {awal.drafHilang && (
        <div className="mb-4">
          <Banner title="Draf itu tidak ada lagi">Sudah dikirim atau dibuang. Di bawah ini formulir baru.</Banner>
        </div>
      )}
      {baru && (
        <DrafKelompok
          draf={drafs.map(({ diperbaruiPada, nama, ...draf }) => ({
            ...draf,
            nama: nama ?? 'tanpa nama',
            waktu: formatWaktu(diperbaruiPada),
          }))}
        />
      )}
      {!terhalang && (
        <FormInstance
          nilai={awal.nilai}
          draf={awal.draf}
          koreksiDariId={awal.dikoreksi?.id ?? null}
          daftar={daftar}
          lalu={terakhir.map((row) => ({ id: row.id, label: `${row.nama} · ${row.aplikasi} · ${formatWaktu(row.dibuatPada)}` }))}
          sandbox={koneksi.lingkungan === 'sandbox'}
        />
      )}
    </>
  );
}
