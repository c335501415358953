/**
 * Aborted by Ctrl+C, or by whoever asks this process to end. From when it is asked for, the process ends itself, with an exit
 * code of its own; a second Ctrl+C ends it at once.
 */
export function processInterruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}
