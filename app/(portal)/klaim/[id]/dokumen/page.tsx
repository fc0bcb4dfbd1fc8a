import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { PageHeader } from '#components/layout/page-header.tsx';
import { PrintHeader } from '#components/layout/print-header.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { CopyCode } from '#components/ui/copy-code.tsx';
import { may } from '#lib/auth/actor.ts';
import { daftarDokumen } from '#lib/klaim/daftar-dokumen.ts';
import { kemajuanDokumen } from '#lib/klaim/kemajuan-dokumen.ts';
import { ringkasanKoneksi } from '#lib/koneksi/queries.ts';
import { formatRupiah } from '#lib/rupiah.ts';
import { orNotFound } from '../../../../_request/or-not-found.ts';
import { pageFor } from '../../../../_request/page-for.ts';
import { LiveRefresh } from '../../../_components/live-refresh.tsx';
import { PrintDocument } from '../../../_components/print-document.tsx';
import { ringkasan } from './_components/ringkasan.ts';
import { TabelDokumen } from './_components/tabel-dokumen.tsx';

export const metadata: Metadata = { title: 'Upload Dokumen Klaim' };

/** The documents of one claim: what is asked for, what went and how far, every version, and the place to bring a new one. */
export default async function DokumenKlaimPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const [actor, { id }] = [await pageFor('klaim.lihat'), await params];
  const klaim = await orNotFound(id, (found) => daftarDokumen(actor, found));
  const [kemajuan, koneksi] = await Promise.all([kemajuanDokumen(actor, id), ringkasanKoneksi()]);
  const surat = klaim.baris.flatMap(({ versi }) => versi.map((satu) => `dokumen_klaim:${satu.id}`));
  const berkas = `/klaim/${id}/berkas-klaim.pdf`;
  return (
    <>
      <LiveRefresh watch={[`klaim:${id}`, ...surat]} />
      <PrintHeader title="Daftar dokumen klaim" letterhead={[koneksi.namaMitra, klaim.cabang]} printedBy={actor.nama} />
      <PageHeader
        parent={{ label: `Klaim ${klaim.namaDebitur}`, href: `/klaim/${id}` }}
        title={`Upload Dokumen Klaim No Rekening: ${klaim.noRekening}`}
        lead={
          <>
            <span>{klaim.namaDebitur}</span>
            <span>
              Sertifikat <CopyCode value={klaim.nomorSertifikat} label="Salin nomor sertifikat" />
            </span>
            <span>Surat klaim {klaim.noSpk}</span>
            <span>Tuntutan {formatRupiah(klaim.nilaiTuntutan)}</span>
          </>
        }
        action={
          may(actor, 'berkas.buka') && (
            <>
              <a href={`${berkas}?unduh=1`} className={buttonStyle({})}>
                <Download aria-hidden className="size-4" />
                Unduh berkas klaim
              </a>
              <PrintDocument href={berkas}>Cetak berkas klaim</PrintDocument>
            </>
          )
        }
      />
      {klaim.halangan && (
        <div className="mb-4">
          <Banner tone="wait">{klaim.halangan}</Banner>
        </div>
      )}
      <div className="mb-6 max-w-prose space-y-1">
        <p className="font-medium">{ringkasan(klaim.baris)}</p>
        {!klaim.halangan && may(actor, 'klaim.unggah') && (
          <p className="no-print text-soft">
            PDF, JPG, atau PNG, menurut isinya. Pilih berkasnya atau seret ke barisnya. Begitu tiba di portal, halaman ini boleh ditutup:
            pengiriman ke Jamkrindo berjalan sendiri, satu dokumen sekaligus.
          </p>
        )}
        <p className="text-soft">
          {klaim.menggantikan
            ? 'Versi baru menggantikan yang lama di Jamkrindo, sebagaimana terbukti saat UAT. Portal menyimpan semua versi.'
            : 'Belum terbukti bahwa versi baru menggantikan yang lama di Jamkrindo, jadi anggap keduanya ada di sana. Portal menyimpan semua versi.'}
        </p>
        <p className="text-faint">
          {klaim.perjanjian
            ? `Wajib atau tidaknya menurut PKS ${klaim.perjanjian.nomor}${klaim.perjanjian.contoh ? ' (contoh bawaan, bukan perjanjian yang ditandatangani)' : ''}.`
            : 'Belum ada PKS untuk produk ini, jadi dipakai daftar wajib bawaan.'}
        </p>
      </div>
      <TabelDokumen klaimId={id} baris={klaim.baris} kemajuan={kemajuan} />
    </>
  );
}
