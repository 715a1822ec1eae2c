/** Shows progress. */
export interface ProgressLine {
  /** @param total null when it is not known. */
  show(title: string, done: number, total: number | null, unit: string): void
  end(): void
}

const WIDTH = 24
const TELL_EVERY_MS = 5_000

/**
 * On a terminal, a bar that is redrawn in place; elsewhere a line every few seconds and at the beginning of each step.
 */
export function progressLine(
  stream: { write(text: string): unknown; isTTY?: boolean },
  now: () => number = () => performance.now(),
): ProgressLine {
  let shown = ''
  let told = { title: '', at: 0 }
  return {
    show: (title, done, total, unit) => {
      const count = `${done.toLocaleString('en')}${total === null ? '' : ` of ${total.toLocaleString('en')}`} ${unit}`
      if (!stream.isTTY) {
        if (title === told.title && now() - told.at < TELL_EVERY_MS) return
        told = { title, at: now() }
        stream.write(`${title}: ${count}\n`)
        return
      }
      const share = total ? Math.min(1, done / total) : 0
      const bar = '█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '░')
      const line = `${title} ${bar} ${Math.floor(share * 100)} %  ${count}`
      if (line === shown) return
      // Clears the rest of a longer previous line.
      stream.write(`\r${line}\u001b[K`)
      shown = line
    },
    end: () => {
      if (stream.isTTY && shown) stream.write('\n')
      shown = ''
    },
  }
}
