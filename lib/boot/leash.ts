// Preloaded into every child: the supervisor holds the other end of the IPC channel, so a child learns at once that the supervisor has died.
// A child's own children inherit the preload, but their channel is not ours.
if (process.env.MITRA_LEASH_HOLDER === String(process.ppid)) {
  const patienceMs = Number(process.env.MITRA_LEASH_MS ?? 5_000);
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), patienceMs).unref();
  });
  // Listening alone must not keep a child alive that has done its work.
  process.channel?.unref();
}
