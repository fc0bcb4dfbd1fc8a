'use client';

import { useRouter } from 'next/navigation';
import { Button } from '#components/ui/button.tsx';
import { ProblemNotice } from '../../../../_components/problem-notice.tsx';
import { useSubmit } from '../../../../_components/use-submit.ts';
import { jalankanUjiKoneksi } from '../actions.ts';

/** Orders a connection test and goes to its page. */
export function TombolUjiKoneksi({ disabled }: { readonly disabled: boolean }) {
  const router = useRouter();
  const { pending, problem, submit, keyFor } = useSubmit();
  return (
    <>
      <Button
        kind="primary"
        pending={pending}
        disabled={disabled}
        onClick={() =>
          submit(
            () => jalankanUjiKoneksi(keyFor({})),
            ({ ujiId }) => router.push(`/pengaturan/koneksi/uji/${ujiId}`),
          )
        }
      >
        Uji koneksi
      </Button>
      {problem && (
        <div className="w-full">
          <ProblemNotice problem={problem} />
        </div>
      )}
    </>
  );
}
