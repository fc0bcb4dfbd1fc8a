import type { Metadata } from 'next';
import { PageHeader } from '#components/layout/page-header.tsx';
import { PrintHeader } from '#components/layout/print-header.tsx';
import { Section } from '#components/layout/section.tsx';
import { Timeline } from '#components/layout/timeline.tsx';
import { TwoColumn } from '#components/layout/two-column.tsx';
import { CopyCode } from '#components/ui/copy-code.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import { may } from '#lib/auth/actor.ts';
import { holds } from '#lib/auth/permissions.ts';
import { statusKlaim } from '#lib/klaim/status.ts';
import { ringkasanKoneksi } from '#lib/koneksi/queries.ts';
import { formatRupiah } from '#lib/rupiah.ts';
import { orNotFound } from '../../../_request/or-not-found.ts';
import { pageFor } from '../../../_request/page-for.ts';
import { CancelUnsent } from '../../_components/cancel-unsent.tsx';
import { DariKertas } from '../../_components/dari-kertas.tsx';
import { LiveRefresh } from '../../_components/live-refresh.tsx';
import { PrintButton } from '../../_components/print-button.tsx';
import { turnFor } from '../../_components/turn-for.ts';
import { keadaanTanya } from '../../covering/[id]/_components/keadaan-surat.ts';
import { bacaHalaman } from './_components/baca-halaman.ts';
import { BagianKeputusan } from './_components/bagian-keputusan.tsx';
import { BagianNilai } from './_components/bagian-nilai.tsx';
import { BagianPembayaran } from './_components/bagian-pembayaran.tsx';
import { FaktaKlaim } from './_components/fakta-klaim.tsx';
import { giliranKlaim } from './_components/giliran-klaim.ts';
import { PemberitahuanKlaim } from './_components/pemberitahuan-klaim.tsx';
import { riwayatKlaim } from './_components/riwayat-klaim.ts';
import { TarikKlaim } from './_components/tarik-klaim.tsx';

export const metadata: Metadata = { title: 'Klaim' };

/** One claim and all that came of it: what was asked, decided and paid, and everything that happened. */
export default async function HalamanKlaim({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }] = [await pageFor('klaim.lihat'), await params];
  const [{ klaim, surat, catatan, pengajuan, pesan, tanya, rincian }, koneksi] = await Promise.all([
    orNotFound(id, (found) => bacaHalaman(actor, found)),
    ringkasanKoneksi(),
  ]);
  const { mark, label } = statusKlaim[klaim.status];
  const diterima = klaim.surat.status === 'berhasil';
  const [terakhir] = klaim.keputusan;
  const diputus = terakhir && terakhir.sumber !== 'tangan' && (terakhir.putusan === 'disetujui' || terakhir.putusan === 'ditolak');
  const berakhir = klaim.pembayaran.length > 0 || klaim.penarikan !== null;
  const catat = holds(actor.peran, 'klaim.catat');
  const { dokumen } = klaim;
  return (
    <>
      <LiveRefresh watch={[`klaim:${id}`, ...dokumen.kiriman.map((row) => `dokumen_klaim:${row.id}`)]} />
      <PrintHeader title="Ringkasan klaim" letterhead={[koneksi.namaMitra, klaim.unit]} printedBy={actor.nama} />
      <PageHeader
        parent={{ label: 'Klaim', href: '/klaim' }}
        title={klaim.namaDebitur}
        lead={
          <>
            <StatusMark kind={mark} strong>
              {label}
            </StatusMark>
            <span>
              Surat klaim <CopyCode value={klaim.isian.no_spk ?? ''} label="Salin nomor surat klaim" />
            </span>
            <span>Diminta {formatRupiah(klaim.nilai.diminta)}</span>
          </>
        }
        action={
          <>
            <CancelUnsent surat={pengajuan} />
            {diterima && klaim.terbuka && holds(actor.peran, 'klaim.tarik') && <TarikKlaim klaimId={id} />}
            <PrintButton label="Cetak ringkasan" />
            {diterima && <LinkButton href={`/klaim/${id}/dokumen`}>Dokumen klaim</LinkButton>}
            {klaim.dapatDiajukanLagi && !klaim.koreksiId && holds(actor.peran, 'klaim.ajukan') && (
              <LinkButton href={`/klaim/baru?koreksi=${id}`} kind="primary">
                Ajukan lagi
              </LinkButton>
            )}
          </>
        }
      />
      <PemberitahuanKlaim klaim={klaim} pesan={pesan} />
      <TwoColumn
        main={
          <>
            <BagianNilai klaim={klaim} />
            <BagianKeputusan
              klaim={klaim}
              keadaan={keadaanTanya(tanya, klaim.keputusan.length > 0)}
              bolehCatat={catat && diterima && !diputus && !berakhir}
            />
            {(terakhir?.putusan === 'disetujui' || klaim.pembayaran.length > 0) && (
              <BagianPembayaran
                klaim={klaim}
                bolehCatat={catat && terakhir?.putusan === 'disetujui' && !klaim.penarikan && klaim.nilai.sisa !== '0.00'}
              />
            )}
            {diterima && (
              <Section title="Dokumen" id="dokumen">
                <p className="pt-2">
                  {dokumen.kiriman.length === 0
                    ? 'Belum ada dokumen yang dikirim.'
                    : `${dokumen.terkirim} dari ${dokumen.wajib} dokumen wajib sudah dikirim.`}
                </p>
              </Section>
            )}
            <DariKertas kertas={klaim.kertas} />
            <FaktaKlaim klaim={klaim} />
          </>
        }
        side={
          <Timeline
            turn={turnFor(giliranKlaim(klaim), { acts: may(actor, 'klaim.ajukan'), siapa: 'petugas klaim' })}
            items={riwayatKlaim(surat, catatan, rincian)}
          />
        }
      />
    </>
  );
}
