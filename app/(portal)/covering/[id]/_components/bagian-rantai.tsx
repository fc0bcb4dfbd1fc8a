import Link from 'next/link';
import type { ReactNode } from 'react';
import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import { Section } from '#components/layout/section.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Money } from '#components/ui/money.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import type { Rantai } from '#lib/covering/rantai-penjaminan.ts';
import { statusPengiriman } from '#lib/pengiriman/status.ts';
import { formatTanggal } from '#lib/tanggal.ts';
import { alamatPenjaminan, alamatPermohonan } from '../../../_alamat.ts';
import { Only } from '../../../_components/only.tsx';

type Props = {
  readonly rantai: Rantai;
  /** the guarantee of this page; null where none came of its filing yet */
  readonly iniId: string | null;
  /** the SPR filing of this page */
  readonly sprId?: string;
};

/** The chain a guarantee stands in, from the first to the one in force, and the SPR filings on it that brought none. */
export function BagianRantai({ rantai, iniId, sprId }: Props) {
  const { anggota, belumTerbit } = rantai;
  const lain = belumTerbit.filter((row) => row.id !== sprId);
  if (anggota.length < 2 && lain.length === 0 && !sprId) return null;
  return (
    <Section title="Rantai penjaminan" id="rantai">
      <LedgerTable label="Rantai penjaminan">
        <thead>
          <tr>
            <th scope="col">Penjaminan</th>
            <th scope="col">Sertifikat dan masanya</th>
            <th scope="col" data-kind="money">
              Plafon kredit (Rp)
            </th>
            <th scope="col">Keadaan</th>
          </tr>
        </thead>
        <tbody>
          {anggota.map((row) => (
            <tr key={row.id} aria-current={row.id === iniId ? 'true' : undefined} className={row.id === iniId ? 'bg-sunk' : ''}>
              <th scope="row">
                <Nama href={row.id === iniId ? null : alamatPenjaminan(row)}>{row.nama}</Nama>
                {row.jenis && <span className="block font-normal text-soft">{row.jenis}</span>}
              </th>
              <td data-label="Sertifikat">
                <span className="block tabular-nums">{row.noSertifikat ?? 'Belum bernomor'}</span>
                <span className="block text-faint">
                  {formatTanggal(row.tanggalAwal)} – {formatTanggal(row.tanggalAkhir)}
                </span>
              </td>
              <td data-kind="money" data-label="Plafon">
                <Money value={row.plafon} unit={false} />
              </td>
              <td data-label="Keadaan">
                <StatusMark kind={row.berlaku ? 'selesai' : 'draf'}>{row.berlaku ? 'Berlaku' : 'Dilanjutkan'}</StatusMark>
              </td>
            </tr>
          ))}
        </tbody>
      </LedgerTable>
      {lain.length > 0 && (
        <ul className="mt-2">
          {lain.map((row) => (
            <li key={row.id} className="flex flex-wrap items-baseline gap-x-3 py-1">
              <Nama href={alamatPermohonan('spr', row.id)}>
                Pengajuan SPR {row.jenis.toLowerCase()}, aplikasi {row.nomorAplikasi}
              </Nama>
              <StatusMark kind={row.status.mark}>{row.status.label}</StatusMark>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Nama({ href, children }: { readonly href: string | null; readonly children: ReactNode }) {
  if (!href) return children;
  return (
    <Link href={href} className="rounded text-accent underline-offset-2 hover:underline">
      {children}
    </Link>
  );
}

/** Files an SPR or a claim from the guarantee of this page, where it is in force, numbered, and none is under way. */
export function TombolSpr({ rantai, penjaminanId }: { readonly rantai: Rantai | null; readonly penjaminanId: string }) {
  const ini = rantai?.anggota.find((row) => row.id === penjaminanId);
  const berjalan = rantai?.belumTerbit.some((row) => row.penjaminanId === penjaminanId && statusPengiriman[row.surat].holds);
  if (!ini?.berlaku || !ini.noSertifikat || berjalan) return null;
  return (
    <>
      <Only izin="covering.spr">
        <LinkButton href={`/covering/spr/baru?dari=${penjaminanId}`}>Ajukan SPR</LinkButton>
      </Only>
      <Only izin="klaim.ajukan">
        <LinkButton href={`/klaim/baru?sertifikat=${penjaminanId}`}>Ajukan klaim</LinkButton>
      </Only>
    </>
  );
}
