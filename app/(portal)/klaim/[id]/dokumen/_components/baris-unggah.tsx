'use client';

import { FileUp } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { cx } from '#components/ui/cx.ts';
import { tipeDokumen } from '#lib/jfusion/contract/dokumen-klaim.ts';
import type { DokumenSatu } from '#lib/klaim/daftar-dokumen.ts';
import type { KemajuanDokumen } from '#lib/klaim/kemajuan-dokumen.ts';
import { HasilUnggah } from './hasil-unggah.tsx';
import { KeadaanDokumen } from './keadaan-dokumen.tsx';
import { RiwayatVersi } from './riwayat-versi.tsx';
import { useDrop } from './use-drop.ts';
import { useUnggah } from './use-unggah.ts';

type Props = { readonly klaimId: string; readonly baris: DokumenSatu; readonly kemajuan: KemajuanDokumen | undefined };

const TERIMA = Object.keys(tipeDokumen).join(',');

/** One row of the checklist: what it asks for, where it stands, and the place to choose or drop its file. */
export function BarisUnggah({ klaimId, baris, kemajuan }: Props) {
  const row = useRef<HTMLTableRowElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const { unggahan, pilih, batal } = useUnggah(klaimId, baris);
  const boleh = baris.halangan === null && unggahan.fase !== 'naik';
  const over = useDrop(row, (file) => void pilih(file), boleh);
  const nama = `${baris.kode} ${baris.label}`;
  return (
    <tr ref={row} className={cx(over && 'bg-accent-wash')}>
      <th scope="row" data-kind="code">
        {baris.kode}
      </th>
      <td>
        <div className="min-w-0">
          <p className="font-medium">{baris.label}</p>
          <p className="text-sm text-faint">
            {baris.wajib ? 'Wajib' : 'Tidak wajib'}, paling besar {baris.maxBytes / 1_048_576} MB
          </p>
          <RiwayatVersi versi={baris.versi} />
        </div>
      </td>
      <td data-label="Keadaan">
        {unggahan.fase === 'diam' ? <KeadaanDokumen baris={baris} kemajuan={kemajuan} /> : <HasilUnggah unggahan={unggahan} />}
      </td>
      <td className="no-print text-right">
        <input
          ref={input}
          type="file"
          accept={TERIMA}
          tabIndex={-1}
          aria-label={`Berkas ${nama}`}
          disabled={!boleh}
          className="sr-only"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) void pilih(file);
          }}
        />
        {unggahan.fase === 'naik' ? (
          <Button size="small" kind="quiet" onClick={batal}>
            Batalkan
          </Button>
        ) : (
          baris.halangan === null && (
            <Button
              size="small"
              aria-label={`${baris.versi.length > 0 ? 'Ganti' : 'Pilih'} berkas ${nama}`}
              onClick={() => input.current?.click()}
            >
              <FileUp aria-hidden className="size-4" />
              {baris.versi.length > 0 ? 'Ganti berkas' : 'Pilih berkas'}
            </Button>
          )
        )}
      </td>
    </tr>
  );
}
