import type { Metadata } from 'next';
import Link from 'next/link';
import { PageHeader } from '#components/layout/page-header.tsx';
import { PrintHeader } from '#components/layout/print-header.tsx';
import { Timeline } from '#components/layout/timeline.tsx';
import { TwoColumn } from '#components/layout/two-column.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import { holds } from '#lib/auth/permissions.ts';
import { bacaCetakan } from '#lib/covering/baca-cetakan.ts';
import { provenToReplay } from '#lib/pengiriman/proven-to-replay.ts';
import { auditTrail, readLetter } from '#lib/pengiriman/queries.ts';
import { isFiling } from '#lib/pengiriman/status.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { orNotFound } from '../../../_request/or-not-found.ts';
import { pageFor } from '../../../_request/page-for.ts';
import { CancelUnsent } from '../../_components/cancel-unsent.tsx';
import { Elapsed } from '../../_components/elapsed.tsx';
import { LiveRefresh } from '../../_components/live-refresh.tsx';
import { PrintButton } from '../../_components/print-button.tsx';
import { subjectsOf } from '../../_perihal.ts';
import { FaktaSurat } from './_components/fakta-surat.tsx';
import { IsiSurat } from './_components/isi-surat.tsx';
import { Meja } from './_components/meja.tsx';
import { perbaikan } from './_components/perbaikan.ts';
import { Percobaan } from './_components/percobaan.tsx';
import { PutusanTerdahulu } from './_components/putusan-terdahulu.tsx';
import { giliranSurat, riwayatSurat } from './_components/riwayat-surat.ts';
import { SuratTerkait } from './_components/surat-terkait.tsx';
import { TombolKirim } from './_components/tindakan-surat.tsx';

export const metadata: Metadata = { title: 'Surat ke Jamkrindo' };

/** One letter for those who must prove it: what was sent word for word, every attempt, and the desk while its outcome is unknown. */
export default async function SuratPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }] = [await pageFor('pengiriman.lihat'), await params];
  const letter = await orNotFound(id, (found) => readLetter(actor, found));
  const { surat, status } = letter;
  const subjek = { jenis: surat.objek_jenis, id: surat.objek_id };
  // One that is sent again because that is proven safe stays on the desk: what a person is typing there is kept.
  const belumPasti =
    surat.status === 'belum_pasti' || (surat.status === 'dikirim' && letter.percobaan.some(({ hasil }) => hasil === 'belum_pasti'));
  const [perihal, catatan, kirimUlang, cetakan] = await Promise.all([
    subjectsOf(actor, [surat]).then((all) => all.get(surat.objek_id)),
    auditTrail(actor, [{ jenis: 'pengiriman', id }]),
    belumPasti && provenToReplay(surat.operasi),
    belumPasti && isFiling(surat.operasi) && holds(actor.peran, 'covering.cetak') ? bacaCetakan(actor, surat.objek_id) : null,
  ]);
  const ganti = perbaikan(actor, surat, perihal);
  const menungguPersetujuan = surat.status === 'menunggu_persetujuan';
  const { isi_berkas_sha256: sha256, isi_berkas_ukuran: ukuran } = surat;
  const dibuka = menungguPersetujuan && surat.persetujuan?.dibuka_pada ? surat.persetujuan : null;
  const berkas = sha256 && ukuran ? { sha256, ukuran } : null;
  const sendiri = surat.dibuat_oleh === actor.id;
  const dapatKirim = (surat.status === 'tertahan' || surat.status === 'belum_terkirim') && holds(actor.peran, 'pengiriman.kirim_lagi');
  const dapatMemutus = menungguPersetujuan && !sendiri && holds(actor.peran, 'persetujuan.putuskan');
  return (
    <>
      <LiveRefresh watch={[surat.id, `${subjek.jenis}:${subjek.id}`, ...surat.pemastian.map((row) => row.id)]} />
      <PrintHeader title={`Surat ${letter.label}`} letterhead={[surat.cabang.nama]} printedBy={actor.nama} />
      <PageHeader
        parent={{ label: 'Pengiriman', href: '/pengiriman' }}
        title={`Surat: ${letter.label}`}
        lead={
          <>
            <StatusMark kind={status.mark} strong>
              {status.label}
            </StatusMark>
            {status.next.length > 0 && (
              <span>
                sejak {formatWaktu(letter.sejak)} (<Elapsed since={letter.sejak.toISOString()} now={Date.now()} />)
              </span>
            )}
            {perihal?.halaman && (
              <span>
                tentang{' '}
                <Link href={perihal.halaman} className="text-accent underline underline-offset-2">
                  {perihal.namaDebitur}
                </Link>
              </span>
            )}
          </>
        }
        action={
          <>
            {!dapatMemutus && <CancelUnsent surat={surat} />}
            <PrintButton label="Cetak" />
            {dapatKirim && <TombolKirim pengirimanId={id} />}
            {ganti && (
              <LinkButton kind={ganti.sudah ? 'secondary' : 'primary'} href={ganti.href}>
                {ganti.label}
              </LinkButton>
            )}
            {dapatMemutus && (
              <LinkButton kind="primary" href={`/persetujuan/${surat.persetujuan_id}`}>
                Periksa dan putuskan
              </LinkButton>
            )}
          </>
        }
      />
      <SuratTerkait surat={surat} />
      {menungguPersetujuan && (
        <div className="mb-5">
          <Banner tone="wait" title="Menunggu persetujuan">
            {dapatMemutus
              ? 'Yang Anda setujui adalah tepat isi surat ini; sidiknya ikut tercatat.'
              : dibuka?.dibuka_pada
                ? `Sedang diperiksa ${letter.namaOrang(dibuka.dibuka_oleh)} sejak ${formatWaktu(dibuka.dibuka_pada)}, jadi tidak dapat ditarik atau diubah. Bila ada yang keliru, mintalah pemeriksanya menolak dengan alasan.`
                : sendiri
                  ? 'Surat Anda sendiri: menunggu supervisor lain. Belum ada yang dikirim.'
                  : 'Menunggu keputusan supervisor. Belum ada yang dikirim.'}
          </Banner>
        </div>
      )}
      <TwoColumn
        main={
          <>
            {belumPasti && <Meja actor={actor} letter={letter} cetakan={cetakan} kirimUlang={kirimUlang} />}
            <PutusanTerdahulu letter={letter} />
            <FaktaSurat letter={letter} />
            <Percobaan percobaan={letter.percobaan} />
            <IsiSurat
              metode={surat.metode}
              target={surat.target}
              isi={letter.isi}
              berkas={berkas}
              tertutup={letter.terbuka ? null : surat.isi_sha256}
            />
          </>
        }
        side={<Timeline turn={giliranSurat(letter)} items={riwayatSurat(letter, catatan)} />}
      />
    </>
  );
}
