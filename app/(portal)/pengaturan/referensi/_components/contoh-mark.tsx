import { StatusMark } from '#components/ui/status-mark.tsx';

/** Marks a row of the shipped starter set, which nobody at the guarantor gave, apart from a row of one's own. */
export function ContohMark({ contoh }: { readonly contoh: boolean }) {
  return contoh ? <StatusMark kind="draf">contoh</StatusMark> : <span className="text-faint">data sendiri</span>;
}
