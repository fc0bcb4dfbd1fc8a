/** How long something took, as a person says it: "0,8 detik", "2 detik", "3 menit 5 detik". */
export function formatDuration(ms: number): string {
  const tenths = Math.max(1, Math.round(ms / 100));
  if (tenths < 100 && tenths % 10 !== 0) return `${Math.floor(tenths / 10)},${tenths % 10} detik`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} detik`;
  const rest = seconds % 60;
  return `${Math.floor(seconds / 60)} menit${rest ? ` ${rest} detik` : ''}`;
}
