'use client';

import { useState } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { CopyCode } from '#components/ui/copy-code.tsx';
import type { ActionResult } from '../../../_request/form-action.ts';
import { CodeInput } from './code-input.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { typedIn, useStep } from './use-step.ts';

/** A secret that waits for its first code, with the QR code of it as one path over `size` units. */
export interface Rencana {
  readonly rahasia: string;
  readonly qr: { readonly size: number; readonly path: string };
}

type Props = {
  readonly rencana: Rencana;
  readonly pasang: (input: { kode: string }) => Promise<ActionResult<{ kodePemulihan: string[] }>>;
  readonly onDone: () => void;
  readonly leaving: boolean;
};

/** QR code, first code, and then the recovery codes, which are shown this once. */
export function TotpSetup({ rencana, pasang, onDone, leaving }: Props) {
  const [kode, setKode] = useState('');
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { pending, problem, submit } = useStep();
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} leaving={leaving} />;
  return (
    <form
      noValidate
      action={(data) => {
        if (!pending)
          submit(
            () => pasang({ kode: typedIn(data, 'kode') }),
            ({ kodePemulihan }) => setCodes(kodePemulihan),
          );
      }}
    >
      <ol className="list-decimal space-y-5 pl-5 marker:font-semibold marker:text-soft">
        <li>
          Pasang aplikasi kode di ponsel Anda, misalnya Google Authenticator, Microsoft Authenticator, atau Aegis. Aplikasinya tidak
          memerlukan internet.
        </li>
        <li>
          Pindai gambar ini dengan aplikasi itu.
          <Qr {...rencana.qr} />
          <p className="text-sm text-soft">Tidak dapat memindai? Ketik kunci ini di aplikasi:</p>
          <CopyCode value={rencana.rahasia.replace(/.{4}(?=.)/g, '$& ')} label="Salin kunci" className="mt-0.5 font-medium" />
        </li>
        <li>
          Ketik kode yang muncul di aplikasi.
          <div className="mt-3 space-y-4">
            {problem && (
              <Banner tone="danger" key={problem.count}>
                {problem.pesan}
              </Banner>
            )}
            <CodeInput value={kode} onChange={setKode} />
            <Button type="submit" kind="primary" size="large" className="w-full" pending={pending}>
              Pasang
            </Button>
          </div>
        </li>
      </ol>
    </form>
  );
}

/** Dark on white in both looks, with the quiet zone that cameras need. */
function Qr({ size, path }: Rencana['qr']) {
  return (
    <svg
      role="img"
      aria-label="Gambar kode QR"
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      className="my-3 size-48 rounded-md border border-rule"
      shapeRendering="crispEdges"
    >
      <rect x={-4} y={-4} width={size + 8} height={size + 8} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
