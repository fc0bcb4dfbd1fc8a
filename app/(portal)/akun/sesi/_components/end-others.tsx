'use client';

import { Button } from '#components/ui/button.tsx';
import { toast } from '#components/ui/toast.tsx';
import { useSubmit } from '../../../_components/use-submit.ts';
import { akhiriLain } from '../actions.ts';

/** Ends every other session at once; says how many there were, or why it could not. */
export function EndOthers() {
  const { pending, submit } = useSubmit();
  return (
    <Button
      pending={pending}
      onClick={() =>
        submit(
          async () => {
            const result = await akhiriLain();
            if (!result.ok) toast.error(result.pesan, { duration: 8000 });
            return result;
          },
          ({ jumlah }) => {
            toast.success(`${jumlah} sesi di tempat lain sudah diakhiri.`);
            document.getElementById('sesi')?.focus();
          },
        )
      }
    >
      Akhiri semua yang lain
    </Button>
  );
}
