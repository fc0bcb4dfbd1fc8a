'use client';

import { ErrorSummary } from '#components/form/error-summary.tsx';
import { Banner } from '#components/ui/banner.tsx';
import type { Problem } from './use-submit.ts';

type Props = {
  readonly problem: Problem | null;
  /** label of each field, and the id of its input */
  readonly fields?: Readonly<Record<string, { readonly label: string; readonly id: string }>>;
};

/** Why a submit did not go through: the findings with links to their fields, or the one sentence that refused it. */
export function ProblemNotice({ problem, fields = {} }: Props) {
  if (!problem) return null;
  if (problem.temuan.length > 0) {
    return (
      <ErrorSummary
        focusKey={problem.count}
        items={problem.temuan.map(({ field, pesan }) => ({
          fieldId: fields[field]?.id ?? field,
          label: fields[field]?.label ?? field,
          message: pesan,
        }))}
      />
    );
  }
  return (
    <Banner tone="danger">
      <p>{problem.pesan}</p>
      {problem.keluar && (
        <p className="mt-1">
          <a href="/masuk" target="_blank" rel="noreferrer" className="text-accent underline underline-offset-2">
            Masuk lagi di tab baru
          </a>
          , lalu kembali ke halaman ini. Isian Anda tetap ada.
        </p>
      )}
    </Banner>
  );
}
