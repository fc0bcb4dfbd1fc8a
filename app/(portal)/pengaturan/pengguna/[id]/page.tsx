import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHeader } from '#components/layout/page-header.tsx';
import { Section } from '#components/layout/section.tsx';
import { Timeline } from '#components/layout/timeline.tsx';
import { TwoColumn } from '#components/layout/two-column.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import { daftarSesi } from '#lib/auth/daftar-sesi.ts';
import { holds } from '#lib/auth/permissions.ts';
import { bacaAkun, riwayatAkun, tanggunganAkun } from '#lib/pengguna/queries.ts';
import { statusPengguna } from '#lib/pengguna/status.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { orNotFound } from '../../../../_request/or-not-found.ts';
import { pageActor } from '../../../../_request/session.ts';
import { FaktaAkun } from './_components/fakta-akun.tsx';
import { SesiAkun } from './_components/sesi-akun.tsx';
import { TanggunganAkun } from './_components/tanggungan-akun.tsx';
import { TautanAkun } from './_components/tautan-akun.tsx';
import { TindakanAkun } from './_components/tindakan-akun.tsx';

export const metadata: Metadata = { title: 'Pengguna' };

/** One account: who it is, what it may do, where it is open, and what was done with it. */
export default async function AkunPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const [actor, { id }] = [await pageActor(), await params];
  if (!holds(actor.peran, 'pengguna.lihat')) notFound();
  const akun = await orNotFound(id, (satu) => bacaAkun(actor, satu));
  const [sesi, riwayat, tanggungan] = await Promise.all([daftarSesi(actor, id), riwayatAkun(actor, id), tanggunganAkun(actor, id)]);
  const sendiri = actor.id === id;
  const boleh = holds(actor.peran, 'pengguna.ubah') && !sendiri;
  const status = statusPengguna[akun.status];
  return (
    <>
      <PageHeader
        parent={{ label: 'Pengguna', href: '/pengaturan/pengguna' }}
        title={akun.nama}
        lead={
          <>
            <StatusMark kind={status.mark}>{status.label}</StatusMark>
            {sendiri && <span>Ini akun Anda sendiri: hanya admin lain yang dapat mengubahnya.</span>}
          </>
        }
        action={
          boleh && (
            <>
              <TindakanAkun
                id={id}
                nama={akun.nama}
                ditangguhkan={akun.status === 'ditangguhkan'}
                faktorKedua={akun.faktorKedua !== null}
              />
              <LinkButton href={`/pengaturan/pengguna/${id}/ubah`}>Ubah</LinkButton>
            </>
          )
        }
      />
      <TwoColumn
        main={
          <>
            {akun.ditangguhkanPada && (
              <div className="mb-6">
                <Banner tone="wait" title={`Ditangguhkan sejak ${formatWaktu(akun.ditangguhkanPada)}`}>
                  {akun.alasanTangguh}
                </Banner>
              </div>
            )}
            {boleh && akun.status !== 'ditangguhkan' && <TautanAkun id={id} nama={akun.nama} baru={akun.status === 'diundang'} />}
            <FaktaAkun akun={akun} />
            <TanggunganAkun tanggungan={tanggungan} ditangguhkan={akun.status === 'ditangguhkan'} />
            <SesiAkun
              id={id}
              nama={akun.nama}
              boleh={boleh}
              sesi={sesi.map((row) => ({ ...row, sejak: formatWaktu(row.sejak), terakhirAktif: formatWaktu(row.terakhirAktif) }))}
            />
          </>
        }
        side={
          <Section title="Riwayat">
            <div className="pt-3">
              {riwayat.length === 0 && <p className="text-soft">Belum ada yang dicatat tentang akun ini.</p>}
              <Timeline
                items={riwayat.map((row) => ({ id: row.id, who: row.pelaku, what: row.ringkasan, when: formatWaktu(row.waktu) }))}
              />
            </div>
          </Section>
        }
      />
    </>
  );
}
