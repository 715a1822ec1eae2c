import { readFileSync } from 'node:fs'

const EVERY_MS = 200

/**
 * Resident memory of a process in MB; null when the system does not report it (no /proc) or the process has ended. Read at
 * once: nothing of it is on a disk, and waiting for it takes longer.
 */
export function residentMb(pid: number): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]
    return kilobytes === undefined ? null : Number(kilobytes) / 1_024
  } catch {
    return null
  }
}

/**
 * Watches a process's memory from outside, because the heap limit does not cover Buffers. Returns a function that stops
 * it.
 */
export function watchMemory(pid: number | undefined, limitMb: number, onExceeded: () => void): () => void {
  if (pid === undefined || process.platform !== 'linux') return () => undefined
  const timer = setInterval(() => {
    const used = residentMb(pid)
    if (used !== null && used > limitMb) onExceeded()
  }, EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
