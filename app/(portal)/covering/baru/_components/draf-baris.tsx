'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { Money } from '#components/ui/money.tsx';
import { toast } from '#components/ui/toast.tsx';
import { buangDraf } from '../actions.ts';

/** A draft of a filing as its line shows it. `kurang` counts what keeps it from being filed. */
export interface DrafPilihan {
  readonly id: string;
  readonly nama: string;
  readonly nomorAplikasi: string | null;
  /** rupiah, decimal string */
  readonly plafon: string | null;
  readonly kurang: number;
  readonly waktu: string;
}

type Props = {
  readonly draf: DrafPilihan;
  readonly dipilih: boolean;
  readonly temuan: readonly string[];
  readonly onPilih: (id: string) => void;
};

/** One unfinished filing: choose it, go on with it, or throw it away; under it what stands against filing it. */
export function DrafBaris({ draf: { id, nama, nomorAplikasi, plafon, kurang, waktu }, dipilih, temuan, onPilih }: Props) {
  const router = useRouter();

  async function buang() {
    const result = await buangDraf(id).catch(() => null);
    if (!result?.ok) toast(result?.pesan ?? 'Portal tidak dapat dihubungi. Draf belum dibuang; coba lagi.');
    router.refresh();
  }

  return (
    <li className="py-1">
      <div className="flex min-h-9 items-center gap-3">
        <input
          type="checkbox"
          className="size-4 shrink-0 accent-accent"
          checked={dipilih}
          disabled={kurang > 0}
          onChange={() => onPilih(id)}
          aria-label={`Pilih draf ${nama}`}
        />
        <p className="flex min-w-0 grow flex-wrap items-baseline gap-x-4">
          <Link
            href={`/covering/baru?draf=${id}`}
            className="rounded font-medium wrap-anywhere text-accent underline-offset-2 hover:underline"
          >
            Lanjutkan draf {nama}
          </Link>
          {nomorAplikasi && <span className="text-sm wrap-anywhere text-soft">{nomorAplikasi}</span>}
          {plafon && <Money value={plafon} className="text-sm text-soft" />}
          <span className="text-sm text-faint">{kurang > 0 ? `${kurang} isian belum lengkap` : waktu}</span>
        </p>
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
          onConfirm={buang}
        />
      </div>
      {temuan.length > 0 && (
        <ul className="ml-7 list-disc pb-1 pl-4 text-sm text-danger">
          {temuan.map((pesan) => (
            <li key={pesan}>{pesan}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
