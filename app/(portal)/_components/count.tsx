import Link from 'next/link';

/** A number and what it counts, on a line of its own; it leads where those are, if anywhere. */
export function Count({ label, value, href }: { readonly label: string; readonly value: number; readonly href?: string }) {
  return (
    <li className="flex min-h-9 items-baseline justify-between gap-4 border-b border-rule py-1.5">
      {href && value > 0 ? (
        <Link href={href} className="rounded text-accent underline underline-offset-2 hover:decoration-2">
          {label}
        </Link>
      ) : (
        <span className="text-soft">{label}</span>
      )}
      <span>{value}</span>
    </li>
  );
}
