import type { Metadata } from 'next';
import { PageHeader } from '#components/layout/page-header.tsx';
import { PrintHeader } from '#components/layout/print-header.tsx';
import { Timeline } from '#components/layout/timeline.tsx';
import { TwoColumn } from '#components/layout/two-column.tsx';
import { CopyCode } from '#components/ui/copy-code.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import { may } from '#lib/auth/actor.ts';
import { ringkasanKoneksi } from '#lib/koneksi/queries.ts';
import { formatRupiah } from '#lib/rupiah.ts';
import { orNotFound } from '../../../_request/or-not-found.ts';
import { pageFor } from '../../../_request/page-for.ts';
import { DariKertas } from '../../_components/dari-kertas.tsx';
import { LiveRefresh } from '../../_components/live-refresh.tsx';
import { turnFor } from '../../_components/turn-for.ts';
import { bacaHalaman } from './_components/baca-halaman.ts';
import { BagianIjp } from './_components/bagian-ijp.tsx';
import { BagianRantai, TombolSpr } from './_components/bagian-rantai.tsx';
import { BagianSertifikat } from './_components/bagian-sertifikat.tsx';
import { Fakta } from './_components/fakta.tsx';
import { giliran } from './_components/giliran.ts';
import { JawabanLangsung } from './_components/jawaban-langsung.tsx';
import { keadaanTanya, suratTerakhir } from './_components/keadaan-surat.ts';
import { Pemberitahuan } from './_components/pemberitahuan.tsx';
import { Penerus } from './_components/penerus.tsx';
import { riwayat } from './_components/riwayat.ts';
import { Tindakan } from './_components/tindakan.tsx';
import { TombolPindah } from './_components/tombol-pindah.tsx';
import { UsulPindah } from './_components/usul-pindah.tsx';

export const metadata: Metadata = { title: 'Permohonan penjaminan' };

/** One filing and all that came of it: what was filed, its IJP, its certificate, and everything that happened. */
export default async function PermohonanPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }] = [await pageFor('covering.lihat'), await params];
  const [{ permohonan, penjaminan, rantai, surat, catatan, daftar, rincian, suratPertama, langsung, watch }, koneksi] = await Promise.all([
    orNotFound(id, (found) => bacaHalaman(actor, found)),
    ringkasanKoneksi(),
  ]);
  const { isian, status } = permohonan;
  return (
    <>
      <LiveRefresh watch={watch} />
      <PrintHeader title="Ringkasan permohonan penjaminan" letterhead={[koneksi.namaMitra, permohonan.unit]} printedBy={actor.nama} />
      <PageHeader
        parent={{ label: 'Permohonan', href: '/covering' }}
        title={isian.nama_debitur}
        lead={
          <>
            <StatusMark kind={status.mark} strong>
              {status.label}
            </StatusMark>
            {penjaminan?.noSertifikat ? (
              <span>
                Sertifikat <CopyCode value={penjaminan.noSertifikat} label="Salin nomor sertifikat" />
              </span>
            ) : (
              <span>
                Aplikasi <CopyCode value={isian.nomor_aplikasi ?? ''} label="Salin nomor aplikasi" />
              </span>
            )}
            <span>Plafon {formatRupiah(isian.plafon_kredit)}</span>
          </>
        }
        action={
          <Tindakan
            pengajuanId={id}
            status={permohonan.surat.status}
            surat={suratPertama ?? null}
            koreksiId={permohonan.koreksiId}
            berkasId={penjaminan?.berkasId ?? null}
            spr={
              penjaminan && (
                <>
                  <TombolPindah penjaminanId={penjaminan.id} />
                  <TombolSpr rantai={rantai} penjaminanId={penjaminan.id} />
                </>
              )
            }
          />
        }
      />
      {langsung && <JawabanLangsung {...langsung} />}
      <Pemberitahuan
        status={permohonan.surat.status}
        suratId={permohonan.surat.id}
        pesan={suratPertama?.pesanTerbuka ?? null}
        keterangan={permohonan.surat.keterangan}
        koreksiId={permohonan.koreksiId}
        koreksiDariId={permohonan.koreksiDariId}
      />
      {penjaminan && <UsulPindah penjaminanId={penjaminan.id} />}
      <Penerus rantai={rantai} iniId={penjaminan?.id ?? null} />
      <TwoColumn
        main={
          <>
            {penjaminan && (
              <>
                {rantai && <BagianRantai rantai={rantai} iniId={penjaminan.id} />}
                <BagianIjp
                  penjaminan={penjaminan}
                  keadaan={keadaanTanya(suratTerakhir(surat, 'inquiryIjp', penjaminan.id), penjaminan.tahun.length > 0)}
                />
                <BagianSertifikat
                  penjaminan={penjaminan}
                  keadaan={keadaanTanya(suratTerakhir(surat, 'cetakCovering', penjaminan.id), false)}
                />
              </>
            )}
            <DariKertas kertas={permohonan.kertas} />
            <Fakta isian={isian} daftar={daftar} />
          </>
        }
        side={
          <Timeline
            turn={turnFor(giliran(status, penjaminan?.tahun ?? null), { acts: may(actor, 'covering.ajukan'), siapa: 'staf cabang' })}
            items={riwayat(surat, catatan, rincian)}
          />
        }
      />
    </>
  );
}
