import type { Metadata } from 'next';
import { PageHeader } from '#components/layout/page-header.tsx';
import { PrintHeader } from '#components/layout/print-header.tsx';
import { Timeline } from '#components/layout/timeline.tsx';
import { TwoColumn } from '#components/layout/two-column.tsx';
import { CopyCode } from '#components/ui/copy-code.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import { may } from '#lib/auth/actor.ts';
import { labelOf, statusData } from '#lib/jfusion/contract/codes.ts';
import { ringkasanKoneksi } from '#lib/koneksi/queries.ts';
import { formatRupiah } from '#lib/rupiah.ts';
import { orNotFound } from '../../../../_request/or-not-found.ts';
import { pageFor } from '../../../../_request/page-for.ts';
import { DariKertas } from '../../../_components/dari-kertas.tsx';
import { LiveRefresh } from '../../../_components/live-refresh.tsx';
import { turnFor } from '../../../_components/turn-for.ts';
import { BagianIjp } from '../../[id]/_components/bagian-ijp.tsx';
import { BagianRantai, TombolSpr } from '../../[id]/_components/bagian-rantai.tsx';
import { BagianSertifikat } from '../../[id]/_components/bagian-sertifikat.tsx';
import { giliran } from '../../[id]/_components/giliran.ts';
import { JawabanLangsung } from '../../[id]/_components/jawaban-langsung.tsx';
import { keadaanTanya, suratTerakhir } from '../../[id]/_components/keadaan-surat.ts';
import { Pemberitahuan } from '../../[id]/_components/pemberitahuan.tsx';
import { Penerus } from '../../[id]/_components/penerus.tsx';
import { riwayat } from '../../[id]/_components/riwayat.ts';
import { Tindakan } from '../../[id]/_components/tindakan.tsx';
import { TombolPindah } from '../../[id]/_components/tombol-pindah.tsx';
import { UsulPindah } from '../../[id]/_components/usul-pindah.tsx';
import { bacaHalamanSpr } from './_components/baca-halaman-spr.ts';
import { FaktaSpr } from './_components/fakta-spr.tsx';

export const metadata: Metadata = { title: 'SPR' };

/** One SPR filing and all that came of it: the chain it continues, its IJP, its certificate, and everything that happened. */
export default async function SprIdPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }] = [await pageFor('covering.lihat'), await params];
  const [{ spr, penjaminan, rantai, surat, catatan, rincian, suratPertama, langsung, watch }, koneksi] = await Promise.all([
    orNotFound(id, (found) => bacaHalamanSpr(actor, found)),
    ringkasanKoneksi(),
  ]);
  const { isian, status } = spr;
  const jenis = labelOf(statusData, isian.status_data);
  return (
    <>
      <LiveRefresh watch={watch} />
      <PrintHeader title={`Ringkasan SPR ${jenis.toLowerCase()}`} letterhead={[koneksi.namaMitra, spr.unit]} printedBy={actor.nama} />
      <PageHeader
        parent={{ label: 'SPR', href: '/covering/spr' }}
        title={spr.namaDebitur}
        lead={
          <>
            <StatusMark kind={status.mark} strong>
              {status.label}
            </StatusMark>
            <span>SPR {jenis.toLowerCase()}</span>
            {penjaminan?.noSertifikat ? (
              <span>
                Sertifikat <CopyCode value={penjaminan.noSertifikat} label="Salin nomor sertifikat" />
              </span>
            ) : (
              <span>
                Aplikasi <CopyCode value={isian.nomor_aplikasi} label="Salin nomor aplikasi" />
              </span>
            )}
            <span>Plafon {formatRupiah(isian.plafon_kredit)}</span>
          </>
        }
        action={
          <Tindakan
            jenis="spr"
            pengajuanId={id}
            status={spr.surat.status}
            surat={suratPertama ?? null}
            koreksiId={spr.koreksiId}
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
        jenis="spr"
        status={spr.surat.status}
        suratId={spr.surat.id}
        pesan={suratPertama?.pesanTerbuka ?? null}
        keterangan={spr.surat.keterangan}
        koreksiId={spr.koreksiId}
        koreksiDariId={spr.koreksiDariId}
      />
      {penjaminan && <UsulPindah penjaminanId={penjaminan.id} />}
      <Penerus rantai={rantai} iniId={penjaminan?.id ?? null} />
      <TwoColumn
        main={
          <>
            {rantai && <BagianRantai rantai={rantai} iniId={penjaminan?.id ?? null} sprId={id} />}
            {penjaminan && (
              <>
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
            <DariKertas kertas={spr.kertas} />
            <FaktaSpr isian={isian} />
          </>
        }
        side={
          <Timeline
            turn={turnFor(giliran(status, penjaminan?.tahun ?? null), { acts: may(actor, 'covering.spr'), siapa: 'staf cabang' })}
            items={riwayat(surat, catatan, rincian)}
          />
        }
      />
    </>
  );
}
