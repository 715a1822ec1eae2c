import { setImmediate as breathe } from 'node:timers/promises'
import type { Db } from '../../core/database.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { matcherOfTopic } from '../campaigns/index.ts'

/** Texts that are read at a time: some are long. */
const TEXTS = 200

interface Text {
  id: string
  title: string
  text: string | null
  language: string | null
}

/** The contents among these, in their order, that a query of a topic matches. */
export async function contentsAbout(db: Db, topicId: string, ids: readonly string[]): Promise<string[]> {
  const isAbout = await matcherOfTopic(db, topicId)
  const found = new Set<string>()
  for (let start = 0; start < ids.length; start += TEXTS) {
    const texts = await db.$queryRaw<Text[]>(Prisma.sql`SELECT id, title, text, language FROM "Content"
      WHERE id = ANY(${ids.slice(start, start + TEXTS)}::uuid[])`)
    for (const { id, title, text, language } of texts) if (isAbout(`${title} ${text ?? ''}`, language)) found.add(id)
    // Dividing texts into words keeps the processor busy: requests of the same process get their turn between.
    await breathe()
  }
  return ids.filter((id) => found.has(id))
}
