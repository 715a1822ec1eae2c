import { type FileHandle, open, readFile } from 'node:fs/promises'
import { z } from 'zod'
import { erasure } from './declaration.ts'

/** Something that was erased: ids, and keyed hashes of what a person was known by. */
const Entry = z.object({
  organizationId: z.uuid(),
  type: z.string().refine((type) => erasure(type) !== null),
  id: z.uuid(),
  erasedAt: z.iso.datetime(),
  keys: z.array(z.string()),
})
export type JournalEntry = z.infer<typeof Entry>

/** A journal that cannot be read: what it holds of erasures cannot be applied. */
export class JournalDamaged extends Error {}

/**
 * Reads a journal; empty where there is none. What stands behind the last end of a line was torn off while it was written,
 * and is written again.
 * @throws JournalDamaged naming the line.
 */
export async function readJournal(file: string): Promise<JournalEntry[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .flatMap((line, index) => (line === '' ? [] : [parseLine(file, line, index + 1)]))
}

function parseLine(file: string, line: string, number: number): JournalEntry {
  try {
    return Entry.parse(JSON.parse(line))
  } catch {
    throw new JournalDamaged(
      `Line ${number} of ${file} cannot be read, so it is not known what was erased. Put the file back from a copy, or remove the line if you know what it names.`,
    )
  }
}

/** Adds entries, and returns when they are on the disk. */
export async function appendToJournal(file: string, entries: readonly JournalEntry[]): Promise<void> {
  const handle = await open(file, 'a+', 0o600)
  try {
    await handle.truncate(await endOfLines(handle))
    await handle.appendFile(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const LONGEST_LINE_BYTES = 1_000_000

/** How many bytes of a file are whole lines. */
async function endOfLines(handle: FileHandle): Promise<number> {
  const { size } = await handle.stat()
  const length = Math.min(size, LONGEST_LINE_BYTES)
  const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length)
  return size - length + buffer.lastIndexOf('\n') + 1
}
