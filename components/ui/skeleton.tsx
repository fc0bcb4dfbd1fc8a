/** Keeps the height of what is loading: `lines` rows of `height` CSS pixels. Says so once to a screen reader. */
export function Skeleton({
  lines = 3,
  height = 37,
  label = 'Memuat…',
}: {
  readonly lines?: number;
  readonly height?: number;
  readonly label?: string;
}) {
  return (
    <div role="status">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, line) => `baris-${line}`).map((key, line) => (
        <div key={key} aria-hidden className="flex items-center border-b border-rule" style={{ height }}>
          <div className="h-2.5 rounded bg-rule" style={{ width: `${62 - ((line * 17) % 38)}%` }} />
        </div>
      ))}
    </div>
  );
}
