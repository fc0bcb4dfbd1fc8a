'use client';

import { type ReactNode, useState, useTransition } from 'react';
import { CopyCode } from '#components/ui/copy-code.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import type { ActionResult } from '../../../../../../_request/form-action.ts';
import { prettyJson } from '../../../../../pengiriman/[id]/_components/pretty-json.ts';
import { bukaPercobaan } from '../../actions.ts';

type Isi = Awaited<ReturnType<typeof bukaPercobaan>> extends ActionResult<infer T> ? T : never;
type Props = { readonly ujiId: string; readonly ke: number; readonly lengkap: boolean; readonly children: ReactNode };

/** What a call sent and what came back, fetched when it is opened: a run may hold hundreds of them. */
export function IsiPercobaan({ ujiId, ke, lengkap, children }: Props) {
  const [isi, setIsi] = useState<{ data: Isi; lengkap: boolean } | null>(null);
  const [pesan, setPesan] = useState('');
  const [pending, start] = useTransition();
  const buka = () =>
    start(async () => {
      const hasil = await bukaPercobaan(ujiId, ke).catch(() => null);
      if (hasil?.ok) setIsi({ data: hasil.data, lengkap });
      setPesan(hasil?.ok ? '' : (hasil?.pesan ?? 'Sambungan ke portal terputus. Tutup, lalu buka lagi.'));
    });
  return (
    <details
      className="mt-1"
      onToggle={(event) => {
        if (event.currentTarget.open && !isi?.lengkap) buka();
      }}
    >
      <summary className="no-print w-fit rounded text-soft hover:text-accent">Permintaan dan jawaban</summary>
      {children}
      {pending && !isi && <Spinner />}
      {pesan && <p role="alert">{pesan}</p>}
      {isi && <Rinci isi={isi.data} />}
    </details>
  );
}

const kertas = 'rounded-md border border-rule bg-sunk p-3 font-mono text-sm whitespace-pre-wrap wrap-anywhere';

function Rinci({ isi }: { readonly isi: Isi }) {
  return (
    <div className="mt-1.5 space-y-3">
      {isi.metode && (
        <p className="wrap-anywhere">
          <span className="font-medium">{isi.metode}</span> {isi.target}
        </p>
      )}
      <Kertas label="Permintaan, persis seperti dikirim" teks={isi.isi} kosong="Tanpa badan, atau badannya memuat rahasia." />
      {isi.isi && prettyJson(isi.isi) !== isi.isi && <Kertas label="Permintaan, terbaca" teks={prettyJson(isi.isi)} kosong="" />}
      <Kertas label="Jawaban, persis seperti diterima" teks={isi.jawaban} kosong="Tidak ada jawaban, atau jawabannya memuat rahasia." />
      <dl className="space-y-1.5">
        <Bukti label="Tanda tangan" value={isi.tandaTangan} />
        <Bukti label="Sidik kunci" value={isi.kunciSidik} />
        <Bukti label="SHA-256 isi" value={isi.isiSha256} />
        <Bukti label="SHA-256 jawaban" value={isi.jawabanSha256} />
      </dl>
    </div>
  );
}

function Kertas({ label, teks, kosong }: { readonly label: string; readonly teks: string | null; readonly kosong: string }): ReactNode {
  return (
    <div>
      <p className="mb-1 text-sm text-faint">{label}</p>
      {teks ? <pre className={kertas}>{teks}</pre> : <p className="text-soft">{kosong}</p>}
    </div>
  );
}

function Bukti({ label, value }: { readonly label: string; readonly value: string | null }) {
  return (
    <div className="grid gap-x-3 sm:grid-cols-[9.5rem_minmax(0,1fr)]">
      <dt className="text-faint">{label}</dt>
      <dd className="min-w-0 text-sm wrap-anywhere">{value ? <CopyCode value={value} label={`Salin ${label}`} /> : '–'}</dd>
    </div>
  );
}
