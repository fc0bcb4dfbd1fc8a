import type { ReactNode } from 'react';
import { Section } from '#components/layout/section.tsx';
import { CopyCode } from '#components/ui/copy-code.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import type { readLetter } from '#lib/pengiriman/queries.ts';
import { statusPengiriman } from '#lib/pengiriman/status.ts';
import { formatDuration } from '../../../_components/duration.ts';
import { formatSaat } from './saat.ts';

type Row = Awaited<ReturnType<typeof readLetter>>['percobaan'][number];

/** Every attempt, the latest first: when, how long, what came back word for word, and what it was signed with. */
export function Percobaan({ percobaan }: { readonly percobaan: readonly Row[] }) {
  return (
    <Section title={`Percobaan (${percobaan.length})`}>
      {percobaan.length === 0 && <p className="pt-2 text-soft">Belum pernah dikirim.</p>}
      <ol>
        {percobaan.toReversed().map((row, index) => (
          <li key={row.id} className="border-b border-rule py-3">
            <SatuPercobaan row={row} terakhir={index === 0} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function SatuPercobaan({ row, terakhir }: { readonly row: Row; readonly terakhir: boolean }) {
  const { label, mark } = statusPengiriman[row.hasil ?? 'dikirim'];
  const lama = row.selesai && formatDuration(row.selesai.getTime() - row.mulai.getTime());
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5">
        <h3 className="font-semibold">Percobaan ke-{row.ke}</h3>
        <StatusMark kind={mark}>{label}</StatusMark>
        <span className="text-soft">{formatSaat(row.mulai)}</span>
        {lama && <span className="text-soft">{lama}</span>}
        {row.http_status !== null && <span className="text-soft">HTTP {row.http_status}</span>}
      </div>
      {row.keterangan && <p className="mt-1">{row.keterangan}</p>}
      {row.jawaban === null && row.jawabanByte !== null && (
        <p className="mt-2 text-soft">Jawaban mentah {row.jawabanByte} byte, tidak dibuka dengan peran Anda; sidiknya ada di bawah.</p>
      )}
      {row.jawaban !== null && (
        <details open={terakhir} className="mt-2">
          <summary className="w-fit rounded text-soft hover:text-accent">
            Jawaban mentah{row.tipe_isi ? `, ${row.tipe_isi}` : ''}
            {row.byte_diterima !== null && `, ${row.byte_diterima} byte`}
          </summary>
          <pre className="mt-1.5 rounded-md border border-rule bg-sunk p-3 font-mono text-sm whitespace-pre-wrap wrap-anywhere">
            {row.jawaban}
          </pre>
        </details>
      )}
      <details className="mt-2">
        <summary className="w-fit rounded text-soft hover:text-accent">Bukti: tanda tangan dan kunci</summary>
        <dl className="mt-1.5 space-y-1.5">
          <Bukti label="Tanda tangan">
            {row.tanda_tangan ? <CopyCode value={row.tanda_tangan} label="Salin tanda tangan" /> : 'tidak ditandatangani'}
          </Bukti>
          <Bukti label="Sidik kunci">{row.kunci_sidik ? <CopyCode value={row.kunci_sidik} label="Salin sidik kunci" /> : '–'}</Bukti>
          <Bukti label="SHA-256 isi">
            <CopyCode value={row.isi_sha256} label="Salin SHA-256 isi" />
          </Bukti>
          <Bukti label="SHA-256 jawaban">
            {row.jawaban_sha256 ? <CopyCode value={row.jawaban_sha256} label="Salin SHA-256 jawaban" /> : '–'}
          </Bukti>
          <Bukti label="Byte terkirim">{row.byte_terkirim ?? '–'}</Bukti>
          {row.alasan && <Bukti label="Kode hasil">{row.alasan}</Bukti>}
        </dl>
      </details>
    </>
  );
}

function Bukti({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="grid gap-x-3 sm:grid-cols-[9.5rem_minmax(0,1fr)]">
      <dt className="text-faint">{label}</dt>
      <dd className="min-w-0 text-sm wrap-anywhere">{children}</dd>
    </div>
  );
}
