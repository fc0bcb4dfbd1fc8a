'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { ActionResult } from '../../../../_request/form-action.ts';

export interface BarisDraf {
  readonly id: string;
  readonly nama: string;
  readonly waktu: string;
}

type Props = {
  readonly draf: readonly BarisDraf[];
  /** the form which goes on with a draft */
  readonly alamat: string;
  /** the action that throws one away */
  readonly buang: (id: string) => Promise<ActionResult<null>>;
};

const SHOWN = 3;

/** The person's unfinished drafts: go on with one, or throw it away. */
export function DrafList({ draf, ...rows }: Props) {
  if (draf.length === 0) return null;
  const rest = draf.slice(SHOWN);
  return (
    <section aria-label="Draf yang belum selesai" className="mb-4 max-w-4xl border-y border-rule py-1">
      <Rows draf={draf.slice(0, SHOWN)} {...rows} />
      {rest.length > 0 && (
        <details>
          <summary className="w-fit cursor-pointer rounded py-1.5 text-sm text-soft hover:text-accent">{rest.length} draf lain</summary>
          <Rows draf={rest} {...rows} />
        </details>
      )}
    </section>
  );
}

function Rows({ draf, alamat, buang: buangkan }: Props) {
  const router = useRouter();

  async function buang(id: string) {
    const result = await buangkan(id).catch(() => null);
    if (!result?.ok) toast(result?.pesan ?? 'Portal tidak dapat dihubungi. Draf belum dibuang; coba lagi.');
    router.refresh();
  }

  return (
    <ul>
      {draf.map(({ id, nama, waktu }) => (
        <li key={id} className="flex min-h-9 items-center gap-4">
          <p className="flex min-w-0 grow flex-wrap items-baseline gap-x-4 py-1">
            <Link
              href={`${alamat}?draf=${id}`}
              className="rounded font-medium wrap-anywhere text-accent underline-offset-2 hover:underline"
            >
              Lanjutkan draf {nama}
            </Link>
            <span className="text-sm text-faint">{waktu}</span>
          </p>
          <span>
            <ConfirmDialog
              trigger={
                <Button kind="quiet" size="small" aria-label={`Buang draf ${nama}`}>
                  Buang
                </Button>
              }
              title={`Buang draf ${nama}?`}
              description="Semua yang sudah diisi di dalamnya hilang dan tidak dapat dikembalikan."
              confirmLabel="Buang draf"
              danger
              onConfirm={() => buang(id)}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}
