import { keluar } from '../../../(portal)/_actions.ts';

/** Ends a sign-in that is under way, for whoever is not the person it is for. */
export function LeaveForm() {
  return (
    <form action={keluar} className="mt-8 border-t border-rule pt-4">
      <button type="submit" className="rounded text-accent underline underline-offset-2">
        Batal dan kembali ke halaman masuk
      </button>
    </form>
  );
}
