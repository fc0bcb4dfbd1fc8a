type Props = { readonly nilai: number; readonly penuh: number; readonly label: string };

/** How far something is, as a thin bar in the accent; what it stands for is told in words beside it. */
export function Palang({ nilai, penuh, label }: Props) {
  return (
    <progress
      className="mt-1.5 mb-1 block h-1.5 w-full appearance-none overflow-hidden rounded-full bg-rule-strong [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-rule-strong [&::-webkit-progress-value]:bg-accent"
      max={penuh}
      value={nilai}
      aria-label={label}
    />
  );
}
